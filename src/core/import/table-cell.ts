import type { Book } from '../book/book.ts';
import type { Column } from '../book/model.ts';
import { canonicalUnit } from '../figures/index.ts';
import { type Message, message } from '../messages/message.ts';
import { checkFormat } from '../schema/formats.ts';
import { figureFault, saysNothing, withSuffix } from './figure-cell.ts';
import { guessDate } from './guess-date.ts';
import { NameLookup } from './names.ts';
import { single, type Value } from './value.ts';

/** What is known of a column before cells are read for it. */
export type ColumnShape = Pick<Column, 'id' | 'type' | 'taxonomy' | 'of' | 'unit' | 'range'>;

/** Reads cells for a table's columns: dates, terms and references by any name, figures with their column's scale. */
export class TableCells {
  readonly #book: Book;
  readonly #lookups = new Map<string, NameLookup>();

  constructor(book: Book) {
    this.#book = book;
  }

  /** What a cell becomes; undefined where it says nothing or is a problem, which `report` hears of. */
  convert(column: ColumnShape, text: string, suffix: string, report: (text: Message) => void): Value | undefined {
    if (text === '') return undefined;
    switch (column.type) {
      case 'figure':
        return figure(column, withSuffix(text, suffix), report);
      case 'date': {
        const date = guessDate(text);
        if (date === undefined) report(message('import/bad-date', { text }));
        return date === undefined ? undefined : single('date', date);
      }
      case 'boolean':
        if (/^(true|false|是|否)$/i.test(text)) return single('boolean', /^(true|是)$/i.test(text) ? 'true' : 'false');
        report(message('import/bad-boolean', { text }));
        return undefined;
      case 'url': {
        const fault = checkFormat('url', text);
        if (fault && fault.suggestion === '') report(message('import/bad-url', { text }));
        return fault?.suggestion === '' ? undefined : single('text', fault?.suggestion ?? text);
      }
      case 'term':
      case 'ref':
        return this.#named(column, text, report);
      default:
        return single(column.id === 'id' ? 'id' : 'text', text);
    }
  }

  /** The names that a term or reference can be meant by. */
  lookup({ type, taxonomy = '', of = '' }: Pick<ColumnShape, 'type' | 'taxonomy' | 'of'>): NameLookup {
    const key = type === 'term' ? `term ${taxonomy}` : `ref ${of}`;
    const known = this.#lookups.get(key) ?? this.#make(type, type === 'term' ? taxonomy : of);
    this.#lookups.set(key, known);
    return known;
  }

  #make(type: ColumnShape['type'], scope: string): NameLookup {
    if (type === 'term') return NameLookup.ofTerms(this.#book, scope);
    if (scope === 'products') return NameLookup.ofProducts(this.#book);
    return scope === 'trends' ? NameLookup.ofTrends(this.#book) : NameLookup.ofRows(this.#book, scope);
  }

  #named(column: ColumnShape, text: string, report: (text: Message) => void): Value | undefined {
    const lookup = this.lookup(column);
    const id = lookup.find(text);
    if (id !== undefined) return single('id', id);
    const suggestion = lookup.nearest(text);
    report(
      column.type === 'term'
        ? message('import/unknown-term', { taxonomy: column.taxonomy ?? '', text, suggestion })
        : message('import/unknown-record', { of: column.of ?? '', text, suggestion }),
    );
    return undefined;
  }
}

function figure(column: ColumnShape, text: string, report: (text: Message) => void): Value | undefined {
  if (saysNothing(text)) return undefined;
  const fault = figureFault(text, column.unit && canonicalUnit(column.unit), column.range, true);
  if (fault) report(fault);
  return fault ? undefined : single('figure', text);
}
