import type { ScoredRanking } from './compute-ranking.ts';
import type { Ties } from './declaration.ts';
import { countBelow } from './normalise.ts';
import { type Random, seededRandom } from './random.ts';
import { rankScores, tolerance } from './rank-scores.ts';
import { ScoreTable } from './score-table.ts';
import type { RankSensitivity, SensitivityOptions } from './sensitivity.ts';

/** Each weight is drawn evenly from this share below to this share above it. */
export const weightSpread = 0.25;

/** Where more records than this have changed, come or gone, drawing anew costs no more. */
const mostChanged = 16;

/** The score of nobody: it stands behind every other, so that it moves no rank. */
const nobody = Number.NEGATIVE_INFINITY;

/** What the ranks of a record reach over. */
export type Spread = Omit<RankSensitivity, 'without'>;

/**
 * The ranks of records under randomly drawn weights. When few records change, come or go, only what follows from that is
 * computed again: their scores under each draw, and the ranks between the old score and the new one.
 */
export class DrawnRanks {
  /** Each record's place in what follows. */
  readonly #slots: Map<string, number>;
  /** Places for records that come. */
  readonly #free: number[];
  /** By slot: what the scores were made of; undefined for nobody. */
  readonly #parts: (readonly (number | undefined)[] | undefined)[];
  readonly #indicators: ScoredRanking['ranking']['indicators'];
  readonly #ties: Ties;
  /** By draw. */
  readonly #weights: readonly Float64Array[];
  readonly #scores: readonly Float64Array[];
  readonly #sorted: readonly Float64Array[];
  /** By slot, then by draw. Ranks are whole or half numbers, which 32 bits hold exactly. */
  readonly #ranks: readonly Float32Array[];
  readonly #spreads: (Spread | undefined)[];

