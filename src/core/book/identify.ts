import type { CellContext } from './read-cell.ts';
import type { Lookup } from './references/lookup.ts';

/** Makes the look-up of what a CSV cell means: an id counts before a title, a title before an alias. */
export function identifyIn(lookup: Lookup): CellContext['identify'] {
  const namesFor = (column: Parameters<CellContext['identify']>[0]) => {
    if (column.type === 'term') return lookup.names('term', column.taxonomy ?? '');
    if (column.of === 'products') return lookup.names('product');
    return column.of === 'trends' ? lookup.names('trend') : undefined;
  };
  return (column, text) => {
    const names = namesFor(column);
    if (!names || names.has(text)) return text;
    return (names.labelled(text) ?? names.aliased(text))?.id;
  };
}
