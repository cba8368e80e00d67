import { parseDate } from '../../dates/index.ts';

export interface DateTick {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly text: string;
}

const steps = [
  { unit: 'year', by: 100 },
  { unit: 'year', by: 50 },
  { unit: 'year', by: 20 },
  { unit: 'year', by: 10 },
  { unit: 'year', by: 5 },
  { unit: 'year', by: 2 },
  { unit: 'year', by: 1 },
  { unit: 'month', by: 6 },
  { unit: 'month', by: 3 },
  { unit: 'month', by: 1 },
  { unit: 'day', by: 7 },
  { unit: 'day', by: 1 },
] as const;

/** Round dates from the first day to the last, at most `most` of them: the finest step that fits. */
export function dateTicks(first: number, last: number, most: number): DateTick[] {
  let best: DateTick[] = [];
  for (const { unit, by } of steps) {
    const ticks = ticksOf(unit, by, first, last, most);
    if (ticks === undefined) break;
    if (ticks.length > best.length) best = ticks;
  }
  return best;
}

/** Undefined where they would be more than `most`. */
function ticksOf(
  unit: 'year' | 'month' | 'day',
  by: number,
  first: number,
  last: number,
  most: number,
): DateTick[] | undefined {
  const ticks: DateTick[] = [];
  if (unit === 'day') {
    if ((last - first) / by >= most) return undefined;
    for (let day = Math.ceil(first); day <= last; day += by) ticks.push({ day, text: isoDay(day) });
    return ticks;
  }
  const months = unit === 'year' ? by * 12 : by;
  const startYear = Number(isoDay(Math.floor(first)).split(/(?<=\d)-/)[0]);
  if (!Number.isFinite(startYear)) return [];
  for (let month = Math.floor((startYear * 12) / months) * months; ; month += months) {
    const year = Math.floor(month / 12);
    const text = unit === 'year' ? yearText(year) : `${yearText(year)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const day = parseDate(text)?.first;
    if (day === undefined || day > last) return ticks;
    if (day < first) continue;
    ticks.push({ day, text });
    if (ticks.length > most) return undefined;
  }
}

function yearText(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function isoDay(day: number): string {
  const date = new Date(day * 86_400_000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
