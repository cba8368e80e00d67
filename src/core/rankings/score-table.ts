import { type Level, levelOf, nodesOf, scoreOf } from './level.ts';
import type { ResolvedGroup, ResolvedLeaf } from './resolve-indicators.ts';

/**
 * The normalised values of records, made ready to be scored many times under different weights. Records that have the
 * same indicators share one tree, over which weights are renormalised.
 */
export class ScoreTable {
  /** The ranking's own, by node. */
  readonly weights: Float64Array;
  readonly #width: number;
  readonly #values: Float64Array;
  /** By record; undefined where nothing is left to score it by. */
  readonly #levels: readonly (Level | undefined)[];

  /**
   * @param rows the values of each record by the leaves' index, undefined where it has none
   * @param without a leaf that is left out
   */
  constructor(root: ResolvedGroup, rows: readonly (readonly (number | undefined)[])[], without?: ResolvedLeaf) {
    const nodes = nodesOf(root);
    const places = new Map(nodes.map((node, place) => [node, place]));
    this.weights = Float64Array.from(nodes, ({ weight }) => weight);
    this.#width = rows[0]?.length ?? 0;
    this.#values = new Float64Array(rows.length * this.#width);
    const known = new Map<string | number, Level | undefined>();
    this.#levels = rows.map((row, at) => {
      for (let leaf = 0; leaf < row.length; leaf++) this.#values[at * this.#width + leaf] = row[leaf] ?? Number.NaN;
      const pattern = patternOf(row);
      if (!known.has(pattern)) {
        const isThere = (leaf: ResolvedLeaf) => row[leaf.index] !== undefined && leaf !== without;
        known.set(pattern, levelOf(root, places, isThere));
      }
      return known.get(pattern);
    });
  }

  /** The score of each record; not a number where nothing is left to score it by. */
  scores(weights: Float64Array = this.weights): Float64Array {
    const scores = new Float64Array(this.#levels.length);
    for (let row = 0; row < scores.length; row++) {
      const level = this.#levels[row];
      scores[row] = level ? scoreOf(level, this.#values, row * this.#width, weights) : Number.NaN;
    }
    return scores;
  }

  /** The scores of the same records with other values for the same leaves. */
  scoresWith(valueAt: (row: number, leaf: number) => number): Float64Array {
    const scores = new Float64Array(this.#levels.length);
    const values = new Float64Array(this.#width);
    for (let row = 0; row < scores.length; row++) {
      const level = this.#levels[row];
      for (let leaf = 0; leaf < this.#width; leaf++) values[leaf] = valueAt(row, leaf);
      scores[row] = level ? scoreOf(level, values, 0, this.weights) : Number.NaN;
    }
    return scores;
  }
}

/** As many leaves have a bit each in a number. */
const mostBits = 30;

/** Tells which leaves have a value. */
function patternOf(row: readonly (number | undefined)[]): string | number {
  if (row.length > mostBits) return row.map((value) => (value === undefined ? '-' : '+')).join('');
  let pattern = 0;
  for (let leaf = 0; leaf < row.length; leaf++) if (row[leaf] !== undefined) pattern |= 1 << leaf;
  return pattern;
}
