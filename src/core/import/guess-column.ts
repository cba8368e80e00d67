import type { Book } from '../book/book.ts';
import type { ColumnType } from '../book/model.ts';
import { canonicalUnit, parseFigure } from '../figures/index.ts';
import { saysNothing, withSuffix } from './figure-cell.ts';
import { guessDate } from './guess-date.ts';
import { unitApart } from './header.ts';
import { NameLookup } from './names.ts';

/** What a column of a new table seems to hold. */
export interface GuessedColumn {
  readonly title: string;
  readonly type: ColumnType;
  readonly taxonomy: string | undefined;
  readonly of: string | undefined;
  readonly unit: string | undefined;
  /** Goes behind each number. */
  readonly suffix: string;
}

/**
 * The narrowest type that every cell of a column fits: a boolean, an address, a date, a figure, a term of the one taxonomy
 * that has them all, a product or trend; else text.
 */
export function guessColumn(book: Book, header: string, cells: readonly string[]): GuessedColumn {
  const texts = cells.filter((text) => text !== '');
  const column = { title: header, taxonomy: undefined, of: undefined, unit: undefined, suffix: '' };
  const every = (test: (text: string) => boolean) => texts.length > 0 && texts.every(test);
  if (header.toLowerCase() === 'id' || texts.length === 0) return { ...column, type: 'text' };
  if (every((text) => /^(true|false|是|否)$/i.test(text))) return { ...column, type: 'boolean' };
  if (every((text) => /^https?:\/\/\S+$/i.test(text))) return { ...column, type: 'url' };
  if (every((text) => guessDate(text) !== undefined) && speaksOfDates(header, texts))
    return { ...column, type: 'date' };
  const figures = guessFigures(header, texts);
  if (figures) return { ...column, ...figures, type: 'figure' };
  for (const taxonomy of book.model.taxonomies.keys()) {
    const lookup = NameLookup.ofTerms(book, taxonomy);
    if (every((text) => lookup.find(text) !== undefined)) return { ...column, type: 'term', taxonomy };
  }
  for (const [of, lookup] of [
    ['products', NameLookup.ofProducts(book)],
    ['trends', NameLookup.ofTrends(book)],
  ] as const) {
    if (every((text) => lookup.find(text) !== undefined)) return { ...column, type: 'ref', of };
  }
  return { ...column, type: 'text' };
}

/** Bare numbers are dates only where they are years and the header says so. */
function speaksOfDates(header: string, texts: readonly string[]): boolean {
  if (texts.some((text) => !/^\d+$/.test(text))) return true;
  const isYears = texts.every((text) => /^(19|20)\d{2}$/.test(text));
  return isYears && /年|日期|时间|date|year|launched|founded/i.test(header);
}

function guessFigures(header: string, texts: readonly string[]) {
  const { title, multiple, word } = unitApart(header);
  const suffix = word === '%' || word === '百分比' ? '%' : multiple;
  const stated = texts.filter((text) => !saysNothing(text));
  if (!stated.some((text) => /\d/.test(text))) return undefined;
  const figures = stated.map((text) => parseFigure(withSuffix(text, suffix)).figure);
  if (figures.some((figure) => figure === undefined)) return undefined;
  const forms = new Set(figures.map((figure) => figure!.form));
  const [form] = forms;
  if (forms.size > 1 || form === 'points') return undefined;
  if (form === 'percent') return { title, suffix, unit: 'percent' };
  if (form === 'times') return { title, suffix, unit: 'ratio' };
  const words = new Set(figures.map((figure) => figure!.unitWord).filter((each) => each !== undefined));
  const [unitWord] = words;
  if (words.size > 1) return undefined;
  return { title, suffix, unit: canonicalUnit(unitWord ?? (word === '' || word === suffix ? 'count' : word)) };
}
