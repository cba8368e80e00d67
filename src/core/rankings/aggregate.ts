import type { Aggregate } from './declaration.ts';
import type { ResolvedGroup, ResolvedIndicator } from './resolve-indicators.ts';

/** A level of the tree with the weights of one evaluation, in place of its own. */
export type Weigh = (indicator: ResolvedIndicator) => number;

/**
 * The score of a level: the weighted mean over those of its indicators that have one, weights renormalised over them.
 * Undefined where none with a weight has. Never falls when an indicator rises, which the rank interval rests on: under a
 * geometric or harmonic mean a part at or below zero makes the whole zero, the limit of both.
 * @param scores of the leaves, by their index
 */
export function aggregate(
  group: ResolvedGroup,
  scores: ArrayLike<number | undefined>,
  weigh: Weigh = ({ weight }) => weight,
): number | undefined {
  let total = 0;
  let sum = 0;
  let vanishes = false;
  for (const each of group.indicators) {
    const weight = weigh(each);
    if (weight <= 0) continue;
    const score = each.kind === 'leaf' ? scores[each.index] : aggregate(each, scores, weigh);
    if (score === undefined) continue;
    total += weight;
    if (group.aggregate !== 'arithmetic' && score <= 0) vanishes = true;
    else sum += weight * summand[group.aggregate](score);
  }
  if (total === 0) return undefined;
  return vanishes ? 0 : mean[group.aggregate](sum / total);
}

const summand: Record<Aggregate, (score: number) => number> = {
  arithmetic: (score) => score,
  geometric: Math.log,
  harmonic: (score) => 1 / score,
};

const mean: Record<Aggregate, (average: number) => number> = {
  arithmetic: (average) => average,
  geometric: Math.exp,
  harmonic: (average) => 1 / average,
};
