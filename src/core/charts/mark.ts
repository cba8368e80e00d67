import { formatFigure } from '../figures/index.ts';
import type { Locale } from '../messages/message.ts';
import type { Evidence, QueriedRecord } from '../query/index.ts';
import type { Summary } from './aggregate.ts';
import type { Mark } from './picture.ts';
import { type Source, withSources } from './sources.ts';

/** A value that may come with the text that it was written as. */
export type Value = Summary & { readonly text?: string; readonly evidence?: readonly Evidence[] };

export interface MarkStyle {
  readonly unit: string | undefined;
  readonly locale: Locale;
  readonly color?: string | undefined;
  readonly possible?: boolean;
  /** What it stands for. */
  readonly sources?: readonly Source[];
}

/** The value as plain data for a picture. */
export function markOf(value: Value, { unit, locale, color, possible, sources }: MarkStyle): Mark {
  const { interval, representative } = value;
  const mark: Mark = {
    min: Number.isFinite(interval.min) ? interval.min : null,
    max: Number.isFinite(interval.max) ? interval.max : null,
    representative,
    text: value.text ?? computedText(value, unit, locale),
    ...(color !== undefined && { color }),
    ...(possible && { possible }),
  };
  return sources ? withSources(mark, sources) : mark;
}

/** What a record says of a measure; undefined where that is nothing that can be drawn. */
export function knownValue(record: QueriedRecord, measure: string): Value | undefined {
  const value = record.values.get(measure);
  return value?.kind === 'known' ? value : undefined;
}

/** Computed values are written with four digits: more would claim a precision that nobody reads off a picture. */
function computedText({ interval }: Summary, unit: string | undefined, locale: Locale): string {
  const short = (value: number) => Number(value.toPrecision(4));
  return formatFigure({ ...interval, min: short(interval.min), max: short(interval.max) }, { locale, unit });
}

/** Whether the picture shows it as more than one exact number. */
export function isBounded(mark: Mark): boolean {
  return mark.min !== mark.max || mark.max === null;
}
