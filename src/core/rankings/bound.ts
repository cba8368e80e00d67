import type { Bound } from './ranking.ts';
import type { ResolvedLeaf } from './resolve-indicators.ts';

/**
 * Whether the bounds of the scores are reached. They are where a score never falls when one of its record's own figures
 * gets better: not under rank and percentile, whose scale hangs on every member's figure, and not where one measure
 * counts in both directions.
 */
export function boundOf(leaves: readonly ResolvedLeaf[]): Bound {
  const directions = new Map<string, string>();
  for (const { measure, direction, declared, effectiveWeight } of leaves) {
    if (effectiveWeight === 0) continue;
    const { method } = declared.normalise;
    if (method === 'rank' || method === 'percentile') return 'outer';
    const key =
      measure.kind === 'column'
        ? measure.column.id
        : `${measure.platform ?? ''}.${measure.metric.id}@${measure.date ?? ''}`;
    if ((directions.get(key) ?? direction) !== direction) return 'outer';
    directions.set(key, direction);
  }
  return 'exact';
}
