interface WithId {
  readonly id: string;
}

/** What a file held of one kind, and holds now, in its order. */
export interface ItemsChange<Item> {
  readonly was: readonly Item[];
  readonly is: readonly Item[];
}

/**
 * Things by id, the first by path of those with the same id, in the order of files, after a change of some files. The map
 * before where nothing changed.
 * @param all what every file holds now, by path; asked for where ids came or went
 */
export function firstById<Item extends WithId>(
  before: ReadonlyMap<string, Item> | undefined,
  changes: readonly ItemsChange<Item>[],
  all: () => Iterable<readonly Item[]>,
): ReadonlyMap<string, Item> {
  const patched = before && patch(before, changes);
  if (patched) return patched;
  const first = new Map<string, Item>();
  for (const items of all()) for (const each of items) if (!first.has(each.id)) first.set(each.id, each);
  return first;
}

/** Undefined where more than what some ids stand for has changed. */
function patch<Item extends WithId>(
  before: ReadonlyMap<string, Item>,
  changes: readonly ItemsChange<Item>[],
): ReadonlyMap<string, Item> | undefined {
  let after: Map<string, Item> | undefined;
  for (const { was, is } of changes) {
    if (was.length !== is.length) return undefined;
    for (const [at, item] of is.entries()) {
      const old = was[at]!;
      if (old === item) continue;
      // What is not the first of its id is none of the map's; so rare that it may cost more.
      if (old.id !== item.id || before.get(item.id) !== old) return undefined;
      after ??= new Map(before);
      after.set(item.id, item);
    }
  }
  return after ?? before;
}
