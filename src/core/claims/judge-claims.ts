import type { BookModel, Declaration } from '../book/model.ts';
import { succeedIndexes } from '../query/index.ts';
import { runToEnd } from '../text/run-to-end.ts';
import { evidenceOf } from './evidence.ts';
import { type Finding, judgeClaim } from './judge-claim.ts';
import { stillHolds } from './still-holds.ts';
import type { Verdict, VerdictEvidence } from './verdict.ts';

/** What was found over one model, by claim. */
interface Judged {
  readonly model: BookModel;
  readonly findings: ReadonlyMap<Declaration, Finding>;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const kept = new WeakMap<BookModel, Judged>();
/** What was found so far over models that nobody has judged to the end. */
const begun = new WeakMap<BookModel, { readonly model: BookModel; readonly findings: Map<Declaration, Finding> }>();
const predecessors = new WeakMap<BookModel, BookModel>();

/**
 * The verdict on every claim of the book by the claim's id, in the order of the files. Kept with the model; where it
 * succeeds another one (`succeed`), only the claims are judged again that read something that changed.
 */
export function judgeClaims(model: BookModel): ReadonlyMap<string, Verdict> {
  return runToEnd(judgeInSteps(model));
}

/** The same, claim by claim. What is judged counts for this model and later ones, though nobody goes on to the end. */
export function* judgeInSteps(model: BookModel): Generator<void, ReadonlyMap<string, Verdict>> {
  const takenOver = kept.has(model) || begun.has(model) ? undefined : yield* takeOver(model);
  const known = kept.get(model);
  if (known) return known.verdicts;
  const findings = begun.get(model)?.findings ?? takenOver!;
  begun.set(model, { model, findings });
  predecessors.delete(model);
  for (const claim of model.claims.values()) {
    if (findings.has(claim)) continue;
    findings.set(claim, judgeClaim(model, claim));
    yield;
  }
  const meanwhile = kept.get(model);
  if (meanwhile) return meanwhile.verdicts;
  const verdicts = new Map<string, Verdict>();
  for (const claim of model.claims.values()) verdicts.set(claim.id, new LazyVerdict(model, findings.get(claim)!));
  begun.delete(model);
  kept.set(model, { model, findings, verdicts });
  return verdicts;
}

/** What was found over the model before and still holds. Where nobody goes on to the end, that model stays the one before. */
function* takeOver(model: BookModel): Generator<void, Map<Declaration, Finding>> {
  const findings = new Map<Declaration, Finding>();
  const before = predecessors.get(model);
  const earlier = before && (kept.get(before) ?? begun.get(before));
  if (!earlier) return findings;
  const holds = stillHolds(earlier.model, model);
  for (const claim of model.claims.values()) {
    const old = earlier.findings.get(claim);
    if (old && holds(old)) findings.set(claim, old);
    yield;
  }
  return findings;
}

/** Says that a model came of another by a change of some files: what did not change need not be judged again. */
export function succeed(model: BookModel, before: BookModel): void {
  // A model that nobody asked of passes its own predecessor on, so that no chain of old models builds up.
  succeedIndexes(model, before);
  const last = kept.has(before) || begun.has(before) ? before : predecessors.get(before);
  if (last && last !== model) predecessors.set(model, last);
}

/** How many claims two models have in common whose verdict was not computed again; for tests and benchmarks. */
export function countKept(model: BookModel, before: BookModel): number {
  const [now, then] = [kept.get(model), kept.get(before)];
  if (!now || !then) return 0;
  return [...now.findings].filter(([claim, finding]) => then.findings.get(claim) === finding).length;
}

/** A verdict that looks up its evidence when it is asked for: most readers want a few of a thousand. */
class LazyVerdict implements Verdict {
  readonly claim;
  readonly statement;
  readonly kind;
  readonly checkType;
  readonly claimed;
  readonly computed;
  readonly reason;
  readonly place;
  readonly decision;
  readonly circular;
  readonly hasOtherFinding;
  readonly reads;
  readonly #model: BookModel;
  readonly #finding: Finding;
  #evidence: VerdictEvidence | undefined;

  constructor(model: BookModel, finding: Finding) {
    this.#model = model;
    this.#finding = finding;
    this.claim = finding.claim;
    this.statement = finding.statement;
    this.kind = finding.kind;
    this.checkType = finding.checkType;
    this.claimed = finding.claimed;
    this.computed = finding.computed;
    this.reason = finding.reason;
    this.place = finding.place;
    this.decision = finding.decision;
    this.circular = finding.circular;
    this.hasOtherFinding = finding.hasOtherFinding;
    this.reads = finding.reads;
  }

  get certain() {
    return this.#look().certain;
  }

  get possible() {
    return this.#look().possible;
  }

  #look(): VerdictEvidence {
    const { check } = this.#finding;
    this.#evidence ??= check ? evidenceOf(this.#model, check, this.#finding) : { certain: [], possible: [] };
    return this.#evidence;
  }
}
