import { canonicalUnit } from '../figures/index.ts';
import { type Measure, type QueriedRecord, unitOf } from '../query/index.ts';
import { countOf, type Summary, summarise } from './aggregate.ts';
import type { Aggregate } from './declaration.ts';
import { knownValue, type Value } from './mark.ts';
import { figureSources, recordSources, type Source } from './sources.ts';

/** How the records of a group become one value. */
export interface Grouping {
  readonly aggregate: Aggregate;
  /** Without one, records are counted. */
  readonly measure: Measure | undefined;
  /** What shares are shares of: every record that the chart looks at. */
  readonly whole: readonly QueriedRecord[];
}

/** What a chart asks for, else the sum of a measure, else the number of records. */
export function aggregateOf(asked: Aggregate | undefined, measure: Measure | undefined): Aggregate {
  return measure ? (asked ?? 'sum') : asked === 'share' ? 'share' : 'count';
}

/**
 * One value of a group, of which possible members may or may not be: undefined where nothing is known. A share is that
 * of the stated numbers of the certain ones.
 */
export function groupValue(members: readonly QueriedRecord[], grouping: Grouping): Value | undefined {
  const { aggregate, measure } = grouping;
  if (members.length === 0) return undefined;
  const certain = members.filter((record) => record.certainty === 'certain');
  if (aggregate === 'share') return shareOf(certain, grouping);
  if (aggregate === 'count' || !measure) return countOf(certain.length, members.length - certain.length);
  const known = (records: readonly QueriedRecord[]) =>
    records.flatMap((record): Summary | readonly Summary[] => knownValue(record, measure.name) ?? []);
  const sure = summarise(aggregate, known(certain));
  const perhaps = aggregate === 'sum' ? known(members.filter((record) => record.certainty === 'possible')) : [];
  if (!sure || perhaps.length === 0) return sure;
  const { interval } = sure;
  const more = perhaps.map((each) => each.interval);
  const min = more.reduce((sum, each) => sum + Math.min(0, each.min), interval.min);
  const max = more.reduce((sum, each) => sum + Math.max(0, each.max), interval.max);
  return { interval: { ...interval, min, max }, representative: sure.representative };
}

function shareOf(certain: readonly QueriedRecord[], { measure, whole }: Grouping): Value {
  const size = (records: readonly QueriedRecord[]) =>
    measure
      ? records.reduce((sum, record) => sum + (knownValue(record, measure.name)?.representative ?? 0), 0)
      : records.length;
  const all = size(whole.filter((record) => record.certainty === 'certain'));
  const share = all === 0 ? 0 : size(certain) / all;
  return { interval: { min: share, max: share, minOpen: false, maxOpen: false }, representative: share };
}

/** What the value of a group stands for: the observations that it is computed from, or the records that it counts. */
export function groupSources(
  members: readonly QueriedRecord[],
  { aggregate, measure }: Pick<Grouping, 'aggregate' | 'measure'>,
): Source[] {
  return aggregate === 'count' || !measure ? recordSources(members) : figureSources(members, measure.name);
}

/** The unit of the values of groups. */
export function groupUnit(aggregate: Aggregate, measure: Measure | undefined): string {
  if (aggregate === 'share') return 'percent';
  return aggregate === 'count' || !measure ? 'count' : canonicalUnit(unitOf(measure) ?? 'count');
}
