import type { Picture } from './picture.ts';
import { type Source, sourcesOf, together } from './sources.ts';

/** What of a drawn picture a pointer meets, as ECharts tells it. Counts from 0. */
export interface DrawnItem {
  readonly seriesName: string;
  readonly seriesIndex: number;
  readonly dataIndex: number;
  /** The item's own id, where it was given one. */
  readonly id: string;
}

/**
 * Where the files say what is drawn there: one place of what shows one figure, several of what is computed from several;
 * none where nothing is.
 * @param picture the very picture that was drawn, no copy: see `withSources`
 */
export function sourcesAt(picture: Picture, item: DrawnItem): readonly Source[] {
  const { dataIndex, seriesIndex } = item;
  switch (picture.kind) {
    case 'bar':
      return sourcesOf(named(picture.series, item)?.marks[dataIndex]);
    case 'line': {
      const positive = picture.value.scale === 'log';
      const points = named(picture.series, item)?.points.filter(({ mark }) => !positive || mark.representative > 0);
      return sourcesOf(points?.[dataIndex]?.mark);
    }
    case 'pie':
      return sourcesOf(picture.slices[dataIndex]?.mark);
    case 'scatter': {
      const point = picture.points.filter(({ group }) => group === seriesIndex)[dataIndex];
      return together([point?.x, point?.y, point?.size]);
    }
    case 'radar':
      return together(picture.items[seriesIndex]?.marks ?? []);
    case 'treemap': {
      const [first, ...deeper] = item.id.split('/').map(Number);
      let node = picture.nodes[first ?? -1];
      for (const index of deeper) node = node?.children[index];
      return sourcesOf(node?.mark);
    }
    case 'heatmap':
      return sourcesOf(picture.cells.flatMap((row) => row.filter((mark) => mark !== null))[dataIndex]);
    case 'timeline':
      return sourcesOf(picture.events[dataIndex]);
    case 'ranking':
      return sourcesOf(picture.items[dataIndex]);
    case 'bump': {
      const line = picture.lines[seriesIndex];
      if (typeof line?.ranks[dataIndex] !== 'number') return [];
      return sourcesOf(line).slice(knownBefore(line.ranks, dataIndex)).slice(0, 1);
    }
    case 'tiers': {
      const [tier = -1, card = -1] = item.id.split('/').map(Number);
      return sourcesOf(picture.tiers[tier])
        .slice(card)
        .slice(0, card < 0 ? 0 : 1);
    }
    case 'table':
    case 'problem':
      return [];
  }
}

/** What a row of the table behind a picture stands for. */
export function sourcesOfRow(picture: Picture, row: number): readonly Source[] {
  return picture.kind === 'problem' ? [] : sourcesOf(picture.table.rows[row]);
}

/** A series may be drawn as several of the same name, so that its index says nothing. */
function named<Series extends { readonly name: string }>(all: readonly Series[], item: DrawnItem): Series | undefined {
  return all.find(({ name }) => name === item.seriesName) ?? (all.length === 1 ? all[0] : undefined);
}

/** How many of the editions before that one show it: what stands for a line of places is noted for those alone. */
function knownBefore(ranks: readonly (number | null)[], edition: number): number {
  return ranks.slice(0, edition).filter((rank) => rank !== null).length;
}
