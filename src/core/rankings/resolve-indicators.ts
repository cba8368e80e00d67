import type { BookModel } from '../book/model.ts';
import { type Measure, resolveMeasure } from '../query/index.ts';
import type { Aggregate, Direction, Indicator, IndicatorGroup, IndicatorLeaf } from './declaration.ts';
import type { RankingProblem } from './ranking.ts';

/** A level of a ranking whose measures the book knows. */
export interface ResolvedGroup {
  readonly kind: 'group';
  readonly name: string;
  readonly title: string | undefined;
  /** Relative: those of one group sum to 1, or all are 0. */
  readonly weight: number;
  readonly aggregate: Aggregate;
  readonly indicators: readonly ResolvedIndicator[];
}

export interface ResolvedLeaf {
  readonly kind: 'leaf';
  /** In results: its id, else its measure. Unique among the ranking's leaves. */
  readonly name: string;
  readonly title: string | undefined;
  readonly weight: number;
  /** Its place among the ranking's leaves, from 0. */
  readonly index: number;
  /** The product of the weights from the top: its share of the whole. */
  readonly effectiveWeight: number;
  readonly measure: Measure;
  readonly direction: Direction;
  /** A level above it takes a geometric or harmonic mean. */
  readonly underPositiveMean: boolean;
  readonly declared: IndicatorLeaf;
}

export type ResolvedIndicator = ResolvedGroup | ResolvedLeaf;

export interface ResolvedIndicators {
  readonly root: ResolvedGroup;
  /** In the order written. */
  readonly leaves: readonly ResolvedLeaf[];
  readonly problems: readonly RankingProblem[];
}

/**
 * Resolves the measures of a ranking. One that the book does not know drops out, as if it were not written: the rules on
 * references report it. So does a group that is left empty.
 */
export function resolveIndicators(model: BookModel, from: string, root: IndicatorGroup): ResolvedIndicators {
  const leaves: ResolvedLeaf[] = [];
  const problems: RankingProblem[] = [];
  const names = new Set<string>();

  const resolveGroup = (group: IndicatorGroup, at: Position): ResolvedGroup => {
    const kept = group.indicators.filter((each) => isKnown(each));
    const total = kept.reduce((sum, each) => sum + weightIn(each), 0);
    const indicators = kept.map((each) => {
      const weight = total > 0 ? weightIn(each) / total : 0;
      const below = {
        weight,
        effective: at.effective * weight,
        positive: at.positive || group.aggregate !== 'arithmetic',
      };
      return each.kind === 'group' ? resolveGroup(each, below) : resolveLeaf(each, below);
    });
    return {
      kind: 'group',
      name: group.id ?? '',
      title: group.title,
      weight: at.weight,
      aggregate: group.aggregate,
      indicators,
    };
  };

  const measures = new Map<IndicatorLeaf, Measure>();
  const isKnown = (indicator: Indicator): boolean => {
    if (indicator.kind === 'group') return indicator.indicators.filter((each) => isKnown(each)).length > 0;
    if (measures.has(indicator)) return true;
    const { measure } = resolveMeasure(model, from, indicator.measure);
    if (measure) measures.set(indicator, measure);
    return measure !== undefined;
  };

  const resolveLeaf = (declared: IndicatorLeaf, at: Position): ResolvedLeaf => {
    const measure = measures.get(declared)!;
    const better = measure.kind === 'metric' ? measure.metric.better : undefined;
    const leaf: ResolvedLeaf = {
      kind: 'leaf',
      name: uniqueName(declared.id ?? declared.measure, names),
      title: declared.title,
      weight: at.weight,
      index: leaves.length,
      effectiveWeight: at.effective,
      measure,
      direction: declared.direction ?? better ?? 'higher',
      underPositiveMean: at.positive,
      declared,
    };
    leaves.push(leaf);
    return leaf;
  };

  for (const leaf of leavesOf(root)) {
    if (!isKnown(leaf)) problems.push({ code: 'unknown-measure', name: leaf.measure, range: leaf.measureRange });
  }
  return { root: resolveGroup(root, { weight: 1, effective: 1, positive: false }), leaves, problems };
}

interface Position {
  readonly weight: number;
  readonly effective: number;
  readonly positive: boolean;
}

/** Where nothing is said all weigh the same. */
function weightIn(indicator: Indicator): number {
  return indicator.weight ?? 1;
}

/** The leaves below a level, in the order written. */
export function leavesOf(group: IndicatorGroup): IndicatorLeaf[] {
  return group.indicators.flatMap((each) => (each.kind === 'leaf' ? [each] : leavesOf(each)));
}

function uniqueName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted}#${n}`;
  taken.add(name);
  return name;
}
