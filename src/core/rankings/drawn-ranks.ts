import type { ScoredRanking } from './compute-ranking.ts';
import type { Ties } from './declaration.ts';
import { countBelow } from './normalise.ts';
import { type Random, seededRandom } from './random.ts';
import { rankScores, tolerance } from './rank-scores.ts';
import { ScoreTable } from './score-table.ts';
import type { RankSensitivity, SensitivityOptions } from './sensitivity.ts';

/** Each weight is drawn evenly from this share below to this share above it. */
export const weightSpread = 0.25;

/** Where more records than this have changed, drawing anew costs no more. */
const mostChanged = 16;

/** What the ranks of a record reach over. */
export type Spread = Omit<RankSensitivity, 'without'>;

/**
 * The ranks of records under randomly drawn weights. When few records change, only what follows from that is computed
 * again: their scores under each draw, and the ranks between the old score and the new one.
 */
export class DrawnRanks {
  /** Each record's place in what follows. */
  readonly #slots: ReadonlyMap<string, number>;
  /** By slot: what the scores were made of. */
  readonly #parts: (readonly (number | undefined)[])[];
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
    this.#parts = [...scores];
    this.#weights = Array.from({ length: draws }, () => table.weights.map((weight) => weight * drawnFactor(random)));
    this.#scores = this.#weights.map((weights) => table.scores(weights));
    this.#sorted = this.#scores.map((each) => each.slice().sort());
    this.#ranks = scores.map(() => new Float32Array(draws));
    this.#spreads = scores.map(() => undefined);
  }

  /** Ranks the scores, draw by draw: to be done once, before anything is asked. */
  *rank(): Generator<void> {
    for (const [draw, scores] of this.#scores.entries()) {
      const ranks = rankScores(scores, this.#ties);
      for (let slot = 0; slot < ranks.length; slot++) this.#ranks[slot]![draw] = ranks[slot]!;
      yield;
    }
  }

  /** Takes in other scores of a few records. False, and nothing done, where more than that has changed. */
  update({ ranking, scores }: ScoredRanking): boolean {
    const ties = this.#ties;
    if (ties === 'dense' || ranking.records.length !== this.#parts.length) return false;
    const changed = new Map<number, readonly (number | undefined)[]>();
    for (let row = 0; row < scores.length; row++) {
      const slot = this.#slots.get(ranking.records[row]!.id);
      if (slot === undefined) return false;
      const is = scores[row]!;
      if (isSame(this.#parts[slot]!, is)) continue;
      changed.set(slot, is);
      if (changed.size > mostChanged) return false;
    }
    for (const [slot, parts] of changed) this.#move(slot, parts, ties);
    return true;
  }

  /** By nearest rank: each is a rank that was drawn, the least that so many draws do not exceed. */
  spreadOf(id: string): Spread {
    const slot = this.#slots.get(id)!;
    let spread = this.#spreads[slot];
    if (!spread) {
      const sorted = this.#ranks[slot]!.slice().sort();
      const at = (share: number) => sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)]!;
      spread = { median: at(0.5), p5: at(0.05), p95: at(0.95) };
      this.#spreads[slot] = spread;
    }
    return spread;
  }

  #move(slot: number, parts: readonly (number | undefined)[], ties: 'min' | 'average'): void {
    this.#parts[slot] = parts;
    const table = new ScoreTable(this.#indicators, [parts]);
    for (const [draw, weights] of this.#weights.entries()) {
      const [scores, sorted] = [this.#scores[draw]!, this.#sorted[draw]!];
      const [was, is] = [scores[slot]!, table.scores(weights)[0]!];
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
