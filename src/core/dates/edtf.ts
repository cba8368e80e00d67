/** The days that a date stands for, both included. An open or unknown end is ±Infinity. */
export interface DateSpan {
  /** Days since 1970-01-01; before it, negative. */
  readonly first: number;
  readonly last: number;
}

const dayLength = 86_400_000;
const single = /^(-?\d{4}|\d{2}XX|\d{3}X)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?$/;

/** First months of EDTF's seasons 21 to 24; winter (24) runs into the next year. */
const seasonStarts: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

/**
 * Reads a date of EDTF level 1 (ISO 8601-2): `2024`, `2024-10`, `2024-10-15`, an interval `2023/2024`, one with an open
 * or unknown end `2024/..` `2024/`, a doubtful date `2024~` `2024?` `2024%`, a season `2024-21` (spring, in the
 * north), unspecified digits `202X` `2024-XX`. Undefined for anything else, days that no calendar has included.
 */
export function parseDate(source: string): DateSpan | undefined {
  if (known.has(source)) return known.get(source);
  const span = readDate(source);
  if (known.size >= mostKnown) known.clear();
  if (source.length <= longestKnown) known.set(source, span);
  return span;
}

/** A book names few dates, and each many times. */
const known = new Map<string, DateSpan | undefined>();
const mostKnown = 2000;
const longestKnown = 30;

function readDate(source: string): DateSpan | undefined {
  const ends = source.trim().split('/');
  if (ends.length === 1) return parseSingle(ends[0]!);
  if (ends.length !== 2) return undefined;
  const [from, to] = ends as [string, string];
  const isOpen = (end: string) => end === '' || end === '..';
  if (isOpen(from) && isOpen(to)) return undefined;
  const start = isOpen(from) ? { first: -Infinity, last: -Infinity } : parseSingle(from);
  const end = isOpen(to) ? { first: Infinity, last: Infinity } : parseSingle(to);
  if (!start || !end || start.first > end.first || start.last > end.last) return undefined;
  return { first: start.first, last: end.last };
}

/** Whether all days of `inner` lie in `outer`: 2024-10 contains 2024-10-15. */
export function containsDate(outer: DateSpan, inner: DateSpan): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether some day lies in both. */
export function overlapsDate(a: DateSpan, b: DateSpan): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** Whether both stand for the same days, however written. */
export function sameDate(a: DateSpan, b: DateSpan): boolean {
  return a.first === b.first && a.last === b.last;
}

/** Orders dates by their first day, then by their last: 2024 comes behind 2024-01. */
export function compareDates(a: DateSpan, b: DateSpan): number {
  return order(a.first, b.first) || order(a.last, b.last);
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function parseSingle(text: string): DateSpan | undefined {
  const match = single.exec(text);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (year.endsWith('X')) {
    if (month !== undefined) return undefined;
    return years(Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9')));
  }
  const yearNumber = Number(year);
  if (month === undefined) return years(yearNumber, yearNumber);
  if (month === 'XX') return day === undefined || day === 'XX' ? years(yearNumber, yearNumber) : undefined;
  const monthNumber = Number(month);
  const season = seasonStarts[monthNumber];
  if (season !== undefined) return day === undefined ? months(yearNumber, season, 3) : undefined;
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const whole = months(yearNumber, monthNumber, 1);
  if (day === undefined || day === 'XX') return whole;
  const at = whole.first + Number(day) - 1;
  return Number(day) >= 1 && at <= whole.last ? { first: at, last: at } : undefined;
}

function years(from: number, to: number): DateSpan {
  return { first: dayNumber(from, 1), last: dayNumber(to + 1, 1) - 1 };
}

function months(year: number, month: number, count: number): DateSpan {
  return { first: dayNumber(year, month), last: dayNumber(year, month + count) - 1 };
}

/** The first day of a month; months beyond 12 belong to the next year. */
function dayNumber(year: number, month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return date.getTime() / dayLength;
}
