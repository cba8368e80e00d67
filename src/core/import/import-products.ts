import type { Book, BookDocument } from '../book/book.ts';
import { canonicalUnit } from '../figures/index.ts';
import type { FileCreation } from '../language/book-edit.ts';
import { type Message, message } from '../messages/message.ts';
import type { FileEdit } from '../rules/rule.ts';
import { dereference } from '../yaml/index.ts';
import { lacksPercentSigns, saysNothing } from './figure-cell.ts';
import type { ImportOptions, ImportPlan, ImportProblem, MappedColumn } from './import-plan.ts';
import { type HeaderMapping, mapHeaders } from './map-columns.ts';
import { NameLookup } from './names.ts';
import { newProductFile } from './new-product.ts';
import { type ProductField, productFields } from './product-fields.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { updateProduct } from './update-product.ts';
import { newErrors } from './verify-import.ts';
import { type ProductColumn, ProductRows, type WantedProduct } from './wanted-products.ts';

/** So many cells show what becomes of a column. */
const shownExamples = 3;

/**
 * Plans how the rows of a CSV file become products: new ones get a file each, known ones (by id, name or alias) are
 * changed in place. Pure; the plan's edit is to be applied as a whole, and only where it has no problems.
 */
export function importProducts(book: Book, text: string, options: ImportOptions): ImportPlan {
  const sheet = readSheet(text);
  const { columns: mappings, problems: unmapped } = mapHeaders(sheet, productFields(book), options);
  const columns = settleColumns(mappings, sheet, options);
  const rows = new ProductRows(book, options);
  const problems = [...sheet.problems, ...unmapped, ...optionProblems(book, options), ...twice(columns)];
  if (problems.length === 0) for (const row of sheet.rows) rows.add(row, columns);
  problems.push(...rows.problems);
  const shown = mappings.map((mapping) => describe(mapping, columns, sheet, rows));
  const { edits, creations, unchanged, broken } = changesOf(book, [...rows.products.values()]);
  problems.push(...broken);
  const edit = { edits, creations, renames: [] };
  const errors = problems.length === 0 ? newErrors(book, edit) : { problems: [], contradicted: [] };
  problems.push(...errors.problems);
  const counts = { created: creations.length, updated: rows.products.size - creations.length - unchanged, unchanged };
  return { columns: shown, problems, edit, contradicted: errors.contradicted, counts };
}

/** Settles what hangs on other columns and on the cells: what 平台 means, whether plain numbers are percentages. */
function settleColumns(mappings: readonly HeaderMapping<ProductField>[], { rows }: Sheet, options: ImportOptions) {
  const all = mappings.flatMap(({ index, header, meaning }): ProductColumn[] => {
    if (!meaning) return [];
    const { candidate, at } = meaning;
    const { field } = candidate;
    const cells = rows
      .map(({ cells: texts }) => texts[index] ?? '')
      .filter((cell) => cell !== '' && !saysNothing(cell));
    const isShare = field.kind === 'figure' && canonicalUnit(field.metric.unit ?? '') === 'percent';
    const suffix = meaning.suffix === '' && isShare && lacksPercentSigns(cells) ? '%' : meaning.suffix;
    return [{ index, header, field, suffix, at }];
  });
  const needsPlatform =
    options.platform === undefined && all.some(({ field }) => field.kind === 'figure' && field.platform === undefined);
  return all.map((column): ProductColumn => {
    const { field } = column;
    if (needsPlatform || field.kind !== 'observation' || field.key !== 'platform') return column;
    return { ...column, field: { kind: 'terms', key: 'platforms', taxonomy: 'platform', many: true } };
  });
}

function optionProblems(book: Book, { platform, source }: ImportOptions): ImportProblem[] {
  const problem = (text: Message): ImportProblem => ({ line: undefined, column: undefined, message: text });
  const found: ImportProblem[] = [];
  if (platform !== undefined && !book.model.taxonomies.get('platform')?.terms.has(platform)) {
    const suggestion = NameLookup.ofTerms(book, 'platform').nearest(platform);
    found.push(problem(message('import/unknown-term', { taxonomy: 'platform', text: platform, suggestion })));
  }
  if (source !== undefined && !book.model.sources.has(source)) {
    const suggestion = NameLookup.ofSources(book).nearest(source);
    found.push(problem(message('import/unknown-source', { text: source, suggestion })));
  }
  return found;
}

