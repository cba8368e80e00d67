import type { Picture } from './picture.ts';

/** How many things a picture asks its reader to tell apart, and how many can be. */
export interface Categories {
  readonly count: number;
  readonly most: number;
  /** The field of the chart that they come of. */
  readonly key: 'by' | 'color' | 'items' | 'rows' | 'group' | 'tier' | 'top' | undefined;
}

/**
 * Counts what would have to be told apart by place (bars, rows: many) or by colour (slices, lines: few; the palette has
 * seven). Of a picture that has both, the one that is beyond its number.
 */
export function categoriesOf(picture: Picture): Categories | undefined {
  switch (picture.kind) {
    case 'bar':
      return picture.series.length > 8
        ? { count: picture.series.length, most: 8, key: 'by' }
        : { count: picture.categories.length, most: 50, key: undefined };
    case 'line':
      return { count: picture.series.length, most: 10, key: 'by' };
    case 'pie':
      return { count: picture.slices.length, most: 8, key: 'by' };
    case 'scatter':
      return { count: picture.groups.length, most: 8, key: 'color' };
    case 'radar':
      return { count: picture.items.length, most: 6, key: 'items' };
    case 'treemap':
      return { count: picture.nodes.length, most: 60, key: 'by' };
    case 'heatmap':
      return { count: Math.max(picture.rows.length, picture.columns.length), most: 40, key: 'rows' };
    case 'timeline':
      return { count: picture.lanes.length, most: 12, key: 'group' };
    case 'tiers':
      return { count: picture.tiers.length, most: 12, key: 'tier' };
    case 'ranking':
      return { count: picture.items.length, most: 100, key: 'top' };
    case 'bump':
      return { count: picture.lines.length, most: 20, key: 'top' };
    case 'table':
    case 'problem':
      return undefined;
  }
}
