import type { Book, BookFile } from '../../book/book.ts';
import { csvFileOf } from '../../book/build-book.ts';
import { stemOf } from '../../book/classify.ts';
import { baseName, relativeTo } from '../../book/paths.ts';
import { csvPathOf } from '../../book/read-table.ts';
import { message } from '../../messages/message.ts';
import { nearest } from '../../text/nearest.ts';
import { valueUnder } from '../../yaml/nodes.ts';
import { brokenFiles } from '../damage.ts';
import type { Rule } from '../rule.ts';

export const unclassifiedFile: Rule = {
  id: 'book/unclassified-file',
  severity: 'error',
  documentation: {
    en: 'A YAML, Markdown or CSV file in trends/, products/, tables/ or pages/ that is of no kind: nothing would read it. Rename it, move it, or let a table name it.',
    zh: 'trends/、products/、tables/ 或 pages/ 中不属于任何一类的 YAML、Markdown 或 CSV 文件：没有功能会读取它。请改名、移走，或让表格引用它。',
  },
  examples: {
    valid: [{ file: 'trends/search.trend.md', text: '下载量:claim{#quark-downloads}\n' }],
    invalid: [
      { file: 'products/doubao.yaml', text: '⟦⟧name: 豆包\n' },
      { file: 'trends/robots.trend.md', text: '⟦⟧正文\n' },
      { file: 'tables/deals.csv', text: '⟦⟧a,b\n' },
    ],
  },
  check(book, report) {
    for (const file of book.files.values()) {
      if (file.kind !== 'stray' || (file.problem !== undefined && file.problem !== 'encoding')) continue;
      if (/\.csv$/i.test(file.path) && (mayBeNamedInDamage(book, file.path) || isMisnamed(book, file.path))) continue;
      report({ file: file.path, range: { start: 0, end: 0 } }, messageOf(book, file));
    }
  },
};

function messageOf(book: Book, file: BookFile) {
  const path = relativeTo(book.root, file.path) ?? file.path;
  if (path.toLowerCase().endsWith('.csv')) return message('book/unclassified-file/csv', {});
  if (path.endsWith('.trend.md')) {
    const trend = baseName(path).replace(/\.md$/, '.yaml');
    return message('book/unclassified-file/prose-without-trend', { trend });
  }
  if (/\.(md|markdown)$/i.test(path)) return message('book/unclassified-file/markdown', { path });
  return message('book/unclassified-file/yaml', { path });
}

/** A table that could not be read whole may name the file; in UTF-16 zeros stand between the letters. */
function mayBeNamedInDamage(book: Book, path: string): boolean {
  return brokenFiles(book).some(
    (file) => file.kind === 'table' && (file.source?.text.replaceAll('\0', '').includes(baseName(path)) ?? true),
  );
}

/** A table names no CSV file that is there, and this is probably the one: the table has the finding. */
function isMisnamed(book: Book, path: string): boolean {
  return [...book.files.values()].some((file) =>
    file.documents.some((document) => {
      if (document.kind !== 'table' || csvFileOf(document, book.files)) return false;
      const rows = valueUnder(document.yaml.root, 'rows');
      if (rows?.kind === 'sequence') return false;
      if (stemOf(file.path) === stemOf(path)) return true;
      const name = baseName(csvPathOf(document)?.path ?? '');
      return name === baseName(path) || nearest(name, [baseName(path)]).length > 0;
    }),
  );
}
