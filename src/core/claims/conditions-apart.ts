import type { Interval } from '../figures/figure.ts';
import { includes, intersect, isSubset } from '../figures/index.ts';
import { matches, type ResolvedCondition } from '../query/index.ts';

/** What one unknown can turn out to be: which of its conditions then hold (bits), and for a measure where its value lies. */
export interface Outcome {
  readonly holds: number;
  readonly value: Interval | undefined;
}

/** A condition with the bit that stands for it. */
export interface MarkedCondition {
  readonly bit: number;
  readonly resolved: ResolvedCondition;
}

/** The outcomes of a measure whose value lies in an interval: the interval, cut where the conditions change. */
export function outcomesOfMeasure(domain: Interval, conditions: readonly MarkedCondition[]): Outcome[] {
  const outcomes: { holds: number; value: Interval }[] = [];
  for (const part of partsOf(domain, conditions)) {
    let holds = 0;
    for (const { bit, resolved } of conditions) {
      if (resolved.kind !== 'measure') continue;
      if (resolved.accepted.some((each) => isSubset(part, each)) !== resolved.negated) holds |= bit;
    }
    const last = outcomes.at(-1);
    if (last?.holds === holds) last.value = { ...last.value, max: part.max, maxOpen: part.maxOpen };
    else outcomes.push({ holds, value: part });
  }
  // A range without any number in it (reversed in the book's file) has its own finding; some world there must be.
  return outcomes.length > 0 ? outcomes : [{ holds: 0, value: domain }];
}

/** Points and the open intervals between them, in order; no condition changes within one. */
function partsOf(domain: Interval, conditions: readonly MarkedCondition[]): Interval[] {
  const ends = new Set([domain.min, domain.max]);
  for (const { resolved } of conditions) {
    if (resolved.kind !== 'measure') continue;
    for (const { min, max } of resolved.accepted) ends.add(min).add(max);
  }
  const sorted = [...ends].filter((end) => end >= domain.min && end <= domain.max).sort((a, b) => a - b);
  const parts: Interval[] = [];
  sorted.forEach((end, index) => {
    if (includes(domain, end) && Number.isFinite(end))
      parts.push({ min: end, max: end, minOpen: false, maxOpen: false });
    const next = sorted[index + 1];
    const between = next === undefined ? undefined : { min: end, max: next, minOpen: true, maxOpen: true };
    const part = between && intersect(between, domain);
    if (part) parts.push(part);
  });
  return parts;
}

/**
 * The outcomes of a field that a record does not say: any term, any value that a condition names, or another one; several
 * at once in a field that holds a list. Of a date that is known only roughly each condition may hold or not.
 */
export function outcomesOfField(conditions: readonly MarkedCondition[], isList: boolean): Outcome[] {
  let vectors = new Set([0]);
  let negated = 0;
  const values = new Set<string>();
  for (const { bit, resolved } of conditions) {
    if (resolved.kind !== 'field') continue;
    if (resolved.negated) negated |= bit;
    for (const value of resolved.values) values.add(value);
    for (const term of resolved.field.taxonomy?.terms.keys() ?? []) values.add(term);
  }
  const isDate = conditions.some(({ resolved }) => resolved.kind === 'field' && resolved.field.date);
  for (const value of isDate ? [] : values) vectors.add(vectorOf(value, conditions));
  if (isDate) for (const { bit } of conditions) for (const vector of [...vectors]) vectors.add(vector | bit);
  if (isList) vectors = closedUnderUnion(vectors);
  return [...vectors].map((vector) => ({ holds: vector ^ negated, value: undefined }));
}

function vectorOf(value: string, conditions: readonly MarkedCondition[]): number {
  let vector = 0;
  for (const { bit, resolved } of conditions) {
    if (resolved.kind !== 'field') continue;
    if (resolved.values.some((wanted) => matches(resolved.field, value, wanted) === 'certain')) vector |= bit;
  }
  return vector;
}

function closedUnderUnion(vectors: ReadonlySet<number>): Set<number> {
  const closed = new Set(vectors);
  for (const each of vectors) for (const other of [...closed]) closed.add(each | other);
  return closed;
}
