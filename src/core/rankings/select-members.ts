import {
  type BookRecord,
  certaintyCodes,
  type Dataset,
  labelOf,
  type Matches,
  type MeasureValue,
} from '../query/index.ts';
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
  readonly record: BookRecord;
  /** By the leaves' index; undefined where there is no value, also none put in. */
  readonly values: readonly (LeafValue | undefined)[];
}

/** What the records of a dataset say of a ranking's indicators. */
export interface Reading {
  readonly dataset: Dataset;
  /** In the dataset's order. */
  readonly records: readonly ReadRecord[];
  /** The positions of the records by their ids. */
  readonly byId: readonly number[];
}

interface ReadRecord {
  readonly code: number;
  /** By the leaves' index. */
  readonly values: readonly (LeafValue | undefined)[];
  /** Whether a figure is written for a leaf, readable or not. */
  readonly written: readonly boolean[];
  readonly faults: readonly LogDomainFault[];
}

/** Shares of weight that differ by less are equal. */
const rounding = 1e-9;

/**
 * Reads the records that a ranking's `where` does not rule out.
 * @param before what was read in an earlier state of the book, over the same definitions of measures and fields, and where
 * the records stand that are others since
 */
export function readRecords(
  matches: Matches,
  leaves: readonly ResolvedLeaf[],
  before?: { readonly reading: Reading; readonly touched: readonly number[] },
): Reading {
  const { dataset } = matches.index;
  const { records: all } = dataset;
  const columns = leaves.map(({ measure }) => matches.index.valuesOf(measure));
  const read = (at: number) => readRecord(matches, all[at]!, at, leaves, columns);
  if (!before) {
    const byId = [...all.keys()].sort((a, b) => (all[a]!.id < all[b]!.id ? -1 : all[a]!.id > all[b]!.id ? 1 : 0));
    return { dataset, records: [...all.keys()].map(read), byId };
  }
  const records = [...before.reading.records];
  for (const at of before.touched) records[at] = read(at);
  return { dataset, records, byId: before.reading.byId };
}

/** Whether the records say the same in both. */
export function isSameReading(a: Reading, b: Reading): boolean {
  return a.records.length === b.records.length && a.records.every((each, at) => isSameRecord(each, b.records[at]!));
}

function isSameRecord(a: ReadRecord, b: ReadRecord): boolean {
  if (a === b) return true;
  if (a.code !== b.code || a.faults.length > 0 || b.faults.length > 0) return false;
  return a.written.every((each, leaf) => each === b.written[leaf] && isSameValue(a.values[leaf], b.values[leaf]));
}

function isSameValue(a: LeafValue | undefined, b: LeafValue | undefined): boolean {
  return a === b || (a?.low === b?.low && a?.value === b?.value && a?.high === b?.high);
}

const ruledOut: ReadRecord = { code: certaintyCodes.impossible, values: [], written: [], faults: [] };

function readRecord(
  { codes }: Matches,
  { id }: BookRecord,
  at: number,
  leaves: readonly ResolvedLeaf[],
  columns: readonly (readonly MeasureValue[])[],
): ReadRecord {
  const code = codes[at]!;
  if (code === certaintyCodes.impossible) return ruledOut;
  if (code === certaintyCodes.possible) return { ...ruledOut, code };
  const faults: LogDomainFault[] = [];
  const written: boolean[] = [];
  const values = leaves.map((leaf) => {
    const known = columns[leaf.index]![at]!;
    if (known.kind === 'missing') {
      written.push(known.reason === 'unreadable' || known.reason === 'conflict');
      return undefined;
    }
    written.push(true);
    const value = leafValue(leaf, known);
    const place = value ? undefined : known.evidence.find(({ text }) => text === known.text)?.place;
    if (place) faults.push({ record: id, measure: leaf.measure.name, text: known.text, place });
    return value;
  });
  return { code, values, written, faults };
}

/**
 * The records of which `where` certainly holds and that have enough figures; what is missing is then put in from the
 * others, as the ranking says. A record that only may meet `where` is left out: it would move the scale of all others.
 */
export function selectMembers(
  declaration: RankingDeclaration,
  leaves: readonly ResolvedLeaf[],
  { dataset, records, byId }: Reading,
): Members {
  const found: Member[] = [];
  const leftOut: LeftOutRecord[] = [];
  const logDomain: LogDomainFault[] = [];
  const counts = leaves.map(() => 0);
  for (const at of byId) {
    const { code, values, written, faults } = records[at]!;
    if (code === certaintyCodes.impossible) continue;
    const record = dataset.records[at]!;
    const leaveOut = (reason: LeftOutReason, unreadable: boolean) => {
      leftOut.push({ id: record.id, label: labelOf(record), place: record.place, reason, unreadable });
    };
    if (code === certaintyCodes.possible) {
      leaveOut('possible', false);
      continue;
    }
    for (let leaf = 0; leaf < written.length; leaf++) if (written[leaf]) counts[leaf]!++;
    for (const fault of faults) logDomain.push(fault);
    const reason = reasonAgainst(declaration, leaves, values);
    const isUnreadable = () => written.some((each, leaf) => each && !values[leaf]);
    if (reason) leaveOut(reason, isUnreadable());
    else found.push({ record, values });
  }
  const observed = new Map(leaves.map(({ name }, leaf) => [name, counts[leaf]!]));
  return { members: impute(declaration, leaves, found), leftOut, logDomain, observed };
}

function reasonAgainst(
  { missing, minimumCoverage }: RankingDeclaration,
  leaves: readonly ResolvedLeaf[],
  values: readonly (LeafValue | undefined)[],
): LeftOutReason | undefined {
  let there = 0;
  let covered = 0;
  for (const { index, effectiveWeight } of leaves) {
    if (values[index] === undefined) continue;
    there++;
    covered += effectiveWeight;
  }
  if (covered === 0) return 'no-data';
  if (missing === 'exclude' && there < leaves.length) return 'incomplete';
  return covered < minimumCoverage - rounding ? 'coverage' : undefined;
}

function impute(
  { missing }: RankingDeclaration,
  leaves: readonly ResolvedLeaf[],
  members: readonly Member[],
): readonly Member[] {
  if (missing === 'available' || missing === 'exclude') return members;
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
