import picomatch from 'picomatch/posix';
import type { Book } from '../book/book.ts';
import { relativeTo } from '../book/paths.ts';
import { dereference, valueUnder } from '../yaml/nodes.ts';
import { manifestRoot } from './rule-levels.ts';

/** The globs of lint.ignore, relative to the book's folder. */
export function ignoreGlobs(book: Book): readonly string[] {
  const list = valueUnder(valueUnder(manifestRoot(book), 'lint'), 'ignore');
  const items = list?.kind === 'sequence' ? list.items : [];
  return items.flatMap((item) => {
    const glob = dereference(item);
    return glob?.kind === 'scalar' && glob.source !== '' ? [glob.source] : [];
  });
}

/** Tells which files the globs of lint.ignore take out of all findings. */
export function ignoredFiles(book: Book): (path: string) => boolean {
  const globs = ignoreGlobs(book);
  if (globs.length === 0) return () => false;
  const matches = picomatch([...globs], { dot: true });
  const { root } = book;
  return (path) => matches(relativeTo(root, path) ?? path);
}