  constructor(scored: ScoredRanking, { seed, draws }: SensitivityOptions) {
    const { ranking, scores } = scored;
    const random = seededRandom(seed);
    const table = new ScoreTable(ranking.indicators, scores);
    this.#indicators = ranking.indicators;
    this.#ties = ranking.declaration.ties;
    this.#slots = new Map(ranking.records.map(({ id }, row) => [id, row]));
    this.#free = Array.from({ length: mostChanged }, (_, index) => scores.length + index);
    const length = scores.length + this.#free.length;
    this.#parts = [...scores, ...this.#free.map(() => undefined)];
    this.#weights = Array.from({ length: draws }, () => table.weights.map((weight) => weight * drawnFactor(random)));
    this.#scores = this.#weights.map((weights) => {
      const padded = new Float64Array(length).fill(nobody);
      padded.set(table.scores(weights));
      return padded;
    });
    this.#sorted = this.#scores.map((each) => each.slice().sort());
    this.#ranks = Array.from({ length }, () => new Float32Array(draws));
    this.#spreads = Array.from({ length }, () => undefined);
  }

  /** Ranks the scores, draw by draw: to be done once, before anything is asked. */
  *rank(): Generator<void> {
    const ties = this.#ties;
    const count = this.#slots.size;
    for (const [draw, scores] of this.#scores.entries()) {
      const sorted = this.#sorted[draw]!;
      const dense = ties === 'dense' ? rankScores(scores.subarray(0, count), ties) : undefined;
      for (let slot = 0; slot < count; slot++) {
        this.#ranks[slot]![draw] = ties === 'dense' ? dense![slot]! : rankAmong(sorted, scores[slot]!, ties);
      }
      yield;
    }
  }

  /** Takes in other scores of a few records, and a few that came or are gone. False, and nothing done, where more has changed. */
  update({ ranking, scores }: ScoredRanking): boolean {
    const ties = this.#ties;
    if (ties === 'dense') return false;
    const changed = new Map<number, readonly (number | undefined)[]>();
    const come: number[] = [];
    for (let row = 0; row < scores.length; row++) {
      const slot = this.#slots.get(ranking.records[row]!.id);
      if (slot === undefined) come.push(row);
      else if (!isSame(this.#parts[slot]!, scores[row]!)) changed.set(slot, scores[row]!);
      if (come.length + changed.size > mostChanged) return false;
    }
    const gone = this.#slots.size + come.length - scores.length;
    if (come.length + changed.size + gone > mostChanged || come.length > gone + this.#free.length) return false;
    if (gone > 0) this.#dismiss(new Set(ranking.records.map(({ id }) => id)), ties);
    for (const [slot, parts] of changed) this.#move(slot, parts, ties);
    for (const row of come) {
      const slot = this.#free.pop()!;
      this.#slots.set(ranking.records[row]!.id, slot);
      this.#move(slot, scores[row]!, ties);
    }
    return true;
  }

  /** By nearest rank: each is a rank that was drawn, the least that so many draws do not exceed. */
  spreadOf(id: string): Spread {
    const slot = this.#slots.get(id)!;
    let spread = this.#spreads[slot];
    if (!spread) {
      const [p5, median, p95] = quantilesOf(this.#ranks[slot]!, [0.05, 0.5, 0.95]);
      spread = { median: median!, p5: p5!, p95: p95! };
      this.#spreads[slot] = spread;
    }
    return spread;
  }

  /** Lets all go that are not among those. */
  #dismiss(present: ReadonlySet<string>, ties: 'min' | 'average'): void {
    for (const [id, slot] of this.#slots) {
      if (present.has(id)) continue;
      this.#move(slot, undefined, ties);
      this.#slots.delete(id);
      this.#free.push(slot);
    }
  }

  #move(slot: number, parts: readonly (number | undefined)[] | undefined, ties: 'min' | 'average'): void {
    this.#parts[slot] = parts;
    const table = parts && new ScoreTable(this.#indicators, [parts]);
    for (const [draw, weights] of this.#weights.entries()) {
      const [scores, sorted] = [this.#scores[draw]!, this.#sorted[draw]!];
      const [was, is] = [scores[slot]!, table?.scores(weights)[0] ?? nobody];
      if (was === is) continue;
      scores[slot] = is;
      replaceSorted(sorted, was, is);
      for (let other = 0; other < scores.length; other++) {
        const step = other === slot ? 0 : weighs(is, scores[other]!, ties) - weighs(was, scores[other]!, ties);
        if (step === 0) continue;
        this.#ranks[other]![draw]! += step;
        this.#spreads[other] = undefined;
      }
      this.#ranks[slot]![draw] = rankAmong(sorted, is, ties);
      this.#spreads[slot] = undefined;
    }
  }
}

function isSame(a: readonly (number | undefined)[], b: readonly (number | undefined)[]): boolean {
  for (let leaf = 0; leaf < a.length; leaf++) if (a[leaf] !== b[leaf]) return false;
  return true;
}

function drawnFactor(random: Random): number {
  return 1 - weightSpread + 2 * weightSpread * random();
}

/** By how much a rival's score makes the rank of a score worse. */
function weighs(rival: number, score: number, ties: 'min' | 'average'): number {
  if (rival > score + tolerance) return 1;
  return ties === 'average' && rival >= score - tolerance ? 0.5 : 0;
}

/** As `rankScores`, of one of the scores. */
function rankAmong(sorted: Float64Array, score: number, ties: 'min' | 'average'): number {
  const above = sorted.length - countBelow(sorted, score + tolerance, true);
  if (ties === 'min') return 1 + above;
  const equal = sorted.length - countBelow(sorted, score - tolerance) - above;
  return above + (equal + 1) / 2;
}

/** Used again each time: there are as many spreads to compute as records. */
let counts = new Uint32Array(1000);

/**
 * Of ranks, which are whole or half, the least that a share of them does not exceed, for each share.
 * @param shares ascending
 */
function quantilesOf(ranks: Float32Array, shares: readonly number[]): number[] {
  let [least, most] = [Infinity, -Infinity];
  for (const rank of ranks) {
    if (rank < least) least = rank;
    if (rank > most) most = rank;
  }
  // There are few different ones: to count them is quicker than to sort.
  const size = 2 * (most - least) + 1;
  if (counts.length < size) counts = new Uint32Array(2 * size);
  counts.fill(0, 0, size);
  for (const rank of ranks) counts[2 * (rank - least)]!++;
  let at = 0;
  let passed = counts[0]!;
  return shares.map((share) => {
    const wanted = Math.max(Math.ceil(share * ranks.length), 1);
    while (passed < wanted) passed += counts[++at]!;
    return least + at / 2;
  });
}

/** Puts another number in the place of one, and keeps the order. */
function replaceSorted(sorted: Float64Array, was: number, is: number): void {
  const from = countBelow(sorted, was);
  const to = countBelow(sorted, is);
  if (is > was) {
    sorted.copyWithin(from, from + 1, to);
    sorted[to - 1] = is;
  } else {
    sorted.copyWithin(to + 1, to, from);
    sorted[to] = is;
  }
}
