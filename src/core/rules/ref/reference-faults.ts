import type { Book, ReferenceFault } from '../../book/book.ts';
import type { Place } from '../../book/model.ts';
import { message } from '../../messages/message.ts';
import { mayBeDefinedInDamage } from '../damage.ts';
import { mayBeUnreadRow } from '../missing-rows.ts';
import type { Fix, Report } from '../rule.ts';
import { isUnreadSection } from '../unread-section.ts';
import { isComparison } from '../yaml/comparisons.ts';

/**
 * Reports the faults of references (and of table rows) that belong to one rule. An id that a broken file probably
 * defines is held back: the broken file has its own finding.
 */
export function faultsOf(book: Book, rule: string, report: Report): void {
  for (const reference of book.references) {
    const { fault } = reference;
    if (fault?.rule !== rule || isDamaged(book, reference.place)) continue;
    if (mayBeDefinedInDamage(book, reference.kind, reference.id)) continue;
    if (isUnreadSection(book, reference.kind, reference.scope)) continue;
    if (reference.kind === 'row' && mayBeUnreadRow(book, reference.scope ?? '', reference.id)) continue;
    report(reference.place, fault.message, fixesOf(fault, reference.place, reference.id, book));
  }
  for (const fault of book.tableFaults) {
    if (fault.rule !== rule || isDamaged(book, fault.place)) continue;
    const written = book.files.get(fault.place.file)?.source?.slice(fault.place.range) ?? '';
    if (rule === 'ref/unknown-column' && mayBeDefinedInDamage(book, 'column', written)) continue;
    report(fault.place, fault.message, fixesOf(fault, fault.place, undefined, book));
  }
}

/** Other rules have said what is wrong there. */
function isDamaged(book: Book, place: Place): boolean {
  if (isComparison(book, place)) return true;
  const problems = book.files.get(place.file)?.yaml?.problems ?? [];
  return problems.some((problem) => problem.kind === 'conflict-marker');
}

/** Offers the ids that were probably meant; never applied unasked, since they change what the book says. */
function fixesOf(fault: Pick<ReferenceFault, 'candidates'>, place: Place, id: string | undefined, book: Book): Fix[] {
  const written = book.files.get(place.file)?.source?.slice(place.range) ?? '';
  return fault.candidates.slice(0, 5).map((candidate) => ({
    title: message('ref/fix/use', { id: candidate }),
    safe: false,
    // Quotes and a leading minus around the id stay.
    edits: [{ ...place, newText: id && written.includes(id) ? written.replace(id, () => candidate) : candidate }],
  }));
}
