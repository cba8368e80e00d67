import type { CustomSeriesOption, CustomSeriesRenderItemReturn, EChartsOption } from 'echarts';
import type { TimelinePicture } from '../picture.ts';
import { faint } from './color.ts';
import { chartFont, type Look } from './look.ts';
import { type PlacedEvent, type TimelineLayout, timelineLayout } from './timeline-layout.ts';
import { colorAt, fontOf, tooltipOf } from './vocabulary.ts';

const barHeight = 12;

/** Events along a line of dates, one lane a group; where each goes is ours to say, so that labels never overlap. */
export function timelineOption(picture: TimelinePicture, look: Look): EChartsOption {
  const layout = timelineLayout(picture, look);
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    tooltip: tooltipOf(look, ({ dataIndex }) => {
      const placed = layout.events[dataIndex];
      return placed ? [placed.event.label, placed.event.date] : [];
    }),
    graphic: { elements: frameOf(layout, look) },
    series: [eventsOf(picture, layout, look)],
  } as EChartsOption;
}

function frameOf({ lanes, ticks, left, right, bottom }: TimelineLayout, { colors }: Look): object[] {
  const line = (shape: object) => ({
    type: 'line',
    silent: true,
    z: 0,
    shape,
    style: { stroke: colors.line, lineWidth: 1 },
  });
  const text = (value: string, x: number, y: number, style: object) => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text: value, fill: colors.text, font: fontOf(), ...style },
  });
  return [
    ...ticks.flatMap(({ x, text: label }) => [
      line({ x1: x, y1: 4, x2: x, y2: bottom }),
      text(label, x, bottom + 6, { align: 'center', verticalAlign: 'top', fill: colors.mutedText }),
    ]),
    ...lanes.flatMap(({ title, top, height }) => [
      line({ x1: left - 8, y1: top + height, x2: right, y2: top + height }),
      ...(title === '' ? [] : [text(title, left - 12, top + height / 2, { align: 'right', verticalAlign: 'middle' })]),
    ]),
  ];
}

function eventsOf(picture: TimelinePicture, layout: TimelineLayout, look: Look): CustomSeriesOption {
  return {
    type: 'custom',
    coordinateSystem: 'none',
    z: 3,
    data: layout.events.map((_, index) => [index]),
    renderItem: (params) => {
      const placed = layout.events[params.dataIndex];
      if (!placed) return null;
      const color = colorAt(look, placed.event.lane, picture.lanes[placed.event.lane]?.color);
      const children = [
        shapeOf(placed, color, look),
        {
          type: 'text',
          style: {
            x: placed.labelX,
            y: placed.y,
            text: placed.label,
            fill: look.colors.text,
            font: fontOf(),
            align: placed.align,
            verticalAlign: 'middle',
          },
        },
      ];
      return { type: 'group', children } as CustomSeriesRenderItemReturn;
    },
  };
}

function shapeOf({ event, x, y, width }: PlacedEvent, color: string, look: Look): object {
  const outline = event.possible ? { lineDash: [3, 2], fill: look.colors.background } : {};
  const contrast = look.highContrast ? { stroke: look.colors.text, lineWidth: 1 } : {};
  if (width === 0) {
    return {
      type: 'circle',
      shape: { cx: x, cy: y, r: 5 },
      style: { fill: color, stroke: color, lineWidth: 1.5, ...contrast, ...outline },
    };
  }
  const isOpen = event.first === null || event.last === null;
  const fill = isOpen
    ? {
        type: 'linear',
        x: 0,
        y: 0,
        x2: 1,
        y2: 0,
        colorStops: [
          { offset: 0, color: event.first === null ? faint(color, 0) : color },
          { offset: 1, color: event.last === null ? faint(color, 0) : color },
        ],
      }
    : color;
  return {
    type: 'rect',
    shape: { x, y: y - barHeight / 2, width, height: barHeight, r: isOpen ? 0 : 3 },
    style: { fill, ...(isOpen ? {} : { stroke: color, lineWidth: 1.5, ...contrast }), ...outline },
  };
}
