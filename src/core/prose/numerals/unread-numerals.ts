import { figuresInText } from '../../figures/index.ts';
import { blank } from './blots.ts';
import { isCounter } from './counters.ts';
import type { Numeral } from './find-numerals.ts';

const hanDigit = '[一二两三四五六七八九十百零]';
const han = `${hanDigit}+`;

/**
 * Fractions and proportions, which are one number and mean no interval that figures know. A long run of digits is
 * tried from its first one alone: from each one, the time would grow with the square of its length.
 */
const compound = new RegExp(
  `(?<![\\d.:/])\\d+(?:\\.\\d+)?\\s?[:/]\\s?\\d+(?:\\.\\d+)?(?![\\d:/]|\\.\\d)|(?:(?<!${hanDigit})${han}|(?<!\\d)\\d+|千|万)分之(?:${han}|\\d+(?:\\.\\d+)?)`,
  'g',
);
/** 十几, 两三: a number and the next or so. They count only before a counter. */
const vague = /[一二两三四五六七八九]?十几|两三|三四|三五|四五|五六|六七|七八|八九/g;
/** 上百: some hundred and more. */
const upTo = /上(?:百|千|万|亿|百万|千万)(?=[个款家次名人种项倍元卡])/g;

/** Finds numbers that figures have no reading for, and gives the text without them. */
export function unreadNumerals(text: string): { readonly rest: string; readonly numerals: readonly Numeral[] } {
  const numerals: Numeral[] = [];
  const take = (written: string, offset: number) => {
    numerals.push({ range: { start: offset, end: offset + written.length }, figure: undefined });
    return blank(written);
  };
  const rest = text
    .replace(compound, (written: string, offset: number) =>
      written.startsWith('百分之') ? written : take(written, offset),
    )
    .replace(upTo, take)
    .replace(vague, (written: string, offset: number, whole: string) => {
      return isCounted(whole, offset + written.length) ? take(written, offset) : written;
    });
  return { rest, numerals };
}

function isCounted(text: string, offset: number): boolean {
  if (isCounter(text, offset)) return true;
  const probe = figuresInText(`3${text.slice(offset, offset + 4)}`)[0];
  return probe?.counter?.start === 1 || (probe?.marks.has('scale') ?? false) || (probe?.marks.has('form') ?? false);
}
