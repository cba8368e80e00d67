import type { DefinitionKind } from '../../schema/vocabulary.ts';
import type { Definition, DefinitionName } from '../book.ts';
import type { DefinitionLists } from '../definition-lists.ts';
import type { BookModel, Column, Table } from '../model.ts';
import { textUnder } from '../read-node.ts';
import type { Lookup } from './lookup.ts';

/** Something that a look-up depends on, and what it was: it holds in other names in which that is the same. */
interface Ask {
  /** Says what was asked. */
  readonly key: string;
  /** Among those of the same names. */
  readonly number: number;
  readonly read: (names: Names) => unknown;
  readonly answer: unknown;
}

/** All that some look-ups depended on. */
export type Asked = readonly Ask[];

/** What some look-ups depended on, by names alone: `Names.askedBy` gives it back. */
export function keysOf(asked: Asked): readonly string[] {
  return asked.map(({ key }) => key);
}

/** What a book gives names to, as far as references ask. Immutable. */
export class Names {
  readonly lists: DefinitionLists;
  readonly tables: BookModel['tables'];
  readonly pages: ReadonlySet<string>;
  readonly #model: Pick<BookModel, 'metrics' | 'rankings'>;
  readonly #rules: ReadonlySet<string>;
  readonly #asks = new Map<string, Ask>();
  readonly #sets = new Map<string, Asked>();
  readonly #askedBy = new Map<readonly string[], Asked>();
  readonly #holding = new Map<Asked, boolean>();
  readonly metricsText: string;
  readonly rankingsText: string;

  constructor(
    lists: DefinitionLists,
    model: Pick<BookModel, 'metrics' | 'rankings' | 'tables'>,
    pages: ReadonlySet<string>,
    rules: ReadonlySet<string>,
  ) {
    this.lists = lists;
    this.#model = model;
    this.tables = model.tables;
    this.pages = pages;
    this.#rules = rules;
    this.metricsText = keptText(model.metrics, ({ id, platforms, unit, range }) => [
      id,
      platforms,
      unit,
      rangeText(range),
    ]);
    this.rankingsText = keptText(model.rankings, ({ id, node }) => [id, textUnder(node, 'from')]);
  }

  /** Whether all that was asked of other names has the same answers here. */
  hold(asked: Asked): boolean {
    let holds = this.#holding.get(asked);
    if (holds === undefined) {
      holds = asked.every(({ read, answer }) => read(this) === answer);
      this.#holding.set(asked, holds);
    }
    return holds;
  }

  /** A look-up that keeps no record. */
  get lookup(): Lookup {
    return this.#lookup(() => undefined);
  }

  /** What `look` returns, and all that it asked. */
  record<Result>(look: (lookup: Lookup) => Result): { readonly result: Result; readonly asked: Asked } {
    const asked = new Set<Ask>();
    const result = look(this.#lookup((key) => asked.add(this.#ask(key))));
    return { result, asked: this.#shared(asked) };
  }

  /** What look-ups here depend on that ask for these things; once for the same list. */
  askedBy(keys: readonly string[]): Asked {
    let asked = this.#askedBy.get(keys);
    if (!asked) {
      asked = this.#shared(new Set(keys.map((key) => this.#ask(key))));
      this.#askedBy.set(keys, asked);
    }
    return asked;
  }

  #ask(key: string): Ask {
    let ask = this.#asks.get(key);
    if (!ask) {
      const read = readerOf(key);
      ask = { key, number: this.#asks.size, read, answer: read(this) };
      this.#asks.set(key, ask);
    }
    return ask;
  }

  #shared(asked: ReadonlySet<Ask>): Asked {
    const sorted = [...asked].sort((a, b) => a.number - b.number);
    const key = sorted.map(({ number }) => number).join();
    // Thousands of documents ask for the same few things.
    const known = this.#sets.get(key) ?? sorted;
    this.#sets.set(key, known);
    return known;
  }

