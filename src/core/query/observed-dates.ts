import { containsDate, parseDate, sameDate } from '../dates/index.ts';

/** Which of the observed dates answer for the one asked, as written. */
export type DateAnswer =
  | { readonly dates: readonly (string | undefined)[]; readonly several?: undefined }
  | { readonly several: readonly string[] };

/**
 * Picks the dates whose observations answer for the one asked: that very date, else the only one that lies inside it
 * (2024-10-15 for 2024-10). Where nothing is asked for, any date will do. Several that differ answer nothing. One date
 * can be written in several ways (2024 and 2024-01/2024-12): all of them answer.
 * @returns undefined where none answers
 */
export function answeringDates(
  observed: readonly (string | undefined)[],
  asked: string | undefined,
): DateAnswer | undefined {
  const written = [...new Set(observed)];
  const same = written.filter((date) => isSame(date, asked));
  if (same.length > 0) return { dates: same };
  const inside = asked === undefined ? written : written.filter((date) => liesInside(date, asked));
  const [first] = inside;
  if (inside.length === 0) return undefined;
  if (inside.every((date) => isSame(date, first))) return { dates: inside };
  return { several: inside.filter((date) => date !== undefined).sort() };
}

function isSame(a: string | undefined, b: string | undefined): boolean {
  if (a === b) return true;
  const [first, second] = [a, b].map((date) => (date === undefined ? undefined : parseDate(date)));
  return first !== undefined && second !== undefined && sameDate(first, second);
}

function liesInside(inner: string | undefined, outer: string): boolean {
  const days = inner === undefined ? undefined : parseDate(inner);
  const asked = parseDate(outer);
  return days !== undefined && asked !== undefined && containsDate(asked, days);
}
