import type { ReferenceFault } from '../../book/book.ts';
import type { Place } from '../../book/model.ts';
import { message } from '../../messages/message.ts';
import type { Aspect } from '../aspects.ts';
import { mayBeDefinedInDamage } from '../damage.ts';
import { mayBeUnreadRow } from '../missing-rows.ts';
import type { PartView } from '../part-view.ts';
import type { Fix, Report } from '../rule.ts';
import { mayBeUnnamed } from '../unnamed.ts';
import { isUnreadSection } from '../unread-section.ts';

/** What `faultsOf` reads of a book. */
export const readByFaults: readonly Aspect[] = ['damage', 'unnamed', 'manifest', 'tables'];

/**
 * Reports the faults of references (and of table rows) that belong to one rule. An id that a broken file, or something
 * that has no id yet, probably defines is held back: that has its own finding.
 */
export function faultsOf(view: PartView, rule: string, report: Report): void {
  const { part, book } = view;
  for (const { fault, place, kind, id, scope } of part.faulty) {
    if (fault?.rule !== rule || isDamaged(view, place)) continue;
    if (mayBeDefinedInDamage(book, kind, id) || mayBeUnnamed(book, kind)) continue;
    if (isUnreadSection(book, kind, scope)) continue;
    if (kind === 'row' && mayBeUnreadRow(book, scope ?? '', id)) continue;
    report(place, fault.message, fixesOf(fault, place, id, view));
  }
  for (const fault of part.tableFaults) {
    if (fault.rule !== rule || isDamaged(view, fault.place)) continue;
    const written = view.slice(fault.place.range);
    if (rule === 'ref/unknown-column' && mayBeDefinedInDamage(book, 'column', written)) continue;
    report(fault.place, fault.message, fixesOf(fault, fault.place, undefined, view));
  }
}

/** Other rules have said what is wrong there. */
function isDamaged(view: PartView, { range }: Place): boolean {
  return view.hasConflict || view.isComparison(range);
}

/** Offers the ids that were probably meant; never applied unasked, since they change what the book says. */
function fixesOf(
  fault: Pick<ReferenceFault, 'candidates'>,
  place: Place,
  id: string | undefined,
  view: PartView,
): Fix[] {
  const written = view.slice(place.range);
  return fault.candidates.slice(0, 5).map((candidate) => ({
    title: message('ref/fix/use', { id: candidate }),
    safe: false,
    // Quotes and a leading minus around the id stay.
    edits: [{ ...place, newText: id && written.includes(id) ? written.replace(id, () => candidate) : candidate }],
  }));
}
