import type { CustomSeriesOption, CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts';
import { isBounded } from '../mark.ts';
import type { Mark } from '../picture.ts';

/** A point whose figures may be bounds. */
export interface RangedPoint {
  readonly x: number;
  readonly y: number;
  readonly xMark: Mark | undefined;
  readonly yMark: Mark | undefined;
  readonly color: string;
}

const arrow = 22;
const cap = 4;

/** Thin lines from bound to bound through points, with an arrow where there is no bound; undefined where all is exact. */
export function rangeSeries(
  points: readonly RangedPoint[],
  low: readonly [number, number],
): CustomSeriesOption | undefined {
  const ranged = points.filter(({ xMark, yMark }) => [xMark, yMark].some((mark) => mark && isBounded(mark)));
  if (ranged.length === 0) return undefined;
  const end = (mark: Mark | undefined, key: 'min' | 'max', value: number, floor: number) =>
    Math.max(floor, mark?.[key] ?? value);
  return {
    type: 'custom',
    silent: true,
    z: 1,
    tooltip: { show: false },
    // Bounds count for the ends of the axes.
    encode: { x: [0, 2, 3], y: [1, 4, 5] },
    data: ranged.map(({ x, y, xMark, yMark }) => [
      x,
      y,
      end(xMark, 'min', x, low[0]),
      end(xMark, 'max', x, low[0]),
      end(yMark, 'min', y, low[1]),
      end(yMark, 'max', y, low[1]),
    ]),
    renderItem: (params, api) => {
      const point = ranged[params.dataIndex];
      if (!point) return null;
      const children = [...lines(point.xMark, point, api, 'x', low[0]), ...lines(point.yMark, point, api, 'y', low[1])];
      return { type: 'group', children } as CustomSeriesRenderItemReturn;
    },
  };
}

function lines(
  mark: Mark | undefined,
  { x, y, color }: RangedPoint,
  api: CustomSeriesRenderItemAPI,
  axis: 'x' | 'y',
  floor: number,
): object[] {
  if (!mark || !isBounded(mark)) return [];
  const at = (value: number) => {
    const point = api.coord(axis === 'x' ? [Math.max(floor, value), y] : [x, Math.max(floor, value)]);
    return [point[0] ?? 0, point[1] ?? 0] as const;
  };
  const [cx, cy] = at(axis === 'x' ? x : y);
  const ends = [mark.min, mark.max].map((value, index) => {
    if (value !== null) return { point: at(value), open: false };
    const step = (axis === 'x' ? 1 : -1) * (index === 0 ? -arrow : arrow);
    return { point: axis === 'x' ? ([cx + step, cy] as const) : ([cx, cy + step] as const), open: true };
  });
  return ends.flatMap(({ point: [ex, ey], open }) => {
    if (ex === cx && ey === cy) return [];
    const style = { stroke: color, lineWidth: 1.5, fill: 'none', ...(open && { lineDash: [3, 2] }) };
    const direction = axis === 'x' ? Math.sign(ex - cx) : Math.sign(ey - cy);
    const tip: (readonly [number, number])[] = open
      ? axis === 'x'
        ? [
            [ex - direction * cap, ey - cap],
            [ex, ey],
            [ex - direction * cap, ey + cap],
          ]
        : [
            [ex - cap, ey - direction * cap],
            [ex, ey],
            [ex + cap, ey - direction * cap],
          ]
      : axis === 'x'
        ? [
            [ex, ey - cap],
            [ex, ey + cap],
          ]
        : [
            [ex - cap, ey],
            [ex + cap, ey],
          ];
    return [
      { type: 'line', shape: { x1: cx, y1: cy, x2: ex, y2: ey }, style },
      { type: 'polyline', shape: { points: tip }, style: { ...style, lineDash: [] } },
    ];
  });
}
