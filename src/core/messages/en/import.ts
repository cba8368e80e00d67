import type { Localised } from '../message.ts';

const maybe = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : '');

export const importing = {
  'import/command': () => 'Bring a CSV file into the book as products, or as a table.',
  'import/file': () => 'the CSV file',
  'import/option-to': () => 'what the rows become: products or table',
  'import/option-into': () => 'the table to fill, by its id or file (default: from the name of the CSV file)',
  'import/option-map': () => 'what a column means, as in 日活=app.dau (repeatable)',
  'import/option-skip': () => 'leave a column out, by its header (repeatable)',
  'import/option-platform': () => 'the platform of figures that do not say theirs',
  'import/option-at': () => 'the date of figures that do not say theirs',
  'import/option-source': () => 'the source of figures that do not say theirs',
  'import/option-encoding': () => 'utf-8 or gb18030, as Excel writes it in China (default: utf-8)',
  'import/option-dry-run': () => 'show what would be done, and write nothing',
  'import/needs-to': () => 'Say what the rows become: --to products or --to table.',
  'import/bad-to': (p: { text: string }) => `--to takes products or table, not "${p.text}".`,
  'import/bad-encoding': (p: { text: string }) => `--encoding takes utf-8 or gb18030, not "${p.text}".`,
  'import/bad-map': (p: { text: string }) => `"--map ${p.text}": write header=field, as in 日活=app.dau.`,
  'import/bad-at': (p: { text: string }) => `--at takes a date such as 2024, 2024-10 or 2024-10-15, not "${p.text}".`,
  'import/into-products': () => '--into names a table; products have their own files.',
  'import/not-utf8': (p: { path: string; encoding: string }) =>
    p.encoding === ''
      ? `${p.path} is not UTF-8. If Excel wrote it in China, try --encoding gb18030.`
      : `${p.path} is ${p.encoding}: save it as CSV in UTF-8.`,
  'import/not-gb18030': (p: { path: string }) => `${p.path} is not GB18030 either.`,

  'import/column': (p: { column: 'header' | 'field' | 'example' | 'guess' }) =>
    ({ header: 'column', field: 'field', example: 'cells', guess: 'guessed' })[p.column],
  'import/skipped': () => '(skipped)',
  'import/becomes': (p: { written: string; becomes: string }) =>
    p.written === p.becomes ? p.written : `${p.written} → ${p.becomes}`,
  'import/guess-suffix': (p: { suffix: string }) => `${p.suffix} goes behind each number`,
  'import/guess-date': (p: { at: string }) => `date ${p.at}`,
  'import/guess-date-cell': (p: { written: string; becomes: string }) => `"${p.written}" is the date ${p.becomes}`,
  'import/guess-nothing': (p: { texts: string }) => `no figure where it says ${p.texts}`,
  'import/guess-type': (p: { type: string }) => `type ${p.type}`,
  'import/done': (p: { created: number; updated: number; unchanged: number; dryRun: boolean }) =>
    `${p.dryRun ? 'Would be' : 'Done'}: ${p.created} new, ${p.updated} changed, ${p.unchanged} as before.`,
  'import/file-written': (p: { how: 'new' | 'changed'; path: string }) => `${p.how === 'new' ? '+' : '~'} ${p.path}`,
  'import/refused': (p: { count: number }) =>
    p.count === 1 ? 'One problem; nothing was written.' : `${p.count} problems; nothing was written.`,
  'import/place': (p: { line: number | undefined; column: string | undefined }) =>
    [p.line === undefined ? '' : `line ${p.line}`, p.column === undefined ? '' : `column "${p.column}"`]
      .filter((part) => part !== '')
      .join(', '),
  'import/more': (p: { count: number }) => `… and ${p.count} more.`,
  'import/changed-meanwhile': (p: { path: string }) => `${p.path} changed meanwhile; nothing was written.`,

  'import/preview': () => 'Import CSV: what becomes of each column',
  'import/columns': () => 'Columns',
  'import/apply': () => 'Import',
  'import/into': () => 'What do the rows become?',
  'import/as-products': () => 'Products',
  'import/as-new-table': () => 'A new table',
  'import/table-id': () => 'Id of the new table; it names the file, too',
  'import/ask-field': (p: { column: string }) => `What is the column "${p.column}"?`,
  'import/ask-field-prompt': () => 'A field, such as track or app.dau; leave it empty to leave the column out.',
  'import/not-applied': () => 'The files could not be changed.',
  'import/read-gb18030': () => 'Read as GB18030',
  'import/not-utf8-here': (p: { path: string }) => `${p.path} is not UTF-8. Excel in China writes GB18030.`,

  'import/empty': () => 'The file has no header.',
  'import/quote': () => 'A quotation mark is not closed, or stands in the middle of a cell.',
  'import/cells': (p: { expected: number; found: number }) =>
    `The record has ${p.found} cells where the header has ${p.expected}.`,
  'import/repeated-column': () => 'The header names this column twice.',
  'import/no-such-column': () => 'The file has no column of that name.',
  'import/unknown-column': (p: { suggestion: string | undefined }) =>
    `No field is called so.${maybe(p.suggestion)} Say what it is with --map COLUMN=field, or leave it out with --skip COLUMN.`,
  'import/unknown-field': (p: { field: string; suggestion: string | undefined }) =>
    `There is no field "${p.field}".${maybe(p.suggestion)}`,
  'import/same-field': (p: { field: string; first: string }) => `Fills ${p.field}, as the column "${p.first}" does.`,
  'import/no-platform': (p: { metric: string }) =>
    `${p.metric} is measured on several platforms: name one in the header (app.${p.metric}), in a column "platform", or with --platform.`,
  'import/other-platform': (p: { metric: string; platform: string }) =>
    `${p.metric} is not measured on the platform ${p.platform}.`,
  'import/no-name': () => 'The row has neither an id nor a name.',
  'import/name-needed': (p: { id: string }) => `The product "${p.id}" is new and needs a name.`,
  'import/no-id': (p: { name: string }) => `No id can be made of "${p.name}": add a column "id".`,
  'import/bad-id': (p: { text: string; suggestion: string }) =>
    `"${p.text}" is no id: small letters, digits and hyphens.${maybe(p.suggestion || undefined)}`,
  'import/bad-url': (p: { text: string }) => `"${p.text}" is no address: it begins with https:// or http://.`,
  'import/bad-date': (p: { text: string }) =>
    `"${p.text}" is no date that can be understood: write 2024, 2024-10 or 2024-10-15.`,
  'import/bad-boolean': (p: { text: string }) => `"${p.text}" is neither true nor false (是, 否).`,
  'import/unknown-term': (p: { taxonomy: string; text: string; suggestion: string | undefined }) =>
    `The taxonomy ${p.taxonomy} has no term "${p.text}".${maybe(p.suggestion)}`,
  'import/unknown-source': (p: { text: string; suggestion: string | undefined }) =>
    `The book has no source "${p.text}".${maybe(p.suggestion)}`,
  'import/unknown-record': (p: { of: string; text: string; suggestion: string | undefined }) =>
    `There is nothing called "${p.text}" in ${p.of}.${maybe(p.suggestion)}`,
  'import/contradicts': (p: { before: string; text: string }) =>
    `Says "${p.text}", where an earlier row says "${p.before}" of the same.`,
  'import/required': () => 'The cell is empty, and the column requires one.',
  'import/repeated-row': (p: { id: string }) => `The id "${p.id}" is there twice.`,
  'import/file-exists': (p: { path: string }) => `${p.path} is there already and holds something else.`,
  'import/broken-file': (p: { path: string }) => `${p.path} has errors; mend it first.`,
  'import/no-table': (p: { id: string }) => `No table "${p.id}" can be made: say its id with --into.`,
  'import/would-break': (p: { file: string; text: Localised }) => `${p.file} would have an error: ${p.text.en}`,
  'import/contradicted': (p: { file: string; text: Localised }) =>
    `${p.file}: the new data contradict a claim. ${p.text.en}`,
};
