import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '');
export const sampleBook = join(root, 'samples/ai-trends-2024');

/** A new temporary folder and the function that removes it; also removed when the process ends. */
export function scratchFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'trendbook-test-'));
  const remove = () => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', remove);
  return { folder, remove };
}

/**
 * Copies a book into `parent`, so that tests may write to it.
 *
 * @param {Record<string, string>} [files] texts written over the copy, by path inside the book
 * @returns {string} the copy
 */
export function copyBook(parent, book = sampleBook, files = {}) {
  const copy = join(parent, basename(book));
  cpSync(book, copy, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  }
  return copy;
}

/** Waits until a file that an editor saves holds that text: a tab says only for a moment that it is not saved. */
export async function untilSaved(file, text, milliseconds = 15_000) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end && !(existsSync(file) && readFileSync(file, 'utf8') === text)) await pause(50);
}

/** What of the repository belongs to the extension as it is shipped. */
const shipped = [
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'dist',
  'schemas',
  'media',
  'language',
  'syntaxes',
];

/** Copies the built extension, as it is shipped, into `parent`. */
export function copyExtension(parent) {
  const copy = join(parent, 'extension');
  for (const name of shipped) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  return copy;
}

/**
 * Says what is missing before an editor is started for nothing.
 *
 * @param {'main' | 'browser'} entry the extension's entry for Node or for the web worker
 * @throws {Error} that names the missing part
 */
export function requireExtension(entry) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (!manifest[entry]) throw new Error(`package.json names no "${entry}": there is no extension to test`);
  const file = join(root, manifest[entry]);
  if (!existsSync(file) && !existsSync(`${file}.js`)) throw new Error(`${manifest[entry]} is missing: npm run build`);
  if (!existsSync(join(sampleBook, 'trendbook.yaml')))
    throw new Error('samples/ai-trends-2024/trendbook.yaml is missing');
}