  #lookup(note: (key: string) => void): Lookup {
    const listKey = (kind: DefinitionKind, scope: string | undefined) =>
      scope === undefined ? kind : `${kind}\n${scope}`;
    return {
      find: (kind, id, scope) => {
        note(`ids\n${listKey(kind, scope)}`);
        const { all, positions } = this.lists.of(kind, scope);
        const at = positions.get(id);
        return at === undefined ? undefined : nameOf(all[at]!);
      },
      names: (kind, scope) => {
        note(`names\n${listKey(kind, scope)}`);
        return this.lists.of(kind, scope).names;
      },
      metrics: () => {
        note('metrics');
        return this.#model.metrics;
      },
      columns: (table) => {
        note(`columns\n${table}`);
        return this.tables.get(table)?.columns;
      },
      rows: (table) => {
        note(`rows\n${table}`);
        return rowsIn(this.tables.get(table))?.ids;
      },
      rankedDataset: (ranking) => {
        note('rankings');
        const declared = this.#model.rankings.get(ranking);
        return declared && (textUnder(declared.node, 'from') ?? 'products');
      },
      pages: () => {
        note('pages');
        return this.pages;
      },
      rules: () => this.#rules,
    };
  }

  /** Whether whatever is asked has the same answer there. */
  answersAs(other: Names): boolean {
    return (
      this.metricsText === other.metricsText &&
      this.rankingsText === other.rankingsText &&
      this.pages === other.pages &&
      this.lists.namesAs(other.lists) &&
      sameTables(this.tables, other.tables)
    );
  }
}

/** Reads what is asked for under a key. It stands outside of the class, so that no answer keeps the state of a book. */
function readerOf(key: string): Ask['read'] {
  // What a table or a taxonomy is called may have line breaks in it.
  const [what, of] = atLineBreak(key);
  const [kind, scope] = atLineBreak(of ?? '') as [DefinitionKind, string | undefined];
  switch (what) {
    case 'ids':
      return idsOf(kind, scope);
    case 'names':
      return namesOf(kind, scope);
    case 'columns':
      return columnsOf(of ?? '');
    case 'rows':
      return rowsOf(of ?? '');
    case 'metrics':
      return metricsText;
    case 'rankings':
      return rankingsText;
    default:
      return pagesOf;
  }
}

function atLineBreak(text: string): readonly [before: string, behind: string | undefined] {
  const at = text.indexOf('\n');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const idsOf = (kind: DefinitionKind, scope: string | undefined) => (names: Names) =>
  names.lists.of(kind, scope).positions;
const namesOf = (kind: DefinitionKind, scope: string | undefined) => (names: Names) =>
  names.lists.of(kind, scope).names;
const columnsOf = (table: string) => (names: Names) => columnsText(names.tables.get(table));
const rowsOf = (table: string) => (names: Names) => rowsIn(names.tables.get(table))?.text;
const metricsText = (names: Names) => names.metricsText;
const rankingsText = (names: Names) => names.rankingsText;
const pagesOf = (names: Names) => names.pages;

function sameTables(a: BookModel['tables'], b: BookModel['tables']): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [id, table] of a) {
    const other = b.get(id);
    if (table === other) continue;
    if (!other || columnsText(table) !== columnsText(other) || rowsIn(table)!.text !== rowsIn(other)!.text)
      return false;
  }
  return true;
}

const nameByDefinition = new WeakMap<Definition, DefinitionName>();

/** What a definition is found by, without the definition: one for all references to it. */
function nameOf(definition: Definition): DefinitionName {
  const known = nameByDefinition.get(definition);
  if (known) return known;
  const { kind, id, scope } = definition;
  const name = { kind, id, scope };
  nameByDefinition.set(definition, name);
  return name;
}

const texts = new WeakMap<ReadonlyMap<string, unknown>, string>();

/** The parts of things that references look at, as one text; kept with their map. */
function keptText<Thing>(things: ReadonlyMap<string, Thing>, partsOf: (thing: Thing) => unknown): string {
  let text = texts.get(things);
  if (text === undefined) {
    text = JSON.stringify([...things.values()].map(partsOf));
    texts.set(things, text);
  }
  return text;
}

function columnsText(table: Table | undefined): string | undefined {
  return (
    table &&
    keptText(table.columns, ({ id, type, taxonomy, of, unit, range }: Column) => [
      id,
      type,
      taxonomy,
      of,
      unit,
      range && rangeText(range),
    ])
  );
}

const rows = new WeakMap<Table, { readonly ids: ReadonlySet<string>; readonly text: string }>();

function rowsIn(table: Table | undefined) {
  if (!table) return undefined;
  let found = rows.get(table);
  if (!found) {
    const ids = new Set(table.rows.map(({ id }) => id));
    found = { ids, text: [...ids].join('\n') };
    rows.set(table, found);
  }
  return found;
}

/** Ends without bound are no JSON. */
function rangeText({ min, max, minOpen, maxOpen }: { min: number; max: number; minOpen: boolean; maxOpen: boolean }) {
  return `${min} ${max} ${minOpen} ${maxOpen}`;
}
