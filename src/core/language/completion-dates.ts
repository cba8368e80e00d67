import type { Book } from '../book/book.ts';

/**
 * The dates that a book's figures most likely bear, the likeliest first: its `asOf`, the months of that year going back
 * from it, those after it, the year. None where the book says nothing of its time.
 */
export function editionDates({ model }: Book): readonly string[] {
  const date = /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?$/.exec(model.asOf ?? model.edition ?? '');
  if (!date) return [];
  const [whole, year, month] = date;
  const last = Number(month ?? 12);
  const before = Array.from({ length: Math.min(last, 12) }, (_, index) => last - index);
  const after = Array.from({ length: Math.max(12 - last, 0) }, (_, index) => last + 1 + index);
  const months = [...before, ...after].map((each) => `${year}-${String(each).padStart(2, '0')}`);
  return [...new Set([whole, ...months, year!])];
}

/** What a line chart may span: the year up to the book's `asOf`, and the whole year. */
export function editionSpans(book: Book): readonly string[] {
  const [first] = editionDates(book);
  const month = /^(\d{4})-(\d{2})/.exec(first ?? '');
  if (!month) return [];
  const [upTo, year, number] = month;
  return [...new Set([...(number === '01' ? [] : [`${year}-01/${upTo}`]), `${year}-01/${year}-12`])];
}
