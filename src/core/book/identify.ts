import type { Product, Taxonomy, Trend } from './model.ts';
import type { CellContext } from './read-cell.ts';

/** Makes the look-up of what a CSV cell means: an id counts before a title, a title before an alias. */
export function identifyIn(
  taxonomies: ReadonlyMap<string, Taxonomy>,
  products: ReadonlyMap<string, Product>,
  trends: ReadonlyMap<string, Trend>,
): CellContext['identify'] {
  return (column, text) => {
    if (column.type === 'term') return byName([...(taxonomies.get(column.taxonomy ?? '')?.terms.values() ?? [])], text);
    if (column.of === 'products') return byName([...products.values()], text);
    if (column.of === 'trends') return byName([...trends.values()], text);
    return text;
  };
}

interface Named {
  readonly id: string;
  readonly title?: string;
  readonly name?: string;
  readonly aliases?: readonly string[];
}

function byName(all: readonly Named[], text: string): string | undefined {
  const match =
    all.find((each) => each.id === text) ??
    all.find((each) => (each.title ?? each.name) === text) ??
    all.find((each) => each.aliases?.includes(text));
  return match?.id;
}
