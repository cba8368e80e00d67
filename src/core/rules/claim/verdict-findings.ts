import type { Book } from '../../book/book.ts';
import type { Place } from '../../book/model.ts';
import { isBare } from '../../book/read-node.ts';
import { judgeClaims, type Verdict } from '../../claims/index.ts';
import type { Message } from '../../messages/message.ts';
import { touchesDamage } from '../../yaml/damage.ts';
import { hasConflict } from '../part-view.ts';
import type { Report, Weight } from '../rule.ts';
import { restsOnFaults } from './data-faults.ts';

/** A claim's one finding, if it has any. */
interface VerdictFinding {
  readonly rule: string;
  readonly place: Place;
  readonly message: Message;
  readonly weight: Weight;
}

const kept = new WeakMap<Book, readonly VerdictFinding[]>();

/** Reports the claims whose verdict one rule stands for. */
export function reportVerdicts(book: Book, report: Report, rule: string): void {
  let findings = kept.get(book);
  if (!findings) {
    findings = [...judgeClaims(book.model).values()].flatMap((verdict) => findingOf(book, verdict) ?? []);
    kept.set(book, findings);
  }
  for (const { rule: own, place, message, weight } of findings) if (own === rule) report(place, message, [], weight);
}

function findingOf(book: Book, verdict: Verdict): VerdictFinding | undefined {
  const { kind, circular, place, reason: message } = verdict;
  if (kind === 'verified' || kind === 'cited' || verdict.hasOtherFinding) return undefined;
  if (kind === 'unsupported' && isBeingTyped(verdict)) return undefined;
  if (isUnread(book, verdict) || restsOnFaults(book, verdict.reads)) return undefined;
  const rule = circular ? 'claim/circular' : `claim/${kind}`;
  return { rule, place, message, weight: weightOf(book, verdict) };
}

function weightOf(book: Book, { kind, decision, circular, claim }: Verdict): Weight {
  if (kind === 'contradicted' && decision) return 'unalterable';
  if (circular || (kind !== 'unsupported' && kind !== 'unverifiable')) return 'usual';
  return book.model.trends.get(claim.trend ?? '')?.status === 'final' ? 'error' : 'usual';
}

/** Behind a key that has no value yet stands what supports the claim. */
function isBeingTyped({ claim }: Verdict): boolean {
  return isBare(claim.node, 'sources') || isBare(claim.node, 'check');
}

/** What is missing from a claim may stand in a line that could not be read. */
function isUnread(book: Book, { claim }: Verdict): boolean {
  const file = book.files.get(claim.place.file);
  if (!file || hasConflict(file)) return true;
  return file.documents.some((document) => touchesDamage(claim.node.range, document.yaml));
}
