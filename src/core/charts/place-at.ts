import type { Place } from '../book/model.ts';
import type { Mark, Picture } from './picture.ts';

/** What of a drawn picture a pointer meets, as ECharts tells it. Counts from 0. */
export interface DrawnItem {
  readonly seriesName: string;
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** The item's own id, where it was given one. */
  readonly id: string;
}

/** Where the files say what is drawn there; undefined where that is computed from nothing that has a place. */
export function placeAt(picture: Picture, item: DrawnItem): Place | undefined {
  const { dataIndex, seriesIndex } = item;
  switch (picture.kind) {
    case 'bar':
      return named(picture.series, item)?.marks[dataIndex]?.place;
    case 'line': {
      const positive = picture.value.scale === 'log';
      const points = named(picture.series, item)?.points.filter(({ mark }) => !positive || mark.representative > 0);
      return points?.[dataIndex]?.mark.place;
    }
    case 'pie':
      return picture.slices[dataIndex]?.mark.place;
    case 'scatter':
      return picture.points.filter(({ group }) => group === seriesIndex)[dataIndex]?.y.place;
    case 'radar':
      return firstPlace(picture.items[seriesIndex]?.marks ?? []);
    case 'treemap': {
      const [first, ...deeper] = item.id.split('/').map(Number);
      let node = picture.nodes[first ?? -1];
      for (const index of deeper) node = node?.children[index];
      return node?.mark.place;
    }
    case 'heatmap':
      return picture.cells.flatMap((row) => row.filter((mark) => mark !== null))[dataIndex]?.place;
    case 'timeline':
      return picture.events[dataIndex]?.place;
    case 'ranking':
      return picture.items[dataIndex]?.place;
    case 'bump':
    case 'tiers':
    case 'table':
    case 'problem':
      return undefined;
  }
}

/** A series may be drawn as several of the same name, so that its index says nothing. */
function named<Series extends { readonly name: string }>(all: readonly Series[], item: DrawnItem): Series | undefined {
  return all.find(({ name }) => name === item.seriesName) ?? (all.length === 1 ? all[0] : undefined);
}

function firstPlace(marks: readonly (Mark | null)[]): Place | undefined {
  return marks.find((mark) => mark?.place)?.place;
}
