import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { RankingPicture } from '../picture.ts';
import { chartFont, type Look } from './look.ts';
import { textWidth } from './text-width.ts';
import { fontOf, fontSize, mutedStyle, textStyle, tooltipOf } from './vocabulary.ts';

/** A dot a place, on a line from the best to the worst that the figures' bounds allow; the score stands behind. */
export function rankingOption(picture: RankingPicture, look: Look): EChartsOption {
  const { items } = picture;
  const color = look.colors.palette[0]!;
  const worst = items.reduce((most, item) => Math.max(most, item.worst), 1);
  const room = Math.max(...items.map(({ score }) => textWidth(score, fontSize))) + 16;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: { left: 4, right: room, top: 4, bottom: 4, outerBounds: { left: 4, right: 4, top: 4, bottom: 4 } },
    tooltip: tooltipOf(look, ({ dataIndex }) => {
      const item = items[dataIndex];
      return item ? [`${item.rank}. ${item.label}`, `${item.best}–${item.worst}`, item.score] : [];
    }),
    xAxis: {
      type: 'value',
      position: 'top',
      min: 0.5,
      max: worst + 0.5,
      axisTick: { customValues: placesOf(worst) },
      axisLabel: { ...mutedStyle(look), customValues: placesOf(worst), hideOverlap: true, formatter: String },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: look.colors.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: items.map(({ rank, label, imputed }) => `${rank}  ${label}${imputed ? '*' : ''}`),
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: true, lineStyle: { color: look.colors.line, opacity: 0.6 } },
      axisLabel: { ...textStyle(look), interval: 0, width: look.width * 0.32, overflow: 'truncate' },
    },
    series: [
      {
        type: 'custom',
        encode: { x: [1, 2, 3], y: 0 },
        data: items.map(({ rank, best, worst: last }, index) => [index, best, rank, last]),
        renderItem: (params, api) => {
          const item = items[params.dataIndex];
          if (!item) return null;
          const area = params.coordSys as unknown as { x: number; width: number };
          const at = (place: number) => api.coord([place, params.dataIndex])[0] ?? 0;
          const y = api.coord([item.rank, params.dataIndex])[1] ?? 0;
          const line = (x1: number, y1: number, x2: number, y2: number) => ({
            type: 'line',
            shape: { x1, y1, x2, y2 },
            style: { stroke: color, lineWidth: 2 },
          });
          const children = [
            ...(item.best === item.worst
              ? []
              : [
                  line(at(item.best), y, at(item.worst), y),
                  line(at(item.best), y - 4, at(item.best), y + 4),
                  line(at(item.worst), y - 4, at(item.worst), y + 4),
                ]),
            {
              type: 'circle',
              shape: { cx: at(item.rank), cy: y, r: 5 },
              style: { fill: color, stroke: look.highContrast ? look.colors.text : color, lineWidth: 1 },
            },
            {
              type: 'text',
              style: {
                x: area.x + area.width + 8,
                y,
                text: item.score,
                fill: look.colors.text,
                font: fontOf(),
                verticalAlign: 'middle',
              },
            },
          ];
          return { type: 'group', children } as CustomSeriesRenderItemReturn;
        },
      },
    ],
  } as EChartsOption;
}

/** The places that the axis names: all of few, else round ones. */
function placesOf(worst: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((each) => worst / each <= 10) ?? 1000;
  const places = [1];
  for (let place = step === 1 ? 2 : step; place <= worst; place += step) places.push(place);
  return places;
}

export function rankingHeight({ items }: RankingPicture): number {
  return items.length * (items.length > 40 ? 20 : 26) + 36;
}
