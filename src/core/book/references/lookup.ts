import type { DefinitionName } from '../book.ts';
import type { DefinitionNames } from '../definition-names.ts';
import type { Column, Metric } from '../model.ts';

/** What resolving needs to know of a book. Nothing in it says where anything stands. */
export interface Lookup {
  find(kind: DefinitionName['kind'], id: string, scope?: string): DefinitionName | undefined;
  /** What the definitions of a kind are called: for a name that is not an id, and for what was probably meant. */
  names(kind: DefinitionName['kind'], scope?: string): DefinitionNames;
  /** By id. Of a metric nothing but its platforms, unit and range may be looked at. */
  metrics(): ReadonlyMap<string, Pick<Metric, 'id' | 'platforms' | 'unit' | 'range'>>;
  /** Of a column nothing but its type and what goes with that may be looked at. Undefined where there is no such table. */
  columns(table: string): ReadonlyMap<string, Pick<Column, 'type' | 'taxonomy' | 'of' | 'unit' | 'range'>> | undefined;
  /** The ids of a table's rows. Undefined where there is no such table. */
  rows(table: string): ReadonlySet<string> | undefined;
  /** The dataset of a ranking; undefined where there is no such ranking. */
  rankedDataset(ranking: string): string | undefined;
  pages(): ReadonlySet<string>;
  rules(): ReadonlySet<string>;
}

/** Every measure that can be written, in the form that is never ambiguous. */
export function measureNames(
  metrics: Iterable<Pick<Metric, 'id' | 'platforms'>>,
  platforms: readonly string[],
): string[] {
  return [...metrics].flatMap((each) => (each.platforms ?? platforms).map((platform) => `${platform}.${each.id}`));
}
