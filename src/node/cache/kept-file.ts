import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Changes with the form of the files. */
const magic = 'trendbook-cache-1\n';
const digestLength = 32;

/** What a kept file may have at most; a larger one is neither written nor read. In bytes. */
export const largestKeptFile = 256 * 1024 * 1024;

/**
 * Reads what `keep` wrote, by the same program. Undefined for anything else: a file that is missing, cut short, damaged,
 * of another version, a link, or cannot be read.
 * @param build names the program that wrote it
 */
export function readKept(path: string, build: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const stats = fstatSync(file);
    if (!stats.isFile() || stats.size > largestKeptFile) return undefined;
    const bytes = readFileSync(file);
    const head = headOf(build);
    const start = head.length + digestLength;
    if (bytes.length < start || !bytes.subarray(0, head.length).equals(head)) return undefined;
    const content = bytes.subarray(start);
    return digestOf(content).equals(bytes.subarray(head.length, start)) ? content : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/**
 * Keeps bytes in a file, which is there whole or not at all, whenever the program is ended. That it cannot be written is
 * no mistake: the next run does the work again. Returns whether it was.
 */
export function keep(path: string, build: string, content: Uint8Array): boolean {
  if (content.length > largestKeptFile / 2) return false;
  const beside = `${path}.${process.pid}-${randomBytes(6).toString('hex')}${unfinished}`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(beside, Buffer.concat([headOf(build), digestOf(content), content]), { flag: 'wx', mode: 0o600 });
    renameSync(beside, path);
    return true;
  } catch {
    try {
      rmSync(beside, { force: true });
    } catch {
      // Where it cannot be taken away, a later run takes it for one that was left.
    }
    return false;
  }
}

/** The ending of files that are being written, or that a program which was ended has left. */
export const unfinished = '.new';

function headOf(build: string): Buffer {
  return Buffer.from(`${magic}${build}\n`);
}

function digestOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
