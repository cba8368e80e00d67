import type { Book } from '../book/book.ts';
import { type EntryChange, type EntryKind, entryKinds, type FieldChange } from './book-diff.ts';
import { type Entry, entriesOf } from './entries.ts';
import type { Fields } from './node-texts.ts';
import type { ProductPairs } from './pair-products.ts';

/** What of the books' trends, products, claims, terms and so on is new, gone or says something else. */
export function compareEntries(older: Book, newer: Book, products: ProductPairs): EntryChange[] {
  const [before, after] = [byKind(entriesOf(older)), byKind(entriesOf(newer))];
  return entryKinds.flatMap((kind) => compareKind(before.get(kind), after.get(kind), kind, products));
}

type ById = ReadonlyMap<string, Entry>;

/** Of several with the same id the first counts. */
function byKind(entries: readonly Entry[]): Map<EntryKind, ById> {
  const kinds = new Map<EntryKind, Map<string, Entry>>();
  for (const entry of entries) {
    const known = kinds.get(entry.kind) ?? new Map<string, Entry>();
    kinds.set(entry.kind, known);
    if (!known.has(entry.id)) known.set(entry.id, entry);
  }
  return kinds;
}

function compareKind(
  before: ById = new Map(),
  after: ById = new Map(),
  kind: EntryKind,
  products: ProductPairs,
): EntryChange[] {
  const olderId = (id: string) => (kind === 'product' ? (products.olderOf.get(id) ?? id) : id);
  const here = [...after.values()].flatMap((entry): EntryChange[] => {
    const { id, label, fields } = entry;
    const old = before.get(olderId(id));
    if (!old) return [{ kind, change: 'new', id, label, fields: [] }];
    const renamed: FieldChange[] = old.id === id ? [] : [{ field: 'id', before: old.id, after: id }];
    const changes = [...renamed, ...compareFields(old.fields, fields)];
    return changes.length === 0 ? [] : [{ kind, change: 'changed', id, label, fields: changes }];
  });
  const kept = new Set([...after.keys()].map(olderId));
  const gone = [...before.values()]
    .filter(({ id }) => !kept.has(id))
    .map(({ id, label }): EntryChange => ({ kind, change: 'gone', id, label, fields: [] }));
  return [...here, ...gone];
}

function compareFields(before: Fields, after: Fields): FieldChange[] {
  const keys = new Set([...after.keys(), ...before.keys()]);
  return [...keys]
    .map((field) => ({ field, before: before.get(field), after: after.get(field) }))
    .filter((change) => change.before !== change.after);
}
