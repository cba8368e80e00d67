import type { TimelineEvent, TimelinePicture } from '../picture.ts';
import { type DateTick, dateTicks } from './date-ticks.ts';
import type { Look } from './look.ts';
import { shortened, textWidth } from './text-width.ts';
import { fontSize } from './vocabulary.ts';

export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly x: number;
  /** 0 for a dot. */
  readonly width: number;
  readonly y: number;
  readonly label: string;
  readonly labelX: number;
  readonly align: 'left' | 'right';
}

export interface TimelineLayout {
  readonly events: readonly PlacedEvent[];
  readonly lanes: readonly { readonly title: string; readonly top: number; readonly height: number }[];
  readonly ticks: readonly (DateTick & { readonly x: number })[];
  readonly left: number;
  readonly right: number;
  /** Where the axis lies. */
  readonly bottom: number;
  readonly height: number;
}

const rowHeight = 26;
const lanePadding = 8;
const gap = 8;
/** A date shorter than this is a dot. */
const shortest = 8;

/** Where events go: each lane in as many rows as its labels need to stand side by side. */
export function timelineLayout({ lanes, events }: TimelinePicture, { width }: Look): TimelineLayout {
  const titles = lanes.map(({ title }) => shortened(title, width * 0.24, fontSize));
  const left = Math.max(...titles.map((title) => textWidth(title, fontSize)), 0) + 16;
  const right = width - 12;
  const ends = events.flatMap(({ first, last }) => [first, last]).filter((end): end is number => end !== null);
  const from = ends.reduce((low, end) => Math.min(low, end), Infinity);
  const to = ends.reduce((high, end) => Math.max(high, end), -Infinity) + 1;
  const margin = (to - from) * 0.03 + 0.5;
  const [low, high] = [from - margin, to + margin];
  const at = (day: number) => left + ((day - low) / (high - low)) * (right - left);

  let top = 4;
  const placed: PlacedEvent[] = [];
  const placedLanes = lanes.map((_, index) => {
    const rows: number[] = [];
    for (const event of events.filter(({ lane }) => lane === index)) {
      const start = event.first === null ? left : at(event.first);
      const end = event.last === null ? right : at(event.last + 1);
      const isDot = end - start < shortest;
      const x = isDot ? (start + end) / 2 : start;
      const label = shortened(event.label, (right - left) * 0.6, fontSize);
      const size = textWidth(label, fontSize);
      const behind = isDot ? x + 9 : end + 6;
      const fits = behind + size <= width - 2;
      const align = fits ? 'left' : 'right';
      const labelX = fits ? behind : Math.max(isDot ? x - 9 : start - 6, left + size);
      const taken = fits ? behind + size : Math.max(end, labelX);
      const begins = fits ? start - 6 : Math.min(start, labelX - size);
      const free = rows.findIndex((used) => used + gap <= begins);
      const row = free >= 0 ? free : rows.length;
      rows[row] = taken;
      placed.push({
        event,
        x,
        width: isDot ? 0 : end - start,
        y: top + lanePadding + (row + 0.5) * rowHeight,
        label,
        labelX,
        align,
      });
    }
    const height = Math.max(1, rows.length) * rowHeight + 2 * lanePadding;
    const lane = { title: titles[index]!, top, height };
    top += height;
    return lane;
  });
  const ticks = dateTicks(low, high, Math.max(2, Math.floor((right - left) / 80)));
  return {
    events: placed,
    lanes: placedLanes,
    ticks: ticks.map((tick) => ({ ...tick, x: at(tick.day) })),
    left,
    right,
    bottom: top,
    height: top + 28,
  };
}
