const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const shape =
  /(?:([一二两三四五六七八九])百)?(?:(零|〇)?([一二两三四五六七八九])?十)?(零|〇)?([一二两三四五六七八九])?/y;
const numeralCharacter = /[零〇一二两三四五六七八九十百]/;

/**
 * The Chinese numeral below a thousand at `offset`: 三, 两, 十五, 二十, 一百零五, 三百二十. A bare 百 is a scale and no
 * numeral. `value` is undefined where the characters run on but make no number (二〇二四, 一二).
 */
export function numeralAt(
  text: string,
  offset: number,
): { readonly length: number; readonly value: number | undefined } | undefined {
  const first = text[offset];
  if (first === undefined || !(first in digits || first === '十')) return undefined;
  let end = offset;
  while (end < text.length && numeralCharacter.test(text[end]!)) end++;
  if (end === offset + 1 && first in digits) return { length: 1, value: digits[first] };
  shape.lastIndex = offset;
  const match = shape.exec(text);
  if (!match || match.index + match[0].length !== end) return { length: end - offset, value: undefined };
  const [, hundreds, zeroBeforeTens, tens, zeroBeforeOnes, ones] = match;
  const hasTen = match[0].includes('十');
  const wellFormed =
    !(zeroBeforeTens && (!hundreds || !tens)) &&
    !(zeroBeforeOnes && (!ones || !hundreds || hasTen)) &&
    !(hundreds && !hasTen && ones && !zeroBeforeOnes) &&
    !(hundreds && hasTen && !tens);
  if (!wellFormed) return { length: end - offset, value: undefined };
  const value = (hundreds ? digits[hundreds]! * 100 : 0) + (hasTen ? (tens ? digits[tens]! : 1) * 10 : 0);
  return { length: end - offset, value: value + (ones ? digits[ones]! : 0) };
}

/** The digits behind 点 at `offset` (三点五), without the 点; empty where there are none. */
export function hanDecimalsAt(text: string, offset: number): string {
  return /^点([零〇一二三四五六七八九]{1,15})/.exec(text.slice(offset, offset + 16))?.[1] ?? '';
}

/** 零五 as 05. */
export function hanDigitsToPlain(numerals: string): string {
  return [...numerals].map((numeral) => digits[numeral]).join('');
}
