import type { Book } from '../book/book.ts';
import { parseDate, sameDate } from '../dates/index.ts';
import { canonicalUnit } from '../figures/index.ts';
import { type Message, message } from '../messages/message.ts';
import { checkFormat } from '../schema/formats.ts';
import { figureFault, saysNothing, withSuffix } from './figure-cell.ts';
import { guessDate } from './guess-date.ts';
import type { ImportOptions, ImportProblem } from './import-plan.ts';
import { NameLookup } from './names.ts';
import type { ProductField } from './product-fields.ts';
import { proposeRecordId } from './propose-record-id.ts';
import type { SheetRow } from './read-sheet.ts';
import { single, type Value } from './value.ts';

/** A column whose field is settled. */
export interface ProductColumn {
  readonly index: number;
  readonly header: string;
  readonly field: ProductField;
  readonly suffix: string;
  readonly at: string | undefined;
}

/** What the rows say of one product. */
export interface WantedProduct {
  readonly id: string;
  /** It is in the book already. */
  readonly known: boolean;
  readonly line: number;
  readonly fields: Map<string, Value>;
  /** Of further taxonomies. */
  readonly terms: Map<string, Value>;
  readonly observations: WantedObservation[];
}

export interface WantedObservation {
  readonly at: string | undefined;
  readonly platform: string | undefined;
  readonly source: string | undefined;
  note: string | undefined;
  /** By metric. */
  readonly figures: Map<string, string>;
}

/** Reads rows into products; what cannot be read is a problem at its line and column. */
export class ProductRows {
  readonly problems: ImportProblem[] = [];
  readonly products = new Map<string, WantedProduct>();
  readonly #book: Book;
  readonly #options: ImportOptions;
  readonly #lookups = new Map<string, NameLookup>();
  readonly #idByName = new Map<string, string>();

  constructor(book: Book, options: ImportOptions) {
    this.#book = book;
    this.#options = options;
  }

  /** What a cell becomes, and how; undefined where it says nothing or is a problem, which `report` hears of. */
  convert(column: ProductColumn, text: string, report: (text: Message) => void): Value | undefined {
    const { field } = column;
    if (text === '') return undefined;
    switch (field.kind) {
      case 'id':
        return this.#id(text, report);
      case 'text':
        return this.#text(field.key, text, report);
      case 'aliases':
        return { texts: text.split(/[、,，;；|\n]/).flatMap((part) => part.trim() || []), list: true, form: 'text' };
      case 'date':
        return this.#date(text, report);
      case 'terms':
      case 'further-terms':
        return this.#terms(field.taxonomy, text, field.kind === 'terms' ? field.many : undefined, report);
      case 'observation':
        return this.#ofObservation(field.key, text, report);
      default:
        return this.#figure(field, withSuffix(text, column.suffix), report);
    }
  }

  add(row: SheetRow, columns: readonly ProductColumn[]): void {
    const values = new Map<ProductColumn, Value>();
    for (const column of columns) {
      const value = this.convert(column, row.cells[column.index] ?? '', (text) => this.#report(row, column, text));
      if (value) values.set(column, value);
    }
    const product = this.#productOf(row, columns, values);
    if (!product) return;
    const own = (key: string) =>
      [...values].find(([{ field }]) => field.kind === 'observation' && field.key === key)?.[1].texts[0];
    for (const [column, value] of values) {
      const { field } = column;
      if (field.kind === 'text' || field.kind === 'date' || field.kind === 'terms') {
        this.#set(product.fields, field.key, value, row, column);
      } else if (field.kind === 'aliases') this.#set(product.fields, 'aliases', value, row, column);
      else if (field.kind === 'further-terms') this.#set(product.terms, field.taxonomy, value, row, column);
      else if (field.kind === 'figure') {
        const platform = field.platform ?? own('platform') ?? this.#options.platform;
        if (platform === undefined) {
          this.#report(row, column, message('import/no-platform', { metric: field.metric.id }));
          continue;
        }
        if (field.metric.platforms && !field.metric.platforms.includes(platform)) {
          this.#report(row, column, message('import/other-platform', { metric: field.metric.id, platform }));
          continue;
        }
        const at = column.at ?? own('at') ?? this.#options.at;
        const observation = this.#observation(product, at, platform, own('source') ?? this.#options.source);
        observation.note ??= own('note');
        this.#setFigure(observation, field.metric.id, value.texts[0]!, row, column);
      }
    }
  }

  #productOf(row: SheetRow, columns: readonly ProductColumn[], values: ReadonlyMap<ProductColumn, Value>) {
    const given = (test: (field: ProductField) => boolean) => {
      const column = columns.find(({ field }) => test(field));
      return { column, text: column && values.get(column)?.texts[0], written: column && row.cells[column.index] };
    };
    const id = given(({ kind }) => kind === 'id');
    const name = given((field) => field.kind === 'text' && field.key === 'name');
    if (id.written && id.text === undefined) return undefined;
    const products = this.#lookup('products', () => NameLookup.ofProducts(this.#book));
    const named = name.text === undefined ? undefined : (products.find(name.text) ?? this.#idByName.get(name.text));
    const known = id.text ?? named ?? this.#proposed(name.text);
    if (known === undefined || known === '') {
      const text = name.text === undefined ? message('import/no-name') : message('import/no-id', { name: name.text });
      this.#report(row, name.column, text);
      return undefined;
    }
    const found = this.products.get(known);
    const inBook = this.#book.model.products.get(known);
    if (!inBook && !found && name.text === undefined) {
      this.#report(row, name.column, message('import/name-needed', { id: known }));
      return undefined;
    }
    if (name.text !== undefined) this.#idByName.set(name.text, known);
    // A product that is found by another name keeps its own.
    if (id.text === undefined && inBook && name.column) (values as Map<ProductColumn, Value>).delete(name.column);
    const product = found ?? {
      id: known,
      known: inBook !== undefined,
      line: row.line,
      fields: new Map(),
      terms: new Map(),
      observations: [],
    };
    this.products.set(known, product);
    return product;
  }

  #proposed(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    const isTaken = (id: string) =>
      this.products.has(id) ||
      this.#book.model.products.has(id) ||
      [...this.#book.files.keys()].some((path) => path.endsWith(`/products/${id}.product.yaml`));
    return proposeRecordId(name, isTaken, this.#options.romanise);
  }

  #id(text: string, report: (text: Message) => void): Value | undefined {
    const fault = checkFormat('kebab-id', text);
    if (!fault) return single('id', text);
    report(message('import/bad-id', { text, suggestion: fault.suggestion }));
    return undefined;
  }

  #text(key: string, text: string, report: (text: Message) => void): Value | undefined {
    const fault = key === 'url' ? checkFormat('url', text) : undefined;
    if (!fault) return single('text', text);
    if (fault.suggestion !== '') return single('text', fault.suggestion);
    report(message('import/bad-url', { text }));
    return undefined;
  }

