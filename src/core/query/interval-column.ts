import type { Interval } from '../figures/figure.ts';
import type { MeasureValue } from './measures.ts';

/** The certainty, as a code, of any condition on a record whose figure is missing. */
export interface MissingCodes {
  readonly missing: number;
  readonly notApplicable: number;
}

/**
 * What all records of a dataset say of one measure, as arrays of numbers: a figure is held against thousands of
 * intervals without looking at an object.
 */
export class IntervalColumn {
  readonly #codes: MissingCodes;
  readonly values: readonly MeasureValue[];
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  /** Bit 0: the lower end is open; bit 1: the upper one. */
  readonly #open: Uint8Array;
  /** The certainty, as a code, of any condition on a record without a figure; `known` where it has one. */
  readonly #missing: Uint8Array;

  constructor(
    values: readonly MeasureValue[],
    codes: MissingCodes,
    before?: IntervalColumn,
    touched?: readonly number[],
  ) {
    this.values = values;
    this.#codes = codes;
    this.#min = before ? before.#min.slice() : new Float64Array(values.length);
    this.#max = before ? before.#max.slice() : new Float64Array(values.length);
    this.#open = before ? before.#open.slice() : new Uint8Array(values.length);
    this.#missing = before ? before.#missing.slice() : new Uint8Array(values.length);
    if (touched) for (const at of touched) this.#read(at);
    else for (let at = 0; at < values.length; at++) this.#read(at);
  }

  /** The column with other values at some places. */
  after(touched: readonly number[], valueAt: (at: number) => MeasureValue): IntervalColumn {
    if (touched.length === 0) return this;
    const values = [...this.values];
    for (const at of touched) values[at] = valueAt(at);
    return new IntervalColumn(values, this.#codes, this, touched);
  }

  #read(at: number): void {
    const value = this.values[at]!;
    if (value.kind === 'missing') {
      this.#missing[at] = value.reason === 'not-applicable' ? this.#codes.notApplicable : this.#codes.missing;
      return;
    }
    const { min, max, minOpen, maxOpen } = value.interval;
    this.#missing[at] = known;
    this.#min[at] = min;
    this.#max[at] = max;
    this.#open[at] = Number(minOpen) | (Number(maxOpen) << 1);
  }

  /**
   * Holds every record against intervals that neither meet nor touch.
   * @param codes what each record gets: `inside` where it lies in one of them, `outside` where it meets none, else `between`
   */
  judge(
    accepted: readonly Interval[],
    codes: { readonly inside: number; readonly outside: number; readonly between: number },
  ): Uint8Array {
    const result = new Uint8Array(this.values.length);
    for (let at = 0; at < result.length; at++) {
      const code = this.#missing[at]!;
      if (code !== known) result[at] = code;
      else {
        const place = this.#placeAmong(accepted, at);
        result[at] = place === 0 ? codes.outside : place === 1 ? codes.between : codes.inside;
      }
    }
    return result;
  }

  /** 0: meets none of the intervals; 1: meets one; 2: lies in one. */
  #placeAmong(accepted: readonly Interval[], at: number): 0 | 1 | 2 {
    const min = this.#min[at]!;
    const max = this.#max[at]!;
    const minOpen = (this.#open[at]! & 1) !== 0;
    const maxOpen = (this.#open[at]! & 2) !== 0;
    let place: 0 | 1 | 2 = 0;
    for (const each of accepted) {
      if (max < each.min || (max === each.min && (maxOpen || each.minOpen))) continue;
      if (min > each.max || (min === each.max && (minOpen || each.maxOpen))) continue;
      const above = min > each.min || (min === each.min && (minOpen || !each.minOpen));
      const below = max < each.max || (max === each.max && (maxOpen || !each.maxOpen));
      if (above && below) return 2;
      place = 1;
    }
    return place;
  }
}

const known = 255;
