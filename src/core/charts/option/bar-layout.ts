import type { BarPicture, Mark } from '../picture.ts';
import type { Look } from './look.ts';
import { legendHeight } from './vocabulary.ts';

/** The parts of one bar, in the order from the axis outwards; each is a length that stacks on the one before. */
export interface Segments {
  /** From zero to the end that is sure. */
  readonly sure: number | null;
  /** Between the figure's bounds. */
  readonly between: number | null;
  /** The part below zero of a figure whose bounds lie on both sides of it. */
  readonly below: number | null;
  /** Behind the last bound of a figure that has no end there: as long as `fade`. */
  readonly open: number | null;
}

/** The ends of the value axis that all bars fit in, without the parts that fade out. */
export interface ValueExtent {
  readonly low: number;
  readonly high: number;
}

export function valueExtent({ series, scale }: BarPicture): ValueExtent {
  const ends = series
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark ? [mark.min, mark.max, mark.representative] : []))
    .filter((end): end is number => end !== null && (scale !== 'log' || end > 0));
  if (scale === 'log') {
    const least = ends.reduce((low, end) => Math.min(low, end), Infinity);
    const most = ends.reduce((high, end) => Math.max(high, end), 0);
    if (most === 0) return { low: 0.1, high: 1 };
    // Half a step below the smallest, so that its bar has a length.
    return { low: 10 ** Math.floor(Math.log10(least) - 0.2), high: most };
  }
  return {
    low: ends.reduce((low, end) => Math.min(low, end), 0),
    high: ends.reduce((high, end) => Math.max(high, end), 0),
  };
}

/** Cuts a mark into segments; undefined where a logarithmic axis cannot show it. */
export function segmentsOf(mark: Mark, { low, high }: ValueExtent, scale: BarPicture['scale']): Segments | undefined {
  if (scale === 'log') {
    const factor = Math.max(1.25, (high / low) ** 0.07);
    const sure = mark.min !== null && mark.min > 0 ? mark.min : null;
    if (mark.max === null) return { sure: sure ?? low, between: null, below: null, open: (sure ?? low) * (factor - 1) };
    if (mark.max <= 0) return undefined;
    return { sure, between: mark.max > (sure ?? 0) ? mark.max - (sure ?? 0) : null, below: null, open: null };
  }
  const fade = (high - low || 1) * 0.07;
  const { min, max } = mark;
  if (min !== null && max !== null) {
    const sure = min > 0 ? min : Math.min(max, 0);
    const between = min > 0 ? max - min : max <= 0 ? min - sure : max;
    return { sure, between: between === 0 ? null : between, below: min < 0 && max > 0 ? min : null, open: null };
  }
  if (max === null) return { sure: min !== null && min > 0 ? min : 0, between: null, below: null, open: fade };
  return { sure: Math.min(max, 0), between: max > 0 ? max : null, below: null, open: -fade };
}

/** Where a bar of a stacked chart ends: its stated number. */
export function stackedSegments(mark: Mark): Segments {
  return { sure: mark.representative, between: null, below: null, open: null };
}

/** The height in pixels that the bars need to be told apart. */
export function barHeight(picture: BarPicture, look: Look): number {
  const names = picture.series.map(({ name }) => name);
  const legend = names.length > 1 ? legendHeight(names, look) : 0;
  if (picture.orientation === 'vertical') return 340 + legend;
  const bars = picture.stack ? 1 : picture.series.length;
  const row = Math.max(picture.categories.length > 40 ? 20 : 30, bars * 14 + 6);
  return picture.categories.length * row + 56 + legend;
}
