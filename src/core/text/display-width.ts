import { eastAsianWidth } from 'get-east-asian-width';

/** Made when it is first needed: the system takes a while to load its tables. */
let graphemes: Intl.Segmenter | undefined;
const plainAscii = /^[\x20-\x7e]*$/;
const invisible = /^[\p{Control}\p{Format}\p{Mark}\p{Surrogate}\p{Default_Ignorable_Code_Point}]+$/u;
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;

/**
 * How many columns a terminal takes for a text: 2 for a Chinese character or an emoji, 0 for combining marks and
 * control characters. Tabs are control characters here: expand them first.
 */
export function displayWidth(text: string): number {
  if (plainAscii.test(text)) return text.length;
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (invisible.test(segment)) continue;
    width += emoji.test(segment) ? 2 : eastAsianWidth(segment.codePointAt(0)!);
  }
  return width;
}
