import type { Field, Measure } from '../query/index.ts';

/** What a verdict was computed from, so that it is computed again only where some of it changed. */
export class Reads {
  readonly #datasets = new Map<string, { measures: Map<string, Measure>; fields: Map<string, Field> }>();

  dataset(name: string): void {
    this.#entry(name);
  }

  measure(dataset: string, measure: Measure): void {
    this.#entry(dataset).measures.set(measure.name, measure);
  }

  field(dataset: string, field: Field): void {
    this.#entry(dataset).fields.set(field.name, field);
  }

  /** By dataset. */
  get all(): ReadonlyMap<
    string,
    { readonly measures: ReadonlyMap<string, Measure>; readonly fields: ReadonlyMap<string, Field> }
  > {
    return this.#datasets;
  }

  #entry(name: string) {
    let entry = this.#datasets.get(name);
    if (!entry) {
      entry = { measures: new Map(), fields: new Map() };
      this.#datasets.set(name, entry);
    }
    return entry;
  }
}