  #date(text: string, report: (text: Message) => void): Value | undefined {
    const date = guessDate(text);
    if (date !== undefined) return single('date', date);
    report(message('import/bad-date', { text }));
    return undefined;
  }

  #terms(taxonomy: string, text: string, many: boolean | undefined, report: (text: Message) => void) {
    const lookup = this.#lookup(`term ${taxonomy}`, () => NameLookup.ofTerms(this.#book, taxonomy));
    if (many === false) {
      const id = lookup.find(text);
      if (id !== undefined) return single('id', id);
      report(message('import/unknown-term', { taxonomy, text, suggestion: lookup.nearest(text) }));
      return undefined;
    }
    const { ids, unknown } = lookup.findAll(text);
    for (const each of unknown) {
      report(message('import/unknown-term', { taxonomy, text: each, suggestion: lookup.nearest(each) }));
    }
    if (unknown.length > 0) return undefined;
    return { texts: ids, list: many === true || ids.length > 1, form: 'id' } as const;
  }

  #ofObservation(key: 'at' | 'platform' | 'source' | 'note', text: string, report: (text: Message) => void) {
    if (key === 'note') return single('text', text);
    if (key === 'at') return this.#date(text, report);
    if (key === 'platform') return this.#terms('platform', text, false, report);
    const lookup = this.#lookup('sources', () => NameLookup.ofSources(this.#book));
    const id = lookup.find(text);
    if (id !== undefined) return single('id', id);
    report(message('import/unknown-source', { text, suggestion: lookup.nearest(text) }));
    return undefined;
  }

  #figure({ metric }: ProductField & { kind: 'figure' }, text: string, report: (text: Message) => void) {
    if (saysNothing(text)) return undefined;
    const unit = metric.unit && canonicalUnit(metric.unit);
    const fault = figureFault(text, unit, metric.range);
    if (!fault) return single('figure', text);
    report(fault);
    return undefined;
  }

  #set(fields: Map<string, Value>, key: string, value: Value, row: SheetRow, column: ProductColumn): void {
    const known = fields.get(key);
    if (known && known.texts.join('\n') !== value.texts.join('\n')) {
      this.#report(
        row,
        column,
        message('import/contradicts', { before: known.texts.join(', '), text: value.texts.join(', ') }),
      );
    } else fields.set(key, value);
  }

  #setFigure({ figures }: WantedObservation, metric: string, text: string, row: SheetRow, column: ProductColumn): void {
    const known = figures.get(metric);
    if (known !== undefined && known !== text) {
      this.#report(row, column, message('import/contradicts', { before: known, text }));
    } else figures.set(metric, text);
  }

  #observation(
    { observations }: WantedProduct,
    at: string | undefined,
    platform: string,
    source: string | undefined,
  ): WantedObservation {
    const known = observations.find(
      (each) => each.platform === platform && each.source === source && isSameDate(each.at, at),
    );
    if (known) return known;
    const made = { at, platform, source, note: undefined, figures: new Map<string, string>() };
    observations.push(made);
    return made;
  }

  #lookup(key: string, make: () => NameLookup): NameLookup {
    const known = this.#lookups.get(key) ?? make();
    this.#lookups.set(key, known);
    return known;
  }

  #report(row: SheetRow, column: ProductColumn | undefined, text: Message): void {
    this.problems.push({ line: row.line, column: column?.header, message: text });
  }
}

/** Whether two dates, as written, are the same days. */
export function isSameDate(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((date) => (date === undefined ? undefined : parseDate(date)));
  return first !== undefined && second !== undefined && sameDate(first, second);
}
