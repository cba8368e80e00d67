import type { EChartsOption, LineSeriesOption } from 'echarts';
import { isBounded } from '../mark.ts';
import type { LinePicture } from '../picture.ts';
import { chartFont, type Look } from './look.ts';
import { rangeSeries } from './range-marks.ts';
import { textWidth } from './text-width.ts';
import {
  colorAt,
  fontSize,
  legendHeight,
  legendOf,
  logFloor,
  mutedStyle,
  textStyle,
  tooltipOf,
  valueAxis,
} from './vocabulary.ts';

const symbols = ['circle', 'rect', 'triangle', 'diamond'] as const;
/** More lines than these are told apart by the legend alone. */
const labelled = 8;

/** Lines over time, bounds as thin upright lines; the axis names the dates at which something is known. */
export function lineOption(picture: LinePicture, look: Look): EChartsOption {
  const { series, value } = picture;
  const log = value.scale === 'log';
  const points = series.flatMap((one, index) =>
    one.points
      .filter(({ mark }) => !log || mark.representative > 0)
      .map((point) => ({ ...point, color: colorAt(look, index, one.color) })),
  );
  const least = points.reduce((low, { mark }) => Math.min(low, mark.representative, mark.min || Infinity), Infinity);
  const floor = log ? logFloor(Number.isFinite(least) && least > 0 ? least : 1) : -Infinity;
  const dates = [...new Map(points.map(({ day, date }) => [day, date] as const))].sort(([a], [b]) => a - b);
  const days = dates.map(([day]) => day);
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const margin = (last - first || 30) * 0.06;
  const ranges = rangeSeries(
    points.map(({ day, mark, color }) => ({ x: day, y: mark.representative, xMark: undefined, yMark: mark, color })),
    [-Infinity, floor],
  );
  const hasLegend = series.length > 1;
  const showNames = hasLegend && series.length <= labelled;
  const names = series.map(({ name }) => name);
  const room = showNames ? Math.min(look.width * 0.22, Math.max(...names.map((name) => textWidth(name, fontSize)))) : 0;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: {
      left: 4,
      right: 16 + room,
      top: (hasLegend ? legendHeight(names, look) : 8) + 24,
      bottom: 8,
      outerBounds: { left: 4, right: 8, top: 4, bottom: 4 },
    },
    ...(hasLegend && { legend: legendOf(names, look) }),
    tooltip: tooltipOf(look, ({ seriesIndex, dataIndex }) => {
      const one = series[seriesIndex];
      const point = one?.points.filter(({ mark }) => !log || mark.representative > 0)[dataIndex];
      return [one?.name || value.title, `${point?.date ?? ''}: ${point?.mark.text ?? '—'}`];
    }),
    xAxis: {
      type: 'value',
      min: first - margin,
      max: last + margin,
      axisTick: { customValues: days },
      axisLabel: {
        ...mutedStyle(look),
        customValues: days,
        hideOverlap: true,
        formatter: (day: number) => dates.find(([each]) => Math.abs(each - day) < 1e-6)?.[1] ?? '',
      },
      axisLine: { show: true, onZero: false, lineStyle: { color: look.colors.line } },
      splitLine: { show: false },
    },
    yAxis: valueAxis({ title: value.title, unit: value.unit, scale: value.scale, low: floor, across: false }, look),
    series: [
      ...series.map((one, index): LineSeriesOption => {
        const color = colorAt(look, index, one.color);
        return {
          type: 'line',
          name: one.name,
          symbol: symbols[index % symbols.length]!,
          symbolSize: 8,
          z: 3,
          lineStyle: { color, width: 2, type: look.highContrast ? dashOf(index) : 'solid' },
          itemStyle: { color },
          data: one.points
            .filter(({ mark }) => !log || mark.representative > 0)
            .map(({ day, mark }, at, all) => ({
              value: [day, mark.representative],
              ...(mark.possible && {
                itemStyle: {
                  color: look.colors.background,
                  borderColor: color,
                  borderWidth: 1.5,
                  borderType: 'dashed',
                },
              }),
              label: {
                show: series.length === 1 || (showNames && at === all.length - 1),
                position: series.length > 1 ? 'right' : isBounded(mark) ? 'left' : 'top',
                formatter: () => (series.length === 1 ? mark.text : one.name),
                width: room || undefined,
                overflow: 'truncate',
                ...textStyle(look),
              },
            })),
          labelLayout: { hideOverlap: true, ...(showNames && { moveOverlap: 'shiftY' }) },
        } as LineSeriesOption;
      }),
      ...(ranges ? [ranges] : []),
    ],
  } as EChartsOption;
}

function dashOf(index: number): 'solid' | 'dashed' | 'dotted' {
  return (['solid', 'dashed', 'dotted'] as const)[index % 3]!;
}

export function lineHeight({ series }: LinePicture, look: Look): number {
  const names = series.map(({ name }) => name);
  return 360 + (names.length > 1 ? legendHeight(names, look) : 0);
}
