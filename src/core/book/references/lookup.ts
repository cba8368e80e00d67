import type { Definition } from '../book.ts';
import type { BookModel } from '../model.ts';

/** What resolving needs to know of a book. */
export interface Lookup {
  readonly model: BookModel;
  readonly pages: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  find(kind: Definition['kind'], id: string, scope?: string): Definition | undefined;
  all(kind: Definition['kind'], scope?: string): readonly Definition[];
}

/** Every measure that can be written, in the form that is never ambiguous. */
export function measureNames(model: BookModel): string[] {
  const all = [...(model.taxonomies.get('platform')?.terms.keys() ?? [])];
  return [...model.metrics.values()].flatMap((each) =>
    (each.platforms ?? all).map((platformId) => `${platformId}.${each.id}`),
  );
}
