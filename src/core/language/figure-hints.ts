import { describeInterval, type Figure, formatFigure, parseFigure, point } from '../figures/index.ts';
import type { Locale } from '../messages/message.ts';
import { contains } from '../text/range.ts';
import type { InlayHintSource } from './inlay-hints.ts';

/** A figure that says what it means as it stands: digits, perhaps in groups, perhaps with %. */
const plain = /^\s*[-+]?\d[\d,]*(\.\d+)?\s*%?\s*$/;

/** What figures mean, in full digits and with signs instead of words, where that is not what is written. */
export const figureHints: InlayHintSource = (book, file, span, locale) =>
  (book.contents.get(file.path)?.figures ?? []).flatMap(({ text, unit, empty, place }) => {
    if (empty || plain.test(text) || !contains(span, place.range)) return [];
    const { figure } = parseFigure(text, unit);
    if (!figure) return [];
    return [{ range: place.range, text: inSigns(figure, locale, unit) }];
  });

/** `> 100,000,000`, `≥ 10,000,000, < 100,000,000`, `100,000 – 200,000`. */
function inSigns(figure: Figure, locale: Locale, unit: string | undefined): string {
  const { form, min, max, minOpen, maxOpen } = figure;
  const number = (value: number) =>
    form === 'times' || form === 'points'
      ? formatFigure({ ...point(value), form }, { locale, unit })
      : describeInterval(point(value), locale, unit ?? (form === 'percent' ? 'percent' : undefined));
  const low = () => `${minOpen ? '>' : '≥'} ${number(min)}`;
  const high = () => `${maxOpen ? '<' : '≤'} ${number(max)}`;
  if (min === max) return number(min);
  if (max === Infinity) return low();
  if (min === -Infinity || (min === 0 && !minOpen)) return high();
  return minOpen || maxOpen ? `${low()}, ${high()}` : `${number(min)} – ${number(max)}`;
}
