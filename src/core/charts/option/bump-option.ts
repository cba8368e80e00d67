import type { EChartsOption, LineSeriesOption } from 'echarts';
import type { BumpPicture } from '../picture.ts';
import { chartFont, type Look } from './look.ts';
import { shortened, textWidth } from './text-width.ts';
import { colorAt, fontSize, textStyle, tooltipOf } from './vocabulary.ts';

/** Places over editions: a line a record, named at both ends. */
export function bumpOption(picture: BumpPicture, look: Look): EChartsOption {
  const { editions, lines } = picture;
  const names = lines.map(({ label }) => shortened(label, look.width * 0.24, fontSize));
  const room = Math.max(...names.map((name) => textWidth(name, fontSize)), 0) + 28;
  const worst = worstOf(picture);
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: { left: room, right: room, top: 32, bottom: 8, containLabel: false },
    tooltip: tooltipOf(look, ({ seriesIndex, dataIndex }) => {
      const line = lines[seriesIndex];
      return [line?.label ?? '', `${editions[dataIndex] ?? ''}: ${line?.ranks[dataIndex] ?? '—'}`];
    }),
    xAxis: {
      type: 'category',
      position: 'top',
      data: [...editions],
      boundaryGap: editions.length === 1,
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: look.colors.line } },
      axisLabel: { ...textStyle(look), interval: 0 },
    },
    yAxis: { type: 'value', inverse: true, min: 0.5, max: worst + 0.5, show: false },
    series: lines.map(({ ranks, label }, index): LineSeriesOption => {
      const color = colorAt(look, index, undefined);
      const known = ranks.flatMap((rank, at) => (rank === null ? [] : [at]));
      return {
        type: 'line',
        name: label,
        symbol: 'circle',
        symbolSize: 18,
        z: 3,
        lineStyle: {
          color,
          width: 2,
          type: look.highContrast ? (['solid', 'dashed', 'dotted'] as const)[index % 3]! : 'solid',
        },
        itemStyle: { color: look.colors.background, borderColor: color, borderWidth: 2 },
        data: ranks.map((rank, at) => {
          if (rank === null) return '-';
          const isFirst = at === known[0];
          const isLast = at === known.at(-1);
          const rankLabel = { show: true, position: 'inside', formatter: () => String(rank), ...textStyle(look) };
          const side =
            isLast && at === editions.length - 1
              ? 'right'
              : isFirst && at === 0
                ? 'left'
                : isLast
                  ? 'right'
                  : undefined;
          if (!side) return { value: rank, label: rankLabel };
          return {
            value: rank,
            label: {
              ...rankLabel,
              position: side,
              formatter: () => (side === 'right' ? `${rank}  ${names[index]}` : `${names[index]}  ${rank}`),
            },
          };
        }),
      } as LineSeriesOption;
    }),
  } as EChartsOption;
}

function worstOf({ lines }: BumpPicture): number {
  return lines.flatMap(({ ranks }) => ranks).reduce((most: number, rank) => Math.max(most, rank ?? 1), 1);
}

export function bumpHeight(picture: BumpPicture): number {
  return worstOf(picture) * 30 + 48;
}
