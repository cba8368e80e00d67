import type { MeasureValue } from './measures.ts';

/** The measures of a query with what every record says of them. */
export type MeasureColumns = ReadonlyMap<string, readonly MeasureValue[]>;

/** What one record says, by the measure's name: a look into the columns of all records that copies nothing. */
export class RecordValues implements ReadonlyMap<string, MeasureValue> {
  readonly #columns: MeasureColumns;
  readonly #at: number;

  constructor(columns: MeasureColumns, at: number) {
    this.#columns = columns;
    this.#at = at;
  }

  get size(): number {
    return this.#columns.size;
  }

  get(name: string): MeasureValue | undefined {
    return this.#columns.get(name)?.[this.#at];
  }

  has(name: string): boolean {
    return this.#columns.has(name);
  }

  keys(): MapIterator<string> {
    return new Map(this.#all()).keys();
  }

  values(): MapIterator<MeasureValue> {
    return new Map(this.#all()).values();
  }

  entries(): MapIterator<[string, MeasureValue]> {
    return new Map(this.#all()).entries();
  }

  [Symbol.iterator](): MapIterator<[string, MeasureValue]> {
    return this.entries();
  }

  forEach(visit: (value: MeasureValue, name: string, map: ReadonlyMap<string, MeasureValue>) => void): void {
    for (const [name, value] of this.#all()) visit(value, name, this);
  }

  #all(): [string, MeasureValue][] {
    return [...this.#columns].map(([name, column]) => [name, column[this.#at]!]);
  }
}
