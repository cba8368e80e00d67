import type { Book, FigureOccurrence } from '../book/book.ts';
import { describeInterval, parseFigure } from '../figures/index.ts';
import { contains } from '../text/range.ts';
import type { InlayHintSource } from './inlay-hints.ts';

/** A figure that says what it means as it stands: digits, perhaps in groups, perhaps with %. */
const plain = /^\s*[-+]?\d[\d,]*(\.\d+)?\s*%?\s*$/;

const kept = new WeakMap<Book, ReadonlyMap<string, readonly FigureOccurrence[]>>();

/** What figures mean, in words and full digits, where that is not what is written. */
export const figureHints: InlayHintSource = (book, file, span, locale) =>
  (figuresByFile(book).get(file.path) ?? []).flatMap(({ text, unit, empty, place }) => {
    if (empty || plain.test(text) || !contains(span, place.range)) return [];
    const { figure } = parseFigure(text, unit);
    if (!figure) return [];
    return [{ range: place.range, text: describeInterval(figure, locale, unit ?? unitOf(figure.form)) }];
  });

function unitOf(form: string): string | undefined {
  return form === 'percent' ? 'percent' : undefined;
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