function twice(columns: readonly ProductColumn[]): ImportProblem[] {
  const seen = new Map<string, string>();
  return columns.flatMap((column): ImportProblem[] => {
    const name = fieldName(column);
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, column.header);
      return [];
    }
    return [{ line: 1, column: column.header, message: message('import/same-field', { field: name, first }) }];
  });
}

function describe(
  { index, header, meaning }: HeaderMapping<ProductField>,
  columns: readonly ProductColumn[],
  sheet: Sheet,
  rows: ProductRows,
): MappedColumn {
  const column = columns.find((each) => each.index === index);
  if (!column || !meaning) return { header, field: undefined, examples: [], guesses: [] };
  const cells = [...new Set(sheet.rows.map(({ cells: texts }) => texts[index] ?? ''))].filter((text) => text !== '');
  const read = cells.map((written) => ({
    written,
    becomes: rows.convert(column, written, () => undefined)?.texts.join(', '),
  }));
  const examples = read.flatMap(({ written, becomes }) => (becomes === undefined ? [] : [{ written, becomes }]));
  const guesses: Message[] = [];
  if (column.suffix !== '') guesses.push(message('import/guess-suffix', { suffix: column.suffix }));
  if (column.at !== undefined && !header.includes(column.at))
    guesses.push(message('import/guess-date', { at: column.at }));
  const isDate = column.field.kind === 'date' || (column.field.kind === 'observation' && column.field.key === 'at');
  const respelled = examples.find(({ written, becomes }) => isDate && written !== becomes);
  if (respelled) guesses.push(message('import/guess-date-cell', respelled));
  const blank = cells.filter((text) => column.field.kind === 'figure' && saysNothing(text));
  if (blank.length > 0) guesses.push(message('import/guess-nothing', { texts: blank.join(' ') }));
  return { header, field: fieldName(column), examples: examples.slice(0, shownExamples), guesses };
}

function fieldName({ field, at }: ProductColumn): string {
  switch (field.kind) {
    case 'id':
    case 'aliases':
      return field.kind;
    case 'further-terms':
      return `terms.${field.taxonomy}`;
    case 'observation':
      return `observation.${field.key}`;
    case 'figure': {
      const name = field.platform === undefined ? field.metric.id : `${field.platform}.${field.metric.id}`;
      return at === undefined ? name : `${name}@${at}`;
    }
    default:
      return field.key;
  }
}

function changesOf(book: Book, products: readonly WantedProduct[]) {
  const edits: FileEdit[] = [];
  const creations: FileCreation[] = [];
  const broken: ImportProblem[] = [];
  let unchanged = 0;
  for (const wanted of products) {
    if (!wanted.known) {
      const file = newProductFile(book, wanted);
      if (book.files.has(file.path)) broken.push(fault(wanted, message('import/file-exists', { path: file.path })));
      creations.push(file);
      continue;
    }
    const document = documentOf(book, wanted.id);
    const file = document && book.files.get(document.path);
    const root = dereference(document?.yaml.root);
    if (!document || !file?.source || root?.kind !== 'mapping' || (file.yaml?.problems.length ?? 0) > 0) {
      broken.push(fault(wanted, message('import/broken-file', { path: document?.path ?? wanted.id })));
      continue;
    }
    const own = updateProduct(book, document, file.source, root, wanted);
    if (own.length === 0) unchanged++;
    edits.push(...own);
  }
  return { edits, creations, broken, unchanged };
}

function fault({ line }: WantedProduct, text: Message): ImportProblem {
  return { line, column: undefined, message: text };
}

function documentOf(book: Book, id: string): BookDocument | undefined {
  const path = book.model.products.get(id)?.place.file;
  return book.files.get(path ?? '')?.documents.find((document) => document.id === id);
}
