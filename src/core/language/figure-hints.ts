import type { Book, FigureOccurrence } from '../book/book.ts';
import { describeInterval, type Figure, formatFigure, parseFigure, point } from '../figures/index.ts';
import type { Locale } from '../messages/message.ts';
import { contains } from '../text/range.ts';
import type { InlayHintSource } from './inlay-hints.ts';

/** A figure that says what it means as it stands: digits, perhaps in groups, perhaps with %. */
const plain = /^\s*[-+]?\d[\d,]*(\.\d+)?\s*%?\s*$/;

const kept = new WeakMap<Book, ReadonlyMap<string, readonly FigureOccurrence[]>>();

/** What figures mean, in full digits and with signs instead of words, where that is not what is written. */
export const figureHints: InlayHintSource = (book, file, span, locale) =>
  (figuresByFile(book).get(file.path) ?? []).flatMap(({ text, unit, empty, place }) => {
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

function figuresByFile(book: Book): ReadonlyMap<string, readonly FigureOccurrence[]> {
  let found = kept.get(book);
  if (!found) {
    const lists = new Map<string, FigureOccurrence[]>();
    for (const figure of book.figures) {
      const list = lists.get(figure.place.file);
      if (list) list.push(figure);
      else lists.set(figure.place.file, [figure]);
    }
    found = lists;
    kept.set(book, found);
  }
  return found;
}
