import type { FileKind } from './book.ts';
import { baseName, parentOf } from './paths.ts';

/** The folders of a book whose YAML, Markdown and CSV files must all be of a kind. */
export const bookFolders = ['trends', 'products', 'tables', 'pages'] as const;

export const manifestName = 'trendbook.yaml';

/**
 * What a file is by its path alone, relative to its book's folder. `prose` and `csv` are what such a file can be: whether
 * its trend exists, or a table names it, is seen when the book is put together. Undefined: no business of the book.
 */
export function classify(path: string): FileKind | undefined {
  if (path === manifestName) return 'book';
  const folder = path.slice(0, Math.max(path.indexOf('/'), 0));
  if (!(bookFolders as readonly string[]).includes(folder)) return undefined;
  const direct = parentOf(path) === folder;
  if (folder === 'trends' && direct && path.endsWith('.trend.yaml')) return 'trend';
  if (folder === 'trends' && direct && path.endsWith('.trend.md')) return 'prose';
  if (folder === 'products' && path.endsWith('.product.yaml')) return 'product';
  if (folder === 'tables' && direct && path.endsWith('.table.yaml')) return 'table';
  if (folder === 'pages' && direct && path.endsWith('.md')) return 'page';
  if (/\.csv$/i.test(path)) return 'csv';
  return /\.(ya?ml|md|markdown)$/i.test(path) ? 'stray' : undefined;
}

/** A file's name without the ending of its kind: the id of what it holds unless it says otherwise. */
export function stemOf(path: string): string {
  return baseName(path).replace(/\.((product|trend|table)\.yaml|trend\.md|md|csv)$/, '');
}
