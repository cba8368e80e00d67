import type { Book, FigureOccurrence } from '../../book/book.ts';
import { checkFigure, type FigureFault, parseFigure } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import { isFaultyName } from '../ref/faulty-names.ts';
import type { Fix, Report } from '../rule.ts';
import { isComparison } from '../yaml/comparisons.ts';
import { messageFor } from '../yaml/yaml-problems.ts';

/**
 * Reports the figures that one rule has something against. The finding lies on the whole figure: its parts mean nothing
 * alone. A nearest reading is offered and never applied unasked, for it changes what the book says.
 */
export function reportFigureFaults(book: Book, report: Report, rule: FigureFault['rule']): void {
  for (const { occurrence, fault } of findFigureFaults(book)) {
    if (fault.rule !== rule) continue;
    report(occurrence.place, messageFor(`${fault.rule}/${fault.code}`, fault.params), fixesOf(occurrence, fault, book));
  }
}

interface FaultyFigure {
  readonly occurrence: FigureOccurrence;
  readonly fault: FigureFault;
}

const kept = new WeakMap<Book, readonly FaultyFigure[]>();

/** Every figure of the book that something is wrong with. */
export function findFigureFaults(book: Book): readonly FaultyFigure[] {
  let found = kept.get(book);
  if (!found) {
    found = book.figures.flatMap((occurrence) => faultOf(book, occurrence));
    kept.set(book, found);
  }
  return found;
}

function faultOf(book: Book, occurrence: FigureOccurrence): FaultyFigure[] {
  const { text, unit, range, empty, place } = occurrence;
  if (empty || isComparison(book, place) || isUnderFaultyName(book, occurrence)) return [];
  const fault = checkFigure(text, parseFigure(text, unit), { unit, range, allowNegative: true });
  return fault ? [{ occurrence, fault }] : [];
}

/** A key that names no metric says nothing of its value: it need not be a figure. */
export function isUnderFaultyName(book: Book, { pair, place }: FigureOccurrence): boolean {
  return pair !== undefined && isFaultyName(book, { file: place.file, range: pair.key.range });
}

function fixesOf({ place }: FigureOccurrence, { suggestion }: FigureFault, book: Book): Fix[] {
  if (suggestion === undefined) return [];
  const written = book.files.get(place.file)?.source?.slice(place.range) ?? '';
  const quote = /^["']/.exec(written)?.[0] ?? (/^[>&*!|%@`-]|: | #|,/.test(suggestion) ? '"' : '');
  const edits = [{ ...place, newText: `${quote}${suggestion}${quote}` }];
  return [{ title: message('ref/fix/use', { id: suggestion }), safe: false, edits }];
}
