import { compare, type Decimal, decimalOfNumber, multiply, shift, toPlain } from './decimal.ts';
import type { FigureForm, Interval } from './figure.ts';
import { point } from './interval.ts';
import { canonicalUnit, unitLabel } from './units.ts';

type Locale = 'en' | 'zh';

export interface FigureFormat {
  readonly locale: Locale;
  /** The metric's unit; decides on %, 倍 and x. Without it a figure's own form does. */
  readonly unit?: string | undefined;
  /** `short` (the default): 100万+, <5%. `words`: 超100万, over 1M. Both are read back by parseFigure. */
  readonly style?: 'short' | 'words' | undefined;
  /** Whether to write the unit's word too: 10分钟, $120M. */
  readonly withUnit?: boolean | undefined;
}

/**
 * Writes an interval or number as analysts do: `1.2亿`, `120M`, `超100万`, `100万+`, `30%`, `10万-20万`, `千万级`.
 * parseFigure reads the result as the same interval, but for intervals that no figure can mean: those without any
 * bound, and those open below with an end above zero.
 */
export function formatFigure(
  value: (Interval & { readonly form?: FigureForm }) | number,
  { locale, unit, style = 'short', withUnit = false }: FigureFormat,
): string {
  const interval = typeof value === 'number' ? point(value) : value;
  const form = typeof value === 'number' ? undefined : value.form;
  const number = numberWriter(locale, unit, form, withUnit);
  const zh = locale === 'zh';
  const { min, max, minOpen, maxOpen } = interval;
  if (min === max) return number(min);
  if (max === Infinity) {
    if (min === -Infinity) return zh ? '任意' : 'any';
    if (style === 'words' && min >= 0) return minOpen ? phrase('超', 'over', number(min)) : lowerBound(min);
    return minOpen ? (style === 'short' && zh && min >= 0 ? `超${number(min)}` : `>${number(min)}`) : lowerBound(min);
  }
  if (min === -Infinity || (min === 0 && !minOpen)) return upperBound(max, maxOpen);
  return bandName(interval, zh, number) ?? between();

  function hasScale(value: number): boolean {
    return /[万亿KMB]$/.test(withScale(decimalOfNumber(value), locale));
  }
  function phrase(chinese: string, english: string, written: string): string {
    return zh ? `${chinese}${written}` : `${english} ${written}`;
  }
  function lowerBound(end: number): string {
    if (style === 'words') return phrase('不低于', 'at least', number(end));
    return end >= 0 && !withUnit ? `${number(end)}+` : `≥${number(end)}`;
  }
  function upperBound(end: number, open: boolean): string {
    if (style === 'words' && end > 0) {
      return open ? phrase('不足', 'under', number(end)) : phrase('不超过', 'at most', number(end));
    }
    return `${open ? '<' : '≤'}${number(end)}`;
  }
  function between(): string {
    if (minOpen || maxOpen) {
      return `${minOpen ? '>' : '≥'}${number(min)}${zh ? '且' : ' and '}${maxOpen ? '<' : '≤'}${number(max)}`;
    }
    // A scale on the right end alone would be read as the scale of both.
    const high = min !== 0 && !hasScale(min) ? numberWriter(locale, unit, form, withUnit, false)(max) : number(max);
    if (min < 0 || max < 0) return zh ? `${number(min)}至${high}` : `${number(min)} to ${high}`;
    return `${number(min)}-${high}`;
  }
}

/** The same interval in words and full digits, for a hover: `at least 100,000,000`, `不少于100,000,000`. */
export function describeInterval(interval: Interval, locale: Locale, unit?: string): string {
  const zh = locale === 'zh';
  const { min, max, minOpen, maxOpen } = interval;
  const number = (value: number) => {
    const isShare = unit !== undefined && canonicalUnit(unit) === 'percent';
    const digits = grouped(toPlain(shift(decimalOfNumber(value), isShare ? 2 : 0)));
    if (isShare) return `${digits}%`;
    const label = unit === undefined ? undefined : unitLabel(unit, locale);
    return label ? withLabel(digits, label, locale) : digits;
  };
  const low = () => (zh ? (minOpen ? '大于' : '不少于') : minOpen ? 'more than ' : 'at least ') + number(min);
  const high = () => (zh ? (maxOpen ? '小于' : '不超过') : maxOpen ? 'less than ' : 'at most ') + number(max);
  if (min === max) return number(min);
  if (min === -Infinity && max === Infinity) return zh ? '任意数值' : 'any number';
  if (max === Infinity) return low();
  if (min === -Infinity || (min === 0 && !minOpen)) return high();
  if (!minOpen && !maxOpen) return zh ? `${number(min)}至${number(max)}` : `${number(min)} to ${number(max)}`;
  return zh ? `${low()}且${high()}` : `${low()} and ${high()}`;
}

