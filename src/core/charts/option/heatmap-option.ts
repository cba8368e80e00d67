import type { CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { HeatmapPicture } from '../picture.ts';
import { mixed } from './color.ts';
import { chartFont, type Look } from './look.ts';
import { shortened, textWidth } from './text-width.ts';
import { fontOf, fontSize, textStyle, tooltipOf } from './vocabulary.ts';

/** Above it, text on the colour would be hard to read. */
const deepest = 0.5;
const palest = 0.06;

/** Cells in shades of one colour with their figures; an empty cell has no shade. */
export function heatmapOption(picture: HeatmapPicture, look: Look): EChartsOption {
  const { rows, columns, cells } = picture;
  const color = look.colors.palette[0]!;
  const filled = cells.flatMap((row, y) =>
    row.flatMap((mark, x) => (mark ? [{ x, y, mark, size: Math.abs(mark.representative) }] : [])),
  );
  const most = filled.reduce((high, { size }) => Math.max(high, size), 0);
  const axis = {
    type: 'category' as const,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.colors.line } },
  };
  const band = (look.width * 0.72) / columns.length;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: { left: 4, right: 12, top: 4, bottom: 4, outerBounds: { left: 4, right: 12, top: 4, bottom: 4 } },
    tooltip: tooltipOf(look, ({ dataIndex }) => {
      const cell = filled[dataIndex];
      return cell ? [`${rows[cell.y]} · ${columns[cell.x]}`, `${picture.valueTitle}: ${cell.mark.text}`] : [];
    }),
    xAxis: {
      ...axis,
      data: [...columns],
      position: 'top',
      axisLabel:
        band >= 44
          ? { ...textStyle(look), interval: 0, width: band - 6, overflow: 'break' }
          : { ...textStyle(look), interval: 'auto', rotate: 45, width: 90, overflow: 'truncate', hideOverlap: true },
    },
    yAxis: {
      ...axis,
      data: [...rows],
      inverse: true,
      axisLabel: { ...textStyle(look), interval: 0, width: look.width * 0.24, overflow: 'truncate' },
    },
    series: [
      {
        type: 'custom',
        data: filled.map(({ x, y, mark }) => [x, y, mark.representative]),
        renderItem: (params, api) => {
          const cell = filled[params.dataIndex];
          if (!cell) return null;
          const [cx = 0, cy = 0] = api.coord([cell.x, cell.y]);
          const [width = 0, height = 0] = (api.size?.([1, 1]) ?? []) as number[];
          const strength = most === 0 ? 0 : cell.size / most;
          const text = shortened(cell.mark.text, width - 6, fontSize);
          return {
            type: 'group',
            children: [
              {
                type: 'rect',
                shape: { x: cx - width / 2 + 1, y: cy - height / 2 + 1, width: width - 2, height: height - 2 },
                style: {
                  fill: mixed(color, look.colors.background, palest + strength * (deepest - palest)),
                  stroke: look.highContrast ? look.colors.text : look.colors.line,
                  lineWidth: 1,
                },
              },
              ...(textWidth('0', fontSize) + 6 > width
                ? []
                : [
                    {
                      type: 'text',
                      style: {
                        x: cx,
                        y: cy,
                        text,
                        fill: look.colors.text,
                        font: fontOf(),
                        align: 'center',
                        verticalAlign: 'middle',
                      },
                    },
                  ]),
            ],
          } as CustomSeriesRenderItemReturn;
        },
      },
    ],
  } as EChartsOption;
}

export function heatmapHeight({ rows, columns }: HeatmapPicture): number {
  return rows.length * 34 + (columns.length > 10 ? 90 : 52);
}
