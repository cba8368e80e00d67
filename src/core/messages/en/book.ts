export const book = {
  'book/unclassified-file/yaml': (p: { path: string }) =>
    `${p.path} is not a file of the book: it takes trends/*.trend.yaml, products/**/*.product.yaml and tables/*.table.yaml.`,
  'book/unclassified-file/markdown': (p: { path: string }) =>
    `${p.path} is not a file of the book: it takes pages/*.md, and trends/<name>.trend.md beside <name>.trend.yaml.`,
  'book/unclassified-file/prose-without-trend': (p: { trend: string }) =>
    `There is no ${p.trend} beside this file, so nothing shows this text.`,
  'book/unclassified-file/csv': (_: Record<never, never>) =>
    'No table names this file: give a table "rows: { csv: … }" with its path, or move it out.',
  'book/encoding': (_: Record<never, never>) =>
    'This file is not UTF-8 from here on, so none of it is read: save it as UTF-8.',
  'book/unreadable/directory': (p: { path: string }) => `A file is expected here, but ${p.path} is a folder.`,
  'book/unreadable/permission': (p: { path: string }) => `${p.path} can't be read: permission is denied.`,
  'book/unreadable/link-cycle': (p: { path: string }) => `${p.path} is a link that leads back to itself.`,
  'book/unreadable/broken-link': (p: { path: string }) => `${p.path} is a link, and there is nothing where it leads.`,
  'book/unreadable/unmerged': (p: { path: string }) =>
    `${p.path} is in conflict after a merge: settle it, then "git add" it.`,
  'book/unreadable/outside': (p: { path: string }) =>
    `"${p.path}" leads out of the book: a book reads only its own files.`,
  'book/unreadable/too-large': (p: { path: string }) =>
    `${p.path} has more than 5 million characters and is not read. Divide it into several files.`,
  'book/unreadable/missing': (p: { path: string }) => `There is no file "${p.path}".`,
  'book/unreadable/failed': (p: { path: string }) => `${p.path} can't be read.`,
  'book/table-shape/cells': (p: { expected: number; found: number }) =>
    `This record has ${p.found} cells where the header has ${p.expected}: it is left out.`,
  'book/table-shape/quote': (_: Record<never, never>) => 'The quote that opens here is never closed.',
  'book/table-shape/stray-quote': (_: Record<never, never>) =>
    'A quote stands inside a cell: put the whole cell in quotes and write each quote in it twice.',
  'book/table-shape/missing-column': (p: { column: string; title: string }) =>
    p.title === p.column
      ? `The required column "${p.column}" is missing.`
      : `The required column "${p.column}" (${p.title}) is missing.`,
  'book/table-shape/repeated-column': (p: { column: string }) => `The column "${p.column}" stands here a second time.`,
  'book/table-shape/no-header': (_: Record<never, never>) =>
    'This file is empty: its first line must name the columns of the table.',
  'book/cell/date': (p: { text: string }) => `"${p.text}" is no date: write 2024, 2024-10, 2024-10-15 or 2023/2024.`,
  'book/cell/url': (p: { text: string }) => `"${p.text}" is no web address: it starts with https:// or http://.`,
  'book/cell/boolean': (p: { text: string }) => `"${p.text}" is neither true nor false (是, 否).`,
  'book/cell/missing': (p: { columns: string }) => `This row lacks what its table requires: ${p.columns}.`,
  'book/cell/repeated-id': (p: { id: string; table: string }) =>
    `The table "${p.table}" already has a row "${p.id}": ids are unique.`,
  'trend/unlisted': (p: { id: string }) => `The list "trends" in trendbook.yaml does not name the trend "${p.id}".`,
  'chart/missing-alt': (_: Record<never, never>) =>
    'This chart lacks "alt": one sentence for those who do not see the picture.',
  'schema/missing-key/stream-id': (_: Record<never, never>) =>
    'Each product of a file with several needs its "id": the file\'s name can give one only.',
};
