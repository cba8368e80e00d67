import { allUnitWords, isPrefixWord } from './units.ts';

/** What a qualifier does to the number beside it. */
export type Qualifier = 'over' | 'at-least' | 'under' | 'at-most' | 'about' | 'near';

/** What a word or sign of a figure means. */
export type Meaning =
  | { readonly kind: 'qualifier'; readonly qualifier: Qualifier; readonly place: 'before' | 'after' }
  /**
   * `power` of ten; `bare` scales can stand without a digit behind a qualifier (过亿, over a million). `digits` is how
   * one of it is written with a digit, where the scale does not say its one.
   */
  | { readonly kind: 'scale'; readonly power: number; readonly bare: boolean; readonly digits?: string }
  /** A band in one word: tens of thousands. */
  | { readonly kind: 'several-scale'; readonly power: number }
  /** 数 or 几 before a scale. */
  | { readonly kind: 'several' }
  /** 余, 多. */
  | { readonly kind: 'more' }
  /** 级: from here to ten times this. */
  | { readonly kind: 'level' }
  | { readonly kind: 'percent' | 'points' | 'times' }
  /** 百分之 before the number. */
  | { readonly kind: 'percent-before' }
  /** 成: tenths. */
  | { readonly kind: 'tenths' }
  /** 半: a half of whatever follows, or 50%. */
  | { readonly kind: 'half'; readonly whole: boolean }
  | { readonly kind: 'to' }
  | { readonly kind: 'and' }
  | { readonly kind: 'plus' | 'minus' | 'tilde' }
  | { readonly kind: 'not-finite' }
  /** `prefix`: it may also stand before the number. */
  | { readonly kind: 'unit'; readonly prefix: boolean };

const lexicon = new Map<string, Meaning>();

function define(words: string, meaning: Meaning): void {
  for (const word of words.split(/\s*,\s*/)) lexicon.set(word, meaning);
}

function qualifier(name: Qualifier, before: string, after?: string): void {
  define(before, { kind: 'qualifier', qualifier: name, place: 'before' });
  if (after) define(after, { kind: 'qualifier', qualifier: name, place: 'after' });
}

for (const word of allUnitWords()) define(word, { kind: 'unit', prefix: isPrefixWord(word) });

qualifier('over', '>, 超, 超过, 超出, 逾, 突破, 过, 高于, 多于, 大于, more than, greater than, over, above, exceeding');
qualifier(
  'at-least',
  '>=, ≥, 不低于, 不少于, 至少, 最少, at least, no less than, not less than, no fewer than',
  '以上, 及以上, 或以上, or more, or above, and above',
);
qualifier('under', '<, 不足, 不到, 低于, 少于, 小于, less than, fewer than, under, below');
qualifier(
  'at-most',
  '<=, ≤, 不超过, 不多于, 不高于, 不大于, 至多, 最多, at most, up to, no more than, not more than',
  '以下, 及以下, 或以下, 以内, or less, or fewer, or below, and below',
);
qualifier('about', '≈, 约, 约为, 大约, 大概, about, approximately, approx, approx., around, roughly', '左右, 上下');
qualifier('near', '近, 将近, 接近, nearly, almost');

const hanScales: readonly [string, number, string][] = [
  ['百', 2, '100'],
  ['千', 3, '1000'],
  ['万', 4, '1万'],
  ['百万', 6, '100万'],
  ['千万', 7, '1000万'],
  ['亿', 8, '1亿'],
  ['百亿', 10, '100亿'],
  ['千亿', 11, '1000亿'],
  ['万亿', 12, '1万亿'],
];
for (const [word, power, digits] of hanScales) define(word, { kind: 'scale', power, bare: true, digits });

/** A scale by itself (百万) with its one written out (100万). */
export function withDigits(scale: string): string | undefined {
  return hanScales.find(([word]) => word === scale)?.[2];
}
define('hundred', { kind: 'scale', power: 2, bare: false });
define('thousand', { kind: 'scale', power: 3, bare: false });
define('million', { kind: 'scale', power: 6, bare: false });
define('bn, billion', { kind: 'scale', power: 9, bare: false });
define('trillion', { kind: 'scale', power: 12, bare: false });
define('a hundred', { kind: 'scale', power: 2, bare: true });
define('a thousand', { kind: 'scale', power: 3, bare: true });
define('a million', { kind: 'scale', power: 6, bare: true });
define('a billion', { kind: 'scale', power: 9, bare: true });
define('a trillion', { kind: 'scale', power: 12, bare: true });

for (const [plural, power] of [
  ['thousands', 3],
  ['millions', 6],
  ['billions', 9],
  ['trillions', 12],
] as const) {
  define(plural, { kind: 'several-scale', power });
  define(`tens of ${plural}`, { kind: 'several-scale', power: power + 1 });
  define(`hundreds of ${plural}`, { kind: 'several-scale', power: power + 2 });
}
define('hundreds', { kind: 'several-scale', power: 2 });

define('数, 几', { kind: 'several' });
define('余, 多', { kind: 'more' });
define('级, 级别, 量级, 数量级, -level, level', { kind: 'level' });
define('%, percent, per cent, pct', { kind: 'percent' });
define('百分之', { kind: 'percent-before' });
define('pp, 百分点, 个百分点, percentage point, percentage points', { kind: 'points' });
define('倍, x, ×, times, fold, -fold', { kind: 'times' });
define('成', { kind: 'tenths' });
define('半', { kind: 'half', whole: false });
define('一半, 半数', { kind: 'half', whole: true });
define('—, 至, 到, to', { kind: 'to' });
define('且, 并且, and, but', { kind: 'and' });
define('+', { kind: 'plus' });
define('-', { kind: 'minus' });
define('~', { kind: 'tilde' });
define('inf, .inf, infinity, ∞, nan, .nan', { kind: 'not-finite' });

/** Scales that begin with 十: read so only behind a digit or 数/几; elsewhere 十 is a numeral. */
export const tenScales: Readonly<Record<string, number>> = { 十: 1, 十万: 5, 十亿: 9 };

/** Scales of one capital letter; `k` may be small. */
export const letterScales: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, B: 9 };

/** Spellings of scales that can mean something else, with what was probably meant. */
export const ambiguousScales: Readonly<Record<string, string>> = {
  m: 'M',
  mn: 'M',
  mio: 'M',
  Mn: 'M',
  b: 'B',
  w: '万',
  W: '万',
};

const byLength = [...lexicon.keys()].sort((a, b) => b.length - a.length);
const anyWord = new RegExp(byLength.map(patternOf).join('|'), 'y');

/**
 * The longest word or sign of the lexicon at `offset` of a text that is folded and in lower case; undefined where
 * there is none. A Latin word matches only as a whole.
 */
export function wordAt(
  text: string,
  offset: number,
): { readonly length: number; readonly meaning: Meaning } | undefined {
  anyWord.lastIndex = offset;
  const match = anyWord.exec(text)?.[0];
  if (match === undefined) return undefined;
  const word = match.startsWith('—') ? '—' : match.replace(/\s+/g, ' ');
  return { length: match.length, meaning: lexicon.get(word)! };
}

function patternOf(word: string): string {
  if (word === '—') return '—+';
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+');
  return /[a-z]$/.test(word) ? `${escaped}(?![a-z])` : escaped;
}