function numberWriter(
  locale: Locale,
  unit: string | undefined,
  form: FigureForm | undefined,
  withUnit: boolean,
  scaling = true,
) {
  const canonical = unit === undefined ? undefined : canonicalUnit(unit);
  const percent = canonical === 'percent' ? form !== 'points' : canonical === undefined && form === 'percent';
  const label = withUnit && unit !== undefined ? unitLabel(unit, locale) : undefined;
  return (value: number): string => {
    const exact = decimalOfNumber(value);
    if (percent) return `${toPlain(shift(exact, 2))}%`;
    if (form === 'points') return `${toPlain(shift(exact, 2))}${locale === 'zh' ? '个百分点' : 'pp'}`;
    const scaled = scaling ? withScale(exact, locale) : grouped(toPlain(exact));
    if (form === 'times' || canonical === 'ratio')
      return locale === 'zh' ? `${scaled}倍` : `${scaled}${/[A-Z]$/.test(scaled) ? ' ' : ''}x`;
    return label ? withLabel(scaled, label, locale) : scaled;
  };
}

function withLabel(written: string, label: { word: string; before: boolean }, locale: Locale): string {
  if (label.before) return written.startsWith('-') ? `-${label.word}${written.slice(1)}` : `${label.word}${written}`;
  return locale === 'zh' ? `${written}${label.word}` : `${written} ${label.word}`;
}

const scales = {
  zh: [
    ['万亿', 12],
    ['亿', 8],
    ['万', 4],
  ],
  en: [
    ['B', 9],
    ['M', 6],
    ['K', 3],
  ],
} as const;

/** The largest scale that leaves at most two decimals; else all digits in groups. */
function withScale(value: Decimal, locale: Locale): string {
  const size: Decimal = { digits: value.digits < 0n ? -value.digits : value.digits, exponent: value.exponent };
  if (compare(size, { digits: 1n, exponent: 4 }) >= 0) {
    for (const [scale, power] of scales[locale]) {
      const scaled = toPlain(shift(value, -power));
      if (compare(size, { digits: 1n, exponent: power }) >= 0 && /^-?\d+(\.\d{1,2})?$/.test(scaled)) {
        return `${scaled}${scale}`;
      }
    }
    return grouped(toPlain(value));
  }
  return toPlain(value);
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

const bandScales: readonly string[] = [
  '',
  '十',
  '百',
  '千',
  '万',
  '十万',
  '百万',
  '千万',
  '亿',
  '十亿',
  '百亿',
  '千亿',
  '万亿',
];
const severalWords: Readonly<Record<number, string>> = {
  3: 'thousands',
  4: 'tens of thousands',
  5: 'hundreds of thousands',
  6: 'millions',
  7: 'tens of millions',
  8: 'hundreds of millions',
  9: 'billions',
  10: 'tens of billions',
  11: 'hundreds of billions',
};

/** 千万级, 数千万, 近百: names for intervals that end, open, at a round number. */
function bandName(interval: Interval, zh: boolean, number: (value: number) => string): string | undefined {
  const { min, max, minOpen, maxOpen } = interval;
  if (minOpen || !maxOpen || min <= 0) return undefined;
  const end = decimalOfNumber(max);
  if (compare(multiply(end, decimalOfNumber(0.9)), decimalOfNumber(min)) === 0) {
    return zh ? `近${number(max)}` : `nearly ${number(max)}`;
  }
  const isPlain = /^[\d,.]+(万|亿|万亿|K|M|B)?$/.test(number(min));
  const power = Math.round(Math.log10(max)) - 1;
  if (!isPlain || power < 2 || power > 12 || 10 ** (power + 1) !== max) return undefined;
  if (min === 10 ** power) return zh ? `${bandScales[power]}级` : `${number(min)}-level`;
  if (min === 2 * 10 ** power) return zh ? `数${bandScales[power]}` : severalWords[power];
  return undefined;
}
