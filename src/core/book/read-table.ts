import { message } from '../messages/message.ts';
import { nearest } from '../text/nearest.ts';
import { touchesDamage } from '../yaml/damage.ts';
import { dereference, findPair, valueUnder, type YamlNode } from '../yaml/nodes.ts';
import type { BookDocument, BookFile, FigureOccurrence, TableFault } from './book.ts';
import { identifyIn } from './identify.ts';
import { keptByDocument } from './keep.ts';
import type { Column, ColumnType, Place, Row, Table } from './model.ts';
import type { RawReference } from './occurrences.ts';
import { type CellContext, readCell } from './read-cell.ts';
import { readCsvRows } from './read-csv-rows.ts';
import {
  booleanUnder,
  intervalUnder,
  pairsOf,
  pairsUnder,
  placeOf,
  scalarsOf,
  startOf,
  textUnder,
} from './read-node.ts';
import type { Asked, Names } from './references/names.ts';

/** A table with all that its rows say about the rest of the book. */
export interface TableReading {
  readonly table: Table;
  readonly faults: readonly TableFault[];
  readonly references: readonly RawReference[];
  readonly figures: readonly FigureOccurrence[];
}

const columnTypes = new Set<string>(['text', 'figure', 'date', 'boolean', 'term', 'ref', 'url']);

/**
 * Reads a table with its rows, which stand in its own file or in the CSV file that it names (`csv`, where it could be
 * read). The same object as long as document and CSV file are the same, and what the cells of the latter name.
 */
export function readTable(document: BookDocument, csv: BookFile | undefined, names: Names): TableReading {
  if (!csv) return readOwnRows(document);
  let kept = keptOfCsv.get(document);
  if (kept?.csv !== csv || !names.hold(kept.asked)) {
    const { result, asked } = names.record((lookup) => readWith(document, csv, identifyIn(lookup)));
    kept = { csv, asked, reading: result };
    keptOfCsv.set(document, kept);
  }
  return kept.reading;
}

interface KeptOfCsv {
  readonly csv: BookFile;
  readonly asked: Asked;
  readonly reading: TableReading;
}

const keptOfCsv = new WeakMap<BookDocument, KeptOfCsv>();

/** Cells in YAML give ids themselves: nothing outside the document has a say in them. */
const readOwnRows = keptByDocument((document) => readWith(document, undefined, () => undefined));

function readWith(document: BookDocument, csv: BookFile | undefined, identify: CellContext['identify']): TableReading {
  const { root } = document.yaml;
  const columns = readColumns(root, document.path);
  const context: CellContext = { tableId: document.id, columns, identify, faults: [], references: [], figures: [] };
  const rows = csv ? readCsvRows(csv, context) : readInlineRows(document, context);
  reportRepeatedIds(rows, context);
  const table: Table = {
    id: document.id,
    title: textUnder(root, 'title') ?? document.id,
    source: textUnder(root, 'source'),
    coverage: textUnder(root, 'coverage') === 'complete' ? 'complete' : 'partial',
    columns,
    rows,
    place: placeOf(document.path, root, startOf(document.yaml.range)),
  };
  // Where no columns are declared the schema has its finding, and no cell one of its own.
  const faults = context.faults.filter((fault) => fault.rule !== 'ref/unknown-column' || hasColumns(root));
  return { table, faults, references: context.references, figures: context.figures };
}

/** Whether a table's file says which columns there are; that there are none is an answer, too. */
export function hasColumns(root: YamlNode | undefined): boolean {
  return valueUnder(root, 'columns')?.kind === 'mapping';
}

/** The path that a table gives for its CSV file, as written, with its place. */
export function csvPathOf(document: BookDocument): { readonly path: string; readonly place: Place } | undefined {
  const pair = findPair(valueUnder(document.yaml.root, 'rows'), 'csv');
  const node = dereference(pair?.value);
  if (node?.kind !== 'scalar' || node.source === '') return undefined;
  return { path: node.source, place: { file: document.path, range: node.range } };
}

function readColumns(root: YamlNode | undefined, file: string): Map<string, Column> {
  return new Map(
    pairsUnder(root, 'columns').map(({ key, value }) => {
      const type = textUnder(value, 'type') ?? 'text';
      return [
        key.source,
        {
          id: key.source,
          title: textUnder(value, 'title') ?? key.source,
          type: (columnTypes.has(type) ? type : 'text') as ColumnType,
          taxonomy: textUnder(value, 'taxonomy'),
          of: textUnder(value, 'of'),
          unit: textUnder(value, 'unit'),
          range: intervalUnder(value, 'range'),
          required: booleanUnder(value, 'required') ?? false,
          place: { file, range: key.range },
        },
      ];
    }),
  );
}

function readInlineRows(document: BookDocument, context: CellContext): Row[] {
  const file = document.path;
  const list = valueUnder(document.yaml.root, 'rows');
  if (list?.kind !== 'sequence') return [];
  return list.items.flatMap((item, index): Row[] => {
    const node = dereference(item);
    if (node?.kind !== 'mapping') return [];
    const cells: Row['cells'] = new Map(
      pairsOf(node).flatMap((pair) => {
        const column = context.columns.get(pair.key.source);
        if (!column) {
          if (pair.key.source !== 'id') reportUnknownColumn(pair.key.source, { file, range: pair.key.range }, context);
          return [];
        }
        const values = scalarsOf(pair.value);
        const target = dereference(pair.value);
        const empty = values.length === 0 && target?.kind === 'scalar' && target.value === null;
        const texts = values.length > 0 ? values : target?.kind === 'scalar' && !empty ? [target] : [];
        const cell = readCell(
          column,
          texts.map((each) => ({ text: each.source, token: each, place: { file, range: each.range } })),
          { file, range: pair.value.range },
          context,
          pair,
        );
        return [[column.id, cell] as const];
      }),
    );
    const id = textUnder(node, 'id') ?? `${context.tableId}#${index + 1}`;
    const place = placeOf(file, node, node.range);
    if (!touchesDamage(node.range, document.yaml)) {
      reportMissingCells(new Set(pairsOf(node).map((pair) => pair.key.source)), firstKey(file, node), context);
    }
    return [{ id, cells, place }];
  });
}

function firstKey(file: string, node: Extract<YamlNode, { kind: 'mapping' }>): Place {
  const key = findPair(node, 'id')?.key ?? node.pairs[0]?.key;
  return { file, range: key?.range ?? node.range };
}

/** One finding for all required columns that a row leaves out. */
function reportMissingCells(present: ReadonlySet<string>, place: Place, context: CellContext): void {
  const missing = [...context.columns.values()].filter((column) => column.required && !present.has(column.id));
  if (missing.length === 0) return;
  const text = message('book/cell/missing', { columns: missing.map((column) => column.id).join(', ') });
  context.faults.push({ rule: 'schema/missing-key', place, message: text, candidates: [] });
}

export function reportUnknownColumn(id: string, place: Place, context: CellContext): void {
  const known = [...context.columns.values()];
  const titled = known.filter((column) => column.title === id).map((column) => column.id);
  const candidates = [...titled, ...nearest(id, [...context.columns.keys()])];
  const text = message('ref/unknown-column', { id, scope: context.tableId, suggestion: candidates[0] });
  context.faults.push({ rule: 'ref/unknown-column', place, message: text, candidates });
}

function reportRepeatedIds(rows: readonly Row[], context: CellContext): void {
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.id)) {
      const text = message('book/cell/repeated-id', { id: row.id, table: context.tableId });
      context.faults.push({ rule: 'ref/duplicate-id', place: row.place, message: text, candidates: [] });
    }
    seen.add(row.id);
  }
}
