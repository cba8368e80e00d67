import type { CustomSeriesOption, CustomSeriesRenderItemReturn } from 'echarts';
import type { ScatterPicture } from '../picture.ts';
import type { Look } from './look.ts';
import { shortened } from './text-width.ts';
import { fontOf, fontSize } from './vocabulary.ts';

const padding = 6;

/** The lines that part a scatter into four, and the names in its corners. */
export function quadrantSeries({ quadrants, points }: ScatterPicture, look: Look): CustomSeriesOption[] {
  const [first] = points;
  if (!quadrants || !first) return [];
  const { x, y, labels } = quadrants;
  return [
    {
      type: 'custom',
      silent: true,
      z: 0,
      tooltip: { show: false },
      data: [[x ?? first.x.representative, y ?? first.y.representative]],
      renderItem: (params, api) => {
        const area = params.coordSys as unknown as { x: number; y: number; width: number; height: number };
        const [cx = 0, cy = 0] = api.coord([api.value(0), api.value(1)]);
        const line = (shape: object) => ({
          type: 'line',
          shape,
          style: { stroke: look.colors.mutedText, lineWidth: 1, lineDash: [4, 4] },
        });
        const right = area.x + area.width - padding;
        const left = area.x + padding;
        const top = area.y + padding;
        const bottom = area.y + area.height - padding;
        const corners = [
          { x: right, y: top, align: 'right', verticalAlign: 'top' },
          { x: left, y: top, align: 'left', verticalAlign: 'top' },
          { x: left, y: bottom, align: 'left', verticalAlign: 'bottom' },
          { x: right, y: bottom, align: 'right', verticalAlign: 'bottom' },
        ] as const;
        const children = [
          ...(x === undefined ? [] : [line({ x1: cx, y1: area.y, x2: cx, y2: area.y + area.height })]),
          ...(y === undefined ? [] : [line({ x1: area.x, y1: cy, x2: area.x + area.width, y2: cy })]),
          ...labels.map((label, index) => ({
            type: 'text',
            style: {
              ...corners[index]!,
              text: shortened(label, area.width / 2 - 2 * padding, fontSize),
              fill: look.colors.mutedText,
              font: fontOf(true),
            },
          })),
        ];
        return { type: 'group', children } as CustomSeriesRenderItemReturn;
      },
    },
  ];
}
