import type { CustomSeriesOption, CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { RadarPicture } from '../picture.ts';
import { faint } from './color.ts';
import { chartFont, type Look } from './look.ts';
import { markPoint, pointAt, type RadarLayout, radarLayout } from './radar-layout.ts';
import { colorAt, fontOf, legendOf, tooltipOf } from './vocabulary.ts';

const rings = [0.25, 0.5, 0.75, 1];

/**
 * Records as outlines over axes from the middle. Drawn by ourselves: the library's own radar puts a missing figure in
 * the middle, as if it were zero. Here an outline has a gap.
 */
export function radarOption(picture: RadarPicture, look: Look): EChartsOption {
  const layout = radarLayout(picture, look);
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    ...(picture.items.length > 1 && {
      legend: legendOf(
        picture.items.map(({ name }) => name),
        look,
      ),
    }),
    tooltip: tooltipOf(look, ({ seriesIndex }) => {
      const item = picture.items[seriesIndex];
      return [
        item?.name ?? '',
        ...picture.axes.map(({ title }, index) => `${title}: ${item?.marks[index]?.text ?? '—'}`),
      ];
    }),
    graphic: { elements: [...webOf(layout, look), ...namesOf(layout, look)] },
    series: picture.items.map((_, index) => outline(picture, layout, index, look)),
  } as EChartsOption;
}

function webOf({ center, radius, axes }: RadarLayout, { colors }: Look): object[] {
  const style = { stroke: colors.line, lineWidth: 1, fill: 'none' };
  return [
    ...rings.map((share) => ({
      type: 'polygon',
      silent: true,
      z: 0,
      shape: { points: axes.map((_, index) => pointAt(center, radius * share, index, axes.length)) },
      style,
    })),
    ...axes.map(({ end }) => ({
      type: 'line',
      silent: true,
      z: 0,
      shape: { x1: center[0], y1: center[1], x2: end[0], y2: end[1] },
      style,
    })),
  ];
}

function namesOf({ axes }: RadarLayout, { colors }: Look): object[] {
  return axes.map(({ lines, align, at: [x, y] }) => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: {
      text: lines.join('\n'),
      fill: colors.text,
      font: fontOf(),
      align,
      verticalAlign: 'middle',
      lineHeight: 16,
    },
  }));
}

function outline(picture: RadarPicture, layout: RadarLayout, index: number, look: Look): CustomSeriesOption {
  const item = picture.items[index]!;
  const color = colorAt(look, index, undefined);
  const points = item.marks.map((mark, axis) => mark && markPoint(picture, layout, axis, mark));
  const count = points.length;
  const dash = look.highContrast && index % 3 > 0 ? [6 / (index % 3), 3] : [];
  const isWhole = count > 2 && points.every((point) => point !== null);
  return {
    type: 'custom',
    coordinateSystem: 'none',
    name: item.name,
    itemStyle: { color },
    z: 3,
    data: points.map((_, axis) => [axis]),
    renderItem: (params) => {
      const axis = params.dataIndex;
      const point = points[axis];
      if (!point) return null;
      const next = points[(axis + 1) % count];
      const joined = next && count > 1 && !(count === 2 && axis === 1);
      const children = [
        ...(axis === 0 && isWhole
          ? [{ type: 'polygon', shape: { points }, style: { fill: faint(color, 0.12), stroke: 'none' } }]
          : []),
        ...(joined
          ? [
              {
                type: 'line',
                shape: { x1: point[0], y1: point[1], x2: next[0], y2: next[1] },
                style: { stroke: color, lineWidth: 2, lineDash: dash },
              },
            ]
          : []),
        { type: 'circle', shape: { cx: point[0], cy: point[1], r: 4 }, style: { fill: color } },
      ];
      return { type: 'group', children } as CustomSeriesRenderItemReturn;
    },
  };
}
