import type { FigureOccurrence } from '../../book/book.ts';
import { checkFigure, type FigureFault, parseFigure } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import type { PartView } from '../part-view.ts';
import type { Fix, Report } from '../rule.ts';
import { messageFor } from '../yaml/yaml-problems.ts';

/**
 * Reports the figures that one rule has something against. The finding lies on the whole figure: its parts mean nothing
 * alone. A nearest reading is offered and never applied unasked, for it changes what the book says.
 */
export function reportFigureFaults(view: PartView, report: Report, rule: FigureFault['rule']): void {
  for (const { occurrence, fault } of view.figureFaults) {
    if (fault.rule !== rule) continue;
    report(occurrence.place, messageFor(`${fault.rule}/${fault.code}`, fault.params), fixesOf(occurrence, fault, view));
  }
}

export interface FaultyFigure {
  readonly occurrence: FigureOccurrence;
  readonly fault: FigureFault;
}

/** Every figure of a part that something is wrong with. */
export function figureFaultsIn(view: PartView): readonly FaultyFigure[] {
  return view.part.figures.flatMap((occurrence) => {
    const { text, unit, range, empty, place } = occurrence;
    if (empty || view.isComparison(place.range) || isUnderFaultyName(view, occurrence)) return [];
    const fault = checkFigure(text, parseFigure(text, unit), { unit, range, allowNegative: true });
    return fault ? [{ occurrence, fault }] : [];
  });
}

/** A key that names no metric says nothing of its value: it need not be a figure. */
export function isUnderFaultyName(view: PartView, { pair }: FigureOccurrence): boolean {
  return pair !== undefined && view.isFaultyName(pair.key.range);
}

function fixesOf({ place }: FigureOccurrence, { suggestion }: FigureFault, view: PartView): Fix[] {
  if (suggestion === undefined) return [];
  const written = view.slice(place.range);
  const quote = /^["']/.exec(written)?.[0] ?? (/^[>&*!|%@`-]|: | #|,/.test(suggestion) ? '"' : '');
  const edits = [{ ...place, newText: `${quote}${suggestion}${quote}` }];
  return [{ title: message('ref/fix/use', { id: suggestion }), safe: false, edits }];
}
