import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { message } from '../../core/messages/message.ts';
import { decodeUtf8 } from '../../core/text/decode.ts';
import { systemFailureOf } from '../system-error.ts';
import { UsageError } from '../usage-error.ts';

export type Encoding = 'utf-8' | 'gb18030';

/**
 * The text of a file from outside the book, without byte order mark.
 * @throws UsageError where it cannot be read, or is not in that encoding
 */
export async function readInput(path: string, workingFolder: string, encoding: Encoding): Promise<string> {
  const bytes = await bytesOf(path, workingFolder);
  if (encoding === 'utf-8') {
    const decoded = decodeUtf8(bytes);
    if (decoded.problem === undefined) return decoded.text;
    throw new UsageError(message('import/not-utf8', { path, encoding: decoded.encoding ?? '' }));
  }
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(message('import/not-gb18030', { path }));
  }
}

async function bytesOf(path: string, workingFolder: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(workingFolder, path));
  } catch (error) {
    throw new UsageError(message('cli/cannot-read', { path, failure: systemFailureOf(error) }));
  }
}
