import type { Mark, RadarPicture } from '../picture.ts';
import type { Look } from './look.ts';
import { wrapText } from './text-width.ts';
import { fontSize, legendHeight } from './vocabulary.ts';

export type Point = readonly [number, number];

export interface RadarLayout {
  readonly center: Point;
  readonly radius: number;
  /** The end of each axis, with its texts beside it. */
  readonly axes: readonly {
    readonly end: Point;
    readonly lines: readonly string[];
    readonly align: 'left' | 'center' | 'right';
    readonly at: Point;
  }[];
}

const lineHeight = 16;

export function radarHeight({ items }: RadarPicture, look: Look): number {
  return 380 + legendRoom(items, look);
}

function legendRoom(items: RadarPicture['items'], look: Look): number {
  const names = items.map(({ name }) => name);
  return names.length > 1 ? legendHeight(names, look) : 8;
}

/** Where a radar's axes lie: clockwise from the top, names and scales at their ends. */
export function radarLayout(picture: RadarPicture, look: Look): RadarLayout {
  const { axes, items } = picture;
  const { width } = look;
  const top = legendRoom(items, look);
  const height = radarHeight(picture, look);
  const center: Point = [width / 2, (top + height) / 2];
  const room = Math.max(70, Math.min(150, width * 0.26));
  const radius = Math.max(40, Math.min(width / 2 - room - 8, (height - top) / 2 - 48));
  return {
    center,
    radius,
    axes: axes.map((axis, index) => {
      const end = pointAt(center, radius, index, axes.length);
      const [dx, dy] = [(end[0] - center[0]) / radius, (end[1] - center[1]) / radius];
      const align = Math.abs(dx) < 0.1 ? 'center' : dx > 0 ? 'left' : 'right';
      const lines = [...wrapText(axis.title, align === 'center' ? width * 0.5 : room, fontSize, 2)];
      lines.push(axis.scaleText);
      const size = lines.length * lineHeight;
      const at: Point = [end[0] + dx * 10, end[1] + dy * (10 + size / 2)];
      return { end, lines, align, at };
    }),
  };
}

/** The place of a mark on its axis. */
export function markPoint(picture: RadarPicture, layout: RadarLayout, index: number, mark: Mark): Point {
  const { low, high } = picture.axes[index]!;
  const share = Math.min(1, Math.max(0, (mark.representative - low) / (high - low)));
  return pointAt(layout.center, layout.radius * share, index, picture.axes.length);
}

export function pointAt([x, y]: Point, radius: number, index: number, count: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}
