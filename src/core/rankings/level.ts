import type { Aggregate } from './declaration.ts';
import type { ResolvedGroup, ResolvedIndicator, ResolvedLeaf } from './resolve-indicators.ts';

/** A level of a ranking with those of its indicators alone that some records have: nothing in it is missing. */
export interface Level {
  readonly aggregate: Aggregate;
  /** At least one. */
  readonly parts: readonly Part[];
}

interface Part {
  /** Its place in a list of weights. */
  readonly node: number;
  /** The leaf's index; without meaning for a level. */
  readonly leaf: number;
  readonly level: Level | undefined;
}

/** The indicators of all levels, in the order written; the place of one in this list is its `node`. */
export function nodesOf(root: ResolvedGroup): ResolvedIndicator[] {
  return root.indicators.flatMap((each) => (each.kind === 'leaf' ? [each] : [each, ...nodesOf(each)]));
}

/** What is left of a level where only some leaves are there; undefined where nothing with a weight is left. */
export function levelOf(
  group: ResolvedGroup,
  nodes: ReadonlyMap<ResolvedIndicator, number>,
  isThere: (leaf: ResolvedLeaf) => boolean,
): Level | undefined {
  const parts = group.indicators.flatMap((each): Part[] => {
    if (each.weight <= 0) return [];
    const node = nodes.get(each)!;
    if (each.kind === 'leaf') return isThere(each) ? [{ node, leaf: each.index, level: undefined }] : [];
    const level = levelOf(each, nodes, isThere);
    return level ? [{ node, leaf: -1, level }] : [];
  });
  return parts.length > 0 ? { aggregate: group.aggregate, parts } : undefined;
}

/**
 * The score of a level: the weighted mean of its parts, whose weights need not sum to 1. It never falls when a part
 * rises, which the rank interval rests on: under a geometric or harmonic mean a part at or below zero makes the whole
 * zero, the limit of both.
 * @param values of the leaves, that of index 0 at `offset`
 * @param weights by node; all that the level names are positive
 */
export function scoreOf(
  { aggregate, parts }: Level,
  values: ArrayLike<number>,
  offset: number,
  weights: ArrayLike<number>,
): number {
  let total = 0;
  let sum = 0;
  for (const { node, leaf, level } of parts) {
    const weight = weights[node]!;
    const score = level ? scoreOf(level, values, offset, weights) : values[offset + leaf]!;
    total += weight;
    if (aggregate === 'arithmetic') sum += weight * score;
    else if (score <= 0) return 0;
    else sum += weight * (aggregate === 'geometric' ? Math.log(score) : 1 / score);
  }
  if (aggregate === 'arithmetic') return sum / total;
  return aggregate === 'geometric' ? Math.exp(sum / total) : total / sum;
}
