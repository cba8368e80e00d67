import type { Book, BookFile } from './book.ts';

/** A file that came (`was` is undefined), went (`is` is undefined) or was read again. */
export interface FileChange {
  readonly path: string;
  readonly was: BookFile | undefined;
  readonly is: BookFile | undefined;
}

/** What differs between the files of two states of a book. */
export function fileChanges(before: Book['files'], after: Book['files']): FileChange[] {
  return [...differences(before, after)].map(([path, [was, is]]) => ({ path, was, is }));
}

/** The entries that differ between two maps, by key, in the order of the second; then those that the second lacks. */
export function differences<Value>(
  before: ReadonlyMap<string, Value>,
  after: ReadonlyMap<string, Value>,
): Map<string, readonly [was: Value | undefined, is: Value | undefined]> {
  const found = new Map<string, readonly [Value | undefined, Value | undefined]>();
  if (before === after) return found;
  let known = 0;
  for (const [key, is] of after) {
    const was = before.get(key);
    if (was !== undefined) known++;
    if (was !== is) found.set(key, [was, is]);
  }
  if (known < before.size) for (const [key, was] of before) if (!after.has(key)) found.set(key, [was, undefined]);
  return found;
}
