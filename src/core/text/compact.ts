const nothing: readonly never[] = [];

/**
 * The items in a list with no room for more. A list that grew item by item has room for many more: of the many short lists
 * that a book keeps that would be most of the memory.
 */
export function compact<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? nothing : items.slice();
}
