import type { BookModel, Product } from '../book/model.ts';

/** Which products of two books are the same one: by id, else by the same name where one went and one came. */
export interface ProductPairs {
  /** By the id in the newer book. */
  readonly olderOf: ReadonlyMap<string, string>;
  /** By the id in the older book. */
  readonly newerOf: ReadonlyMap<string, string>;
}

export function pairProducts(older: BookModel, newer: BookModel): ProductPairs {
  const olderOf = new Map<string, string>();
  const gone = new Map<string, Product>();
  for (const product of older.products.values()) {
    if (newer.products.has(product.id)) olderOf.set(product.id, product.id);
    else gone.set(product.name, product);
  }
  for (const { id, name } of newer.products.values()) {
    const renamed = gone.get(name);
    if (olderOf.has(id) || !renamed) continue;
    olderOf.set(id, renamed.id);
    gone.delete(name);
  }
  return { olderOf, newerOf: new Map([...olderOf].map(([after, before]) => [before, after])) };
}
