import type { DefinitionKind } from '../schema/vocabulary.ts';
import type { Definition } from './book.ts';
import { DefinitionNames } from './definition-names.ts';

/** The definitions of one kind and scope. Immutable. */
export interface DefinitionList {
  /** First by path first, duplicates included. */
  readonly all: readonly Definition[];
  /** Where in `all` the first of each id stands: the same object as long as the ids and their order are the same. */
  readonly positions: ReadonlyMap<string, number>;
  /** What they are called: the same object as long as ids, labels and aliases are the same. */
  readonly names: DefinitionNames;
}

/** What a file defined and defines now. */
export interface DefinitionChange {
  readonly was: readonly Definition[];
  readonly is: readonly Definition[];
}

/** The definitions of a book by kind and scope. Immutable; a change of some files makes a new one that shares the other lists. */
export class DefinitionLists {
  /** By kind and scope; what was asked for and is empty is among them. */
  readonly #lists: Map<string, DefinitionList>;

  constructor(lists: Map<string, DefinitionList> = new Map()) {
    this.#lists = lists;
  }

  /** `scope` is the taxonomy of a term, the table of a column. */
  of(kind: DefinitionKind, scope: string | undefined): DefinitionList {
    const key = keyOf(kind, scope);
    let list = this.#lists.get(key);
    if (!list) {
      list = listOf([]);
      this.#lists.set(key, list);
    }
    return list;
  }

  /** Whether all definitions have the same ids, labels and aliases there, wherever they stand. */
  namesAs(other: DefinitionLists): boolean {
    const [mine, others] = [this.#lists, other.#lists];
    if (mine === others) return true;
    const isOther = (key: string) =>
      mine.get(key)?.names !== others.get(key)?.names && !(isEmpty(mine.get(key)) && isEmpty(others.get(key)));
    return ![...new Set([...mine.keys(), ...others.keys()])].some(isOther);
  }

  /**
   * The lists after a change of some files; this object itself where nothing is defined otherwise.
   * @param all the definitions of every file as they are now, by path; asked for where ids came or went
   */
  after(changes: readonly DefinitionChange[], all: () => Iterable<readonly Definition[]>): DefinitionLists {
    if (this.#lists.size === 0) {
      const first = listsOf(all());
      return first.size === 0 ? this : new DefinitionLists(first);
    }
    const lists = new Map(this.#lists);
    const renamed = new Set<string>();
    const replaced = new Map<string, (readonly [old: Definition, next: Definition])[]>();
    for (const { was, is } of changes) {
      const [before, now] = [byList(was), byList(is)];
      for (const key of new Set([...before.keys(), ...now.keys()])) {
        const [old, next] = [before.get(key) ?? [], now.get(key) ?? []];
        if (isSame(old, next)) continue;
        if (haveSameIds(old, next)) {
          const pairs = replaced.get(key) ?? [];
          replaced.set(key, pairs);
          for (const [index, each] of old.entries()) pairs.push([each, next[index]!]);
        } else renamed.add(key);
      }
    }
    if (replaced.size === 0 && renamed.size === 0) return this;
    for (const [key, pairs] of replaced) {
      const patched = renamed.has(key) ? undefined : patch(lists.get(key)!, pairs);
      if (patched) lists.set(key, patched);
      else renamed.add(key);
    }
    if (renamed.size > 0) collect(lists, renamed, all());
    return new DefinitionLists(lists);
  }
}

function listsOf(all: Iterable<readonly Definition[]>): Map<string, DefinitionList> {
  const found = new Map<string, Definition[]>();
  for (const definitions of all) for (const each of definitions) addTo(found, each);
  return new Map([...found].map(([key, definitions]) => [key, listOf(definitions)]));
}

/** Puts lists together anew from the definitions of all files. */
function collect(
  lists: Map<string, DefinitionList>,
  keys: ReadonlySet<string>,
  all: Iterable<readonly Definition[]>,
): void {
  const found = new Map<string, Definition[]>([...keys].map((key) => [key, []]));
  for (const definitions of all) for (const each of definitions) found.get(keyOf(each.kind, each.scope))?.push(each);
  for (const [key, definitions] of found) lists.set(key, listOf(definitions));
}

function listOf(all: readonly Definition[]): DefinitionList {
  const positions = new Map<string, number>();
  for (const [at, { id }] of all.entries()) if (!positions.has(id)) positions.set(id, at);
  return { all, positions, names: new DefinitionNames(all, positions) };
}

/** The list with some definitions replaced by others of the same ids; undefined where one of them is not in it. */
function patch(
  list: DefinitionList,
  pairs: readonly (readonly [old: Definition, next: Definition])[],
): DefinitionList | undefined {
  const { positions } = list;
  const all = [...list.all];
  for (const [old, next] of pairs) {
    const first = positions.get(old.id);
    // Those of an id that others have, too, are so rare that finding one may cost more.
    const at = first !== undefined && list.all[first] === old ? first : list.all.indexOf(old);
    if (at < 0) return undefined;
    all[at] = next;
  }
  const names = pairs.every(([old, next]) => isCalledAs(old, next)) ? list.names : new DefinitionNames(all, positions);
  return { all, positions, names };
}

function isEmpty(list: DefinitionList | undefined): boolean {
  return list === undefined || list.all.length === 0;
}

function byList(definitions: readonly Definition[]): Map<string, Definition[]> {
  const lists = new Map<string, Definition[]>();
  for (const each of definitions) addTo(lists, each);
  return lists;
}

function addTo(lists: Map<string, Definition[]>, definition: Definition): void {
  const key = keyOf(definition.kind, definition.scope);
  const list = lists.get(key);
  if (list) list.push(definition);
  else lists.set(key, [definition]);
}

function isSame(a: readonly Definition[], b: readonly Definition[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function haveSameIds(a: readonly Definition[], b: readonly Definition[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]!.id);
}

function isCalledAs(a: Definition, b: Definition): boolean {
  if (a === b) return true;
  if (a.label !== b.label || a.aliases.length !== b.aliases.length) return false;
  return a.aliases.every((alias, index) => alias === b.aliases[index]);
}

function keyOf(kind: DefinitionKind, scope: string | undefined): string {
  return scope === undefined ? kind : `${kind}\n${scope}`;
}
