import type { Book } from '../../book/book.ts';
import { csvFileOf } from '../../book/build-book.ts';
import { parentOf, relativeTo, resolvePath } from '../../book/paths.ts';
import { csvPathOf } from '../../book/read-table.ts';
import { message } from '../../messages/message.ts';
import type { Report, Rule } from '../rule.ts';

export const unreadable: Rule = {
  id: 'book/unreadable',
  severity: 'error',
  documentation: {
    en: 'A file of the book cannot be read: it is missing, a folder, forbidden, a circle of links, leads out of the book, or has more than 5 million characters. The other files are checked all the same.',
    zh: '书中的文件无法读取：文件缺失、是文件夹、没有权限、链接成环、指向书外，或超过 500 万个字符。其他文件照常检查。',
  },
  examples: {
    valid: [
      {
        file: 'tables/cities.table.yaml',
        text: 'title: 城市\ncolumns: { name: { title: 名称, type: text } }\nrows: { csv: cities.csv }\n',
        others: { 'tables/cities.csv': 'name\n北京\n' },
      },
    ],
    invalid: [
      {
        file: 'tables/cities.table.yaml',
        text: 'title: 城市\ncolumns: { name: { title: 名称, type: text } }\nrows: { csv: ⟦cities.csv⟧ }\n',
      },
      {
        file: 'tables/cities.table.yaml',
        text: 'title: 城市\ncolumns: { name: { title: 名称, type: text } }\nrows: { csv: ⟦../../cities.csv⟧ }\n',
      },
    ],
  },
  check(book, report) {
    const reported = checkCsvPaths(book, report);
    for (const file of book.files.values()) {
      if (file.problem === undefined || file.problem === 'encoding' || reported.has(file.path)) continue;
      const path = relativeTo(book.root, file.path) ?? file.path;
      report({ file: file.path, range: { start: 0, end: 0 } }, message(`book/unreadable/${file.problem}`, { path }));
    }
  },
};

/** A CSV file that cannot be read is reported where its table names it. Returns the paths that were. */
function checkCsvPaths(book: Book, report: Report): Set<string> {
  const reported = new Set<string>();
  for (const file of book.files.values()) {
    if (file.kind !== 'table') continue;
    for (const document of file.documents) {
      const written = csvPathOf(document);
      if (!written) continue;
      const path = resolvePath(parentOf(file.path), written.path);
      const outside = path === undefined || relativeTo(book.root, path) === undefined;
      const csv = csvFileOf(document, book.files);
      const problem = outside ? 'outside' : csv ? csv.problem : 'missing';
      if (problem === undefined || problem === 'encoding') continue;
      report(written.place, message(`book/unreadable/${problem}`, { path: written.path }));
      if (path !== undefined) reported.add(path);
    }
  }
  return reported;
}
