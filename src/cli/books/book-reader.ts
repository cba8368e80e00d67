import type { FileSystem } from '../../core/book/file-system.ts';
import { BookCache } from '../../node/cache/book-cache.ts';
import { isIdentified } from '../../node/identified-files.ts';
import { PackedReader } from '../../node/packed-reader.ts';
import { ParserPool } from '../../node/parsing/parser-pool.ts';
import type { Core, Environment } from '../environment.ts';
import { parseThread } from '../parse-thread.ts';

/**
 * Reads the files of a book on several cores, and from what was kept of it; undefined where a file system does not know
 * what its files hold without reading them one by one.
 * @param cache undefined: all is read anew
 */
export function bookReader(fileSystem: FileSystem, cache: BookCache | undefined): PackedReader | undefined {
  return isIdentified(fileSystem) ? new PackedReader(fileSystem, cache, new ParserPool(parseThread)) : undefined;
}

/** What was kept of the book in a folder. */
export function cacheOf(folder: string, { variables }: Environment, { build }: Core): BookCache | undefined {
  return BookCache.of(folder, variables, build);
}
