import { parseDate } from '../dates/index.ts';
import { parseFigure } from '../figures/index.ts';
import { type Message, message } from '../messages/message.ts';
import type { YamlPair, YamlScalar } from '../yaml/nodes.ts';
import type { FigureOccurrence, TableFault } from './book.ts';
import type { Cell, Column, Place } from './model.ts';
import type { RawReference } from './occurrences.ts';

/** What reading a table's cells knows and gathers. */
export interface CellContext {
  readonly tableId: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** The id that a text in a term or ref cell means: in CSV a title or alias will do. */
  readonly identify: (column: Column, text: string) => string | undefined;
  readonly faults: TableFault[];
  readonly references: RawReference[];
  readonly figures: FigureOccurrence[];
}

/** One text of a cell; `token` is its YAML scalar, undefined in CSV. */
export interface CellText {
  readonly text: string;
  readonly token: YamlScalar | undefined;
  readonly place: Place;
}

const readBoolean = /^(true|false|是|否)$/i;

/**
 * Reads a cell by its column's type; what does not fit becomes a fault, a figure or reference is noted for the rules.
 * @param texts one, none where the cell is empty, or several for a list of terms or references
 */
export function readCell(
  column: Column,
  texts: readonly CellText[],
  place: Place,
  context: CellContext,
  pair: YamlPair | undefined,
): Cell {
  const text = texts.map((each) => each.text).join(', ');
  const cell: Cell = { text, figure: undefined, id: undefined, place };
  if (column.type === 'figure') return { ...cell, figure: readFigure(column, texts[0], place, context, pair) };
  for (const each of texts) {
    const fault = faultOf(column, each);
    if (fault) context.faults.push({ rule: fault.rule, place: each.place, message: fault.message, candidates: [] });
    const reference = referenceOf(column, each);
    if (reference) context.references.push(reference);
  }
  return column.type === 'term' || column.type === 'ref' ? { ...cell, id: idOf(column, texts[0], context) } : cell;
}

function idOf(column: Column, written: CellText | undefined, context: CellContext): string | undefined {
  if (!written) return undefined;
  return (written.token ? undefined : context.identify(column, written.text)) ?? written.text;
}

function readFigure(
  column: Column,
  written: CellText | undefined,
  place: Place,
  context: CellContext,
  pair: YamlPair | undefined,
) {
  context.figures.push({
    text: written?.text ?? '',
    place: written?.place ?? place,
    empty: written === undefined,
    unit: column.unit,
    range: column.range,
    unitKnown: column.unit !== undefined,
    pair,
  });
  return written && parseFigure(written.text, column.unit).figure;
}

function faultOf(column: Column, { text, token }: CellText): { rule: string; message: Message } | undefined {
  if (column.type === 'date' && !parseDate(text)) {
    return { rule: 'schema/format', message: message('book/cell/date', { text }) };
  }
  if (column.type === 'url' && !/^https?:\/\/[^\s/]\S*$/i.test(text)) {
    return { rule: 'schema/format', message: message('book/cell/url', { text }) };
  }
  const boolean = token ? typeof token.value === 'boolean' || readBoolean.test(text) : readBoolean.test(text);
  if (column.type === 'boolean' && !boolean) {
    return { rule: 'schema/type', message: message('book/cell/boolean', { text }) };
  }
  return undefined;
}

function referenceOf(column: Column, { text, token, place }: CellText): RawReference | undefined {
  const common = {
    id: text,
    text,
    place,
    platform: undefined,
    scopeIsWritten: true,
    byLabel: token === undefined,
    unsure: false,
  };
  if (column.type === 'term' && column.taxonomy !== undefined) {
    return { ...common, kind: 'term', scope: column.taxonomy };
  }
  if (column.type === 'ref' && column.of !== undefined) return { ...common, kind: 'member', scope: column.of };
  return undefined;
}
