import picomatch from 'picomatch/posix';
import type { Book } from '../book/book.ts';
import { relativeTo } from '../book/paths.ts';
import { dereference, valueUnder } from '../yaml/nodes.ts';
import { manifestRoot } from './rule-levels.ts';

/** Tells which files the globs of lint.ignore (relative to the book's folder) take out of all findings. */
export function ignoredFiles(book: Book): (path: string) => boolean {
  const list = valueUnder(valueUnder(manifestRoot(book), 'lint'), 'ignore');
  if (list?.kind !== 'sequence') return () => false;
  const globs = list.items.flatMap((item) => {
    const glob = dereference(item);
    return glob?.kind === 'scalar' && glob.source !== '' ? [glob.source] : [];
  });
  const matches = picomatch(globs, { dot: true });
  return (path) => globs.length > 0 && matches(relativeTo(book.root, path) ?? path);
}
