import { parseDate } from '../dates/index.ts';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The date that a text of a spreadsheet means, in EDTF; undefined where it means none, or may mean two (3/4/2024). */
export function guessDate(text: string): string | undefined {
  const plain = text.normalize('NFKC').trim();
  if (parseDate(plain)) return plain;
  const found = numeric(plain) ?? named(plain) ?? part(plain);
  return found !== undefined && parseDate(found) ? found : undefined;
}

/** `2024/10`, `2024.1.5`, `2024年10月`, `2024年`, `202410`, `20241015`. */
function numeric(text: string): string | undefined {
  const match =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2}))?\s*[月日号]?(?:\s+0?0:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})?$/.exec(text) ??
    /^(\d{4})年$/.exec(text);
  return match ? joined(match[1]!, match[2], match[3]) : undefined;
}

/** `Oct 2024`, `October 5, 2024`, `5 Oct 2024`. */
function named(text: string): string | undefined {
  const match =
    /^(?<month>[a-z]{3,9})\.?\s+(?:(?<day>\d{1,2}),?\s+)?(?<year>\d{4})$/i.exec(text) ??
    /^(?:(?<day>\d{1,2})\s+)?(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})$/i.exec(text);
  const { month = '', day, year = '' } = match?.groups ?? {};
  const index = monthNames.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : joined(year, String(index + 1), day);
}

/** `2024Q3`, `2024年第三季度`, `2024年上半年` as the months that they span. */
function part(text: string): string | undefined {
  const quarter = /^(\d{4})\s*年?\s*(?:Q|第)\s*([1-4一二三四])\s*(?:季度?)?$/i.exec(text);
  if (quarter) {
    const number = '一二三四'.indexOf(quarter[2]!) + 1 || Number(quarter[2]);
    return span(quarter[1]!, number * 3 - 2, number * 3);
  }
  const half = /^(\d{4})\s*年?\s*(上|下)半年$/.exec(text);
  if (!half) return undefined;
  return half[2] === '上' ? span(half[1]!, 1, 6) : span(half[1]!, 7, 12);
}

function span(year: string, first: number, last: number): string {
  return `${joined(year, String(first))}/${joined(year, String(last))}`;
}

function joined(year: string, month?: string, day?: string): string {
  return [year, month, day].flatMap((each) => (each === undefined ? [] : each.padStart(2, '0'))).join('-');
}
