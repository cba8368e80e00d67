import type { BookModel } from '../book/model.ts';
import { measureIn, type QueriedRecord, type QueryResult } from '../query/index.ts';
import type { RankingDeclaration } from './declaration.ts';
import { imputedValue } from './impute.ts';
import { type LeafValue, leafValue } from './leaf-value.ts';
import type { LeftOutReason, LeftOutRecord, LogDomainFault, Ranking } from './ranking.ts';
import type { ResolvedLeaf } from './resolve-indicators.ts';

/** Who takes part, by id, so that nothing depends on the order of files. */
export interface Members {
  readonly members: readonly Member[];
  readonly leftOut: readonly LeftOutRecord[];
  readonly logDomain: readonly LogDomainFault[];
  readonly observed: Ranking['observed'];
}

export interface Member {
  readonly record: QueriedRecord;
  /** By the leaves' index; undefined where there is no value, also none put in. */
  readonly values: readonly (LeafValue | undefined)[];
}

/** Shares of weight that differ by less are equal. */
const rounding = 1e-9;

/**
 * The records of which `where` certainly holds and that have enough figures; what is missing is then put in from the
 * others, as the ranking says. A record that only may meet `where` is left out: it would move the scale of all others.
 */
export function selectMembers(
  model: BookModel,
  declaration: RankingDeclaration,
  leaves: readonly ResolvedLeaf[],
  { records }: QueryResult,
): Members {
  const found: Member[] = [];
  const leftOut: LeftOutRecord[] = [];
  const logDomain: LogDomainFault[] = [];
  const observed = new Map(leaves.map(({ name }) => [name, 0]));
  const byId = [...records].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const record of byId) {
    if (record.certainty === 'impossible') continue;
    const { id, label, place } = record;
    if (record.certainty === 'possible') {
      leftOut.push({ id, label, place, reason: 'possible', unreadable: false });
      continue;
    }
    const read = leaves.map((leaf) => readValue(model, record, leaf));
    const values = read.map(({ value }) => value);
    for (const { leaf, written, fault } of read) {
      if (written) observed.set(leaf.name, observed.get(leaf.name)! + 1);
      if (fault) logDomain.push(fault);
    }
    const reason = reasonAgainst(declaration, leaves, values);
    const unreadable = read.some(({ written, value }) => written && !value);
    if (reason) leftOut.push({ id, label, place, reason, unreadable });
    else found.push({ record, values });
  }
  return { members: impute(declaration, leaves, found), leftOut, logDomain, observed };
}

interface ReadValue {
  readonly leaf: ResolvedLeaf;
  readonly value: LeafValue | undefined;
  /** A figure is written for it, readable or not. */
  readonly written: boolean;
  readonly fault?: LogDomainFault | undefined;
}

function readValue(model: BookModel, { id, record }: QueriedRecord, leaf: ResolvedLeaf): ReadValue {
  const known = measureIn(model, record, leaf.measure);
  if (known.kind === 'missing') {
    return { leaf, value: undefined, written: known.reason === 'unreadable' || known.reason === 'conflict' };
  }
  const value = leafValue(leaf, known);
  const place = known.evidence.find(({ text }) => text === known.text)?.place;
  const fault = value || !place ? undefined : { record: id, measure: leaf.measure.name, text: known.text, place };
  return { leaf, value, written: true, fault };
}

function reasonAgainst(
  { missing, minimumCoverage }: RankingDeclaration,
  leaves: readonly ResolvedLeaf[],
  values: readonly (LeafValue | undefined)[],
): LeftOutReason | undefined {
  const there = leaves.filter(({ index }) => values[index] !== undefined);
  const covered = there.reduce((sum, { effectiveWeight }) => sum + effectiveWeight, 0);
  if (covered === 0) return 'no-data';
  if (missing === 'exclude' && there.length < leaves.length) return 'incomplete';
  return covered < minimumCoverage - rounding ? 'coverage' : undefined;
}

function impute(
  { missing }: RankingDeclaration,
  leaves: readonly ResolvedLeaf[],
  members: readonly Member[],
): readonly Member[] {
  const standIns = leaves.map(({ index }) =>
    imputedValue(
      missing,
      members.flatMap(({ values }) => values[index] ?? []),
    ),
  );
  return members.map(({ record, values }) => ({
    record,
    values: values.map((value, index) => value ?? standIns[index]),
  }));
}
