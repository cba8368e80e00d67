import type { BookModel, Place } from '../book/model.ts';
import { labelOf, matchRecords, touchedRecords } from '../query/index.ts';
import { boundOf } from './bound.ts';
import type { RankingDeclaration } from './declaration.ts';
import { type NormalisedValue, normalise, orientedGoalposts } from './normalise.ts';
import { rankIntervals } from './rank-interval.ts';
import { rankScores } from './rank-scores.ts';
import type { RankedRecord, Ranking, RankingProblem } from './ranking.ts';
import { type ResolvedGroup, type ResolvedIndicators, resolveIndicators } from './resolve-indicators.ts';
import { ScoreTable } from './score-table.ts';
import {
  isSameReading,
  type Member,
  type Members,
  type Reading,
  readRecords,
  selectMembers,
} from './select-members.ts';

/** A ranking with what its scores were made of, for those that score again with other weights. */
export interface ScoredRanking {
  readonly ranking: Ranking;
  /** The normalised values of each record, in the order of `ranking.records`, by the leaves' index. */
  readonly scores: readonly (readonly (number | undefined)[])[];
  readonly leaves: ResolvedIndicators['leaves'];
  /** Undefined where the ranking has no dataset, or cannot be scored. */
  readonly reading: Reading | undefined;
}

/**
 * Computes a ranking; `kept-ranking.ts` keeps the result.
 * @param before the same ranking in an earlier state of the book, over the same definitions of measures and fields
 */
export function scoreRanking(
  model: BookModel,
  declaration: RankingDeclaration,
  before: ScoredRanking | undefined,
): ScoredRanking {
  const { query } = declaration;
  const resolved = resolveIndicators(model, query.from, declaration.root);
  const matches = matchRecords(model, query);
  const problems: RankingProblem[] = [
    ...(matches?.problems ?? []).map(({ name, range }) => ({ code: 'unknown-condition' as const, name, range })),
    ...(matches ? resolved.problems : [{ code: 'unknown-dataset' as const, name: query.from, range: query.range }]),
    ...methodProblems(resolved, declaration),
  ];
  const hopeless = resolved.leaves.length === 0 || problems.some(({ code }) => code === 'z-score');
  const known = before?.reading;
  const touched = known && matches && touchedRecords(known.dataset, matches.index.dataset);
  const unchanged = known && touched && { reading: known, touched };
  const reading = matches && !hopeless ? readRecords(matches, resolved.leaves, unchanged) : undefined;
  if (before && unchanged && reading && isSameReading(known, reading)) return withPlaces(before, reading);
  const selection = reading
    ? selectMembers(declaration, resolved.leaves, reading)
    : { members: [], leftOut: [], logDomain: [], observed: new Map<string, number>() };
  const { records, scores } = rank(declaration, resolved, selection.members);
  const ranking: Ranking = {
    id: declaration.id,
    title: declaration.title ?? declaration.id,
    declaration,
    indicators: resolved.root,
    limit: declaration.limit,
    coverage: matches?.coverage ?? 'partial',
    records,
    leftOut: selection.leftOut,
    observed: selection.observed,
    logDomain: selection.logDomain,
    problems,
  };
  return { ranking, scores, leaves: resolved.leaves, reading };
}

/** The same ranking over records that were read anew and say the same: they may stand elsewhere. */
function withPlaces(before: ScoredRanking, reading: Reading): ScoredRanking {
  const old = before.reading!.dataset.records;
  const moved = new Map<string, Place>();
  reading.dataset.records.forEach((record, at) => {
    if (record !== old[at]) moved.set(record.id, record.place);
  });
  if (moved.size === 0) return before.reading === reading ? before : { ...before, reading };
  const placed = <Record extends { readonly id: string; readonly place: Place }>(records: readonly Record[]) =>
    records.map((record) => {
      const place = moved.get(record.id);
      return place ? { ...record, place } : record;
    });
  const { ranking } = before;
  const { records, leftOut } = ranking;
  return { ...before, reading, ranking: { ...ranking, records: placed(records), leftOut: placed(leftOut) } };
}

function methodProblems({ leaves, problems }: ResolvedIndicators, { place }: RankingDeclaration): RankingProblem[] {
  if (leaves.length === 0 && problems.length === 0) return [{ code: 'no-indicators', name: '', range: place.range }];
  const found = new Map<number, RankingProblem>();
  for (const leaf of leaves) {
    const { normalise: normalisation } = leaf.declared;
    const { method, range } = normalisation;
    if (!range) continue;
    if (method === 'z-score' && leaf.underPositiveMean)
      found.set(range.start, { code: 'z-score', name: method, range });
    if (method === 'goalposts' && !orientedGoalposts(leaf, normalisation)) {
      found.set(range.start, { code: 'goalposts', name: leaf.name, range });
    }
  }
  return [...found.values()];
}

function rank(
  { limit, ties }: RankingDeclaration,
  { root, leaves }: ResolvedIndicators,
  members: Members['members'],
): { records: RankedRecord[]; scores: (number | undefined)[][] } {
  const positive = hasPositiveMean(root);
  const columns = leaves.map((leaf) =>
    normalise(
      leaf,
      members.map(({ values }) => values[leaf.index]),
      positive,
    ),
  );
  // A member has a value for an indicator that counts, so that each of these is a number.
  const parts = members.map((_, row) => columns.map((column) => column[row]?.value));
  const table = new ScoreTable(root, parts);
  const scoresOf = (end: keyof NormalisedValue) =>
    table.scoresWith((row, leaf) => columns[leaf]![row]?.[end] ?? Number.NaN);
  const scores = table.scores();
  const [lows, highs] = [scoresOf('low'), scoresOf('high')];
  const bounds = members.map((_, row) => ({ low: lows[row]!, high: highs[row]! }));
  const ranks = rankScores(scores, ties);
  const intervals = rankIntervals(bounds, ties);
  // The list is cut behind so many records, whatever ranks ties get.
  const places = ties === 'min' ? ranks : rankScores(scores, 'min');
  const reach = ties === 'min' ? intervals : rankIntervals(bounds, 'min');
  const bound = boundOf(leaves);
  const rows = members.map((member, row) => {
    const { best, worst } = intervals[row]!;
    const record: RankedRecord = {
      id: member.record.id,
      label: labelOf(member.record),
      place: member.record.place,
      score: scores[row]!,
      rank: ranks[row]!,
      best: Math.min(best, ranks[row]!),
      worst: Math.max(worst, ranks[row]!),
      bound,
      imputed: imputedMeasures(member, leaves),
      listed: limit === undefined || places[row]! <= limit,
      straddles: limit !== undefined && reach[row]!.best <= limit && reach[row]!.worst > limit,
    };
    return { record, parts: parts[row]! };
  });
  // Members come by id, and sorting keeps that order among equal ranks.
  rows.sort((a, b) => a.record.rank - b.record.rank);
  return { records: rows.map(({ record }) => record), scores: rows.map((each) => each.parts) };
}

const noMeasures: readonly string[] = [];

/** Measures with a value that was put in, each once, in the ranking's order. */
function imputedMeasures({ values }: Member, leaves: ResolvedIndicators['leaves']): readonly string[] {
  if (!values.some((value) => value?.imputed)) return noMeasures;
  return [...new Set(leaves.filter(({ index }) => values[index]?.imputed).map(({ measure }) => measure.name))];
}

function hasPositiveMean(group: ResolvedGroup): boolean {
  return (
    group.aggregate !== 'arithmetic' || group.indicators.some((each) => each.kind === 'group' && hasPositiveMean(each))
  );
}
