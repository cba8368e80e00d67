import type { EChartsOption, ScatterSeriesOption } from 'echarts';
import type { Mark, ScatterPicture, ScatterPoint } from '../picture.ts';
import { faint } from './color.ts';
import { chartFont, type Look } from './look.ts';
import { quadrantSeries } from './quadrants.ts';
import { rangeSeries } from './range-marks.ts';
import { shortened } from './text-width.ts';
import { colorAt, fontSize, legendHeight, legendOf, logFloor, textStyle, tooltipOf, valueAxis } from './vocabulary.ts';

/** From here on points are small and see-through, so that they do not cover each other. */
const crowd = 60;
/** As many names as a crowd is given to choose from. */
const mostNames = 80;
const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;

/** A point a record, bounds as thin lines through it; names that would overlap are left to the tooltip. */
export function scatterOption(picture: ScatterPicture, look: Look): EChartsOption {
  const { x, y, points, groups } = picture;
  const floors = [
    floorOf(
      x.scale,
      points.map((point) => point.x),
    ),
    floorOf(
      y.scale,
      points.map((point) => point.y),
    ),
  ] as const;
  const byGroup = groups.map((_, index) => points.filter((point) => point.group === index));
  const largest = points.reduce((most, { size }) => Math.max(most, size?.representative ?? 0), 0);
  const ranges = picture.crowded
    ? undefined
    : rangeSeries(
        points.map((point) => ({
          x: point.x.representative,
          y: point.y.representative,
          xMark: point.x,
          yMark: point.y,
          color: colorAt(look, point.group, groups[point.group]?.color),
        })),
        floors,
      );
  const named = namedPoints(picture);
  const names = groups.map(({ name }) => name);
  const hasLegend = hasNames(picture);
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: {
      left: 4,
      right: 40,
      top: (hasLegend ? legendHeight(names, look) : 8) + 28,
      bottom: 8,
      outerBounds: { left: 4, right: 8, top: 4, bottom: 4 },
    },
    ...(hasLegend && {
      legend: legendOf(names, look),
    }),
    tooltip: tooltipOf(look, ({ seriesIndex, dataIndex }) => {
      const point = byGroup[seriesIndex]?.[dataIndex];
      if (!point) return [];
      return [
        point.label,
        `${x.title}: ${point.x.text}`,
        `${y.title}: ${point.y.text}`,
        ...(picture.sizeTitle === undefined ? [] : [`${picture.sizeTitle}: ${point.size?.text ?? '—'}`]),
      ];
    }),
    xAxis: valueAxis({ ...x, low: floors[0], across: true }, look),
    yAxis: valueAxis({ ...y, low: floors[1], across: false }, look),
    series: [
      ...groups.map((group, index): ScatterSeriesOption => {
        const color = colorAt(look, index, group.color);
        return {
          type: 'scatter',
          name: group.name,
          symbol: symbols[index % symbols.length]!,
          z: 3,
          itemStyle: {
            color: faint(color, picture.crowded ? 0.25 : points.length > crowd ? 0.4 : 0.8),
            borderColor: look.highContrast ? look.colors.text : color,
            ...(picture.crowded && { borderWidth: 0.5 }),
          },
          labelLayout: { hideOverlap: true },
          data: byGroup[index]!.map((point) => itemOf(point, color, largest, picture, look, named)),
        } as ScatterSeriesOption;
      }),
      ...(ranges ? [ranges] : []),
      ...quadrantSeries(picture, look),
    ],
  } as EChartsOption;
}

function hasNames({ groups }: ScatterPicture): boolean {
  return groups.length > 1 || groups[0]?.name !== '';
}

export function scatterHeight(picture: ScatterPicture, look: Look): number {
  const names = picture.groups.map(({ name }) => name);
  return 400 + (hasNames(picture) ? legendHeight(names, look) : 0);
}

/** Of a crowd only the highest points are named, as many as may find room; `undefined` for all. */
function namedPoints({ points, crowded }: ScatterPicture): ReadonlySet<ScatterPoint> | undefined {
  if (!crowded) return undefined;
  const height = ({ size, y }: ScatterPoint) => size?.representative ?? y.representative;
  return new Set([...points].sort((a, b) => height(b) - height(a)).slice(0, mostNames));
}

function itemOf(
  point: ScatterPoint,
  color: string,
  largest: number,
  picture: ScatterPicture,
  look: Look,
  named: ReadonlySet<ScatterPoint> | undefined,
): object {
  const possible = point.x.possible ?? point.y.possible;
  const unknown = point.size === null;
  return {
    value: [point.x.representative, point.y.representative],
    symbolSize: symbolSize(point.size, largest) * (picture.points.length > crowd ? 0.5 : 1),
    ...((possible || unknown) && {
      itemStyle: {
        color: look.colors.background,
        borderColor: color,
        borderWidth: 1.5,
        borderType: possible ? 'dashed' : 'solid',
      },
    }),
    label: {
      show: named?.has(point) ?? true,
      position: picture.points.length > 30 ? 'top' : 'right',
      formatter: () => shortened(point.label, look.width * 0.2, fontSize),
      ...textStyle(look),
    },
  };
}

/** By area, so that a figure twice as large covers twice as much. */
function symbolSize(size: Mark | null | undefined, largest: number): number {
  if (!size || largest <= 0) return 10;
  return Math.max(5, 40 * Math.sqrt(Math.max(0, size.representative) / largest));
}

function floorOf(scale: 'linear' | 'log', marks: readonly Mark[]): number {
  if (scale !== 'log') return -Infinity;
  const least = marks.reduce((low, mark) => Math.min(low, mark.representative, mark.min || Infinity), Infinity);
  return logFloor(least > 0 && Number.isFinite(least) ? least : 1);
}
