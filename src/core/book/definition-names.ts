import { nearest } from '../text/nearest.ts';
import type { Definition, DefinitionName } from './book.ts';

/** What the definitions of one kind and scope are called. Of an id that is defined twice the first counts. */
export class DefinitionNames {
  readonly #all: readonly Definition[];
  readonly #positions: ReadonlyMap<string, number>;
  #labels: ReadonlyMap<string, DefinitionName> | undefined;
  #aliases: ReadonlyMap<string, DefinitionName> | undefined;
  readonly #candidates = new Map<string, readonly string[]>();

  /** @param positions where in the list the first definition of each id stands */
  constructor(all: readonly Definition[], positions: ReadonlyMap<string, number>) {
    this.#all = all;
    this.#positions = positions;
  }

  /** The ids, in the order of their first definitions. */
  get ids(): readonly string[] {
    return [...this.#positions.keys()];
  }

  has(id: string): boolean {
    return this.#positions.has(id);
  }

  /** What has that title, name or label; the first of several. */
  labelled(text: string): DefinitionName | undefined {
    this.#labels ??= this.#index(({ label }) => [label]);
    return this.#labels.get(text);
  }

  aliased(text: string): DefinitionName | undefined {
    this.#aliases ??= this.#index(({ aliases }) => aliases);
    return this.#aliases.get(text);
  }

  /** The ids that a text which is none was probably meant for: of what is called so or nearly so, then those spelt alike. */
  candidates(text: string): readonly string[] {
    let found = this.#candidates.get(text);
    if (!found) {
      found = [...new Set([...this.calledLike(text), ...nearest(text, this.#positions.keys())])];
      this.#candidates.set(text, found);
    }
    return found;
  }

  /** At most three ids: of what is called so, else called nearly so, else of what has the text in its name or the name in it. */
  calledLike(text: string): string[] {
    const exact = this.labelled(text) ?? this.aliased(text);
    if (exact) return [exact.id];
    const names = this.#first().flatMap(({ id, label, aliases }) => [label, ...aliases].map((name) => ({ id, name })));
    const near = nearest(
      text,
      names.map(({ name }) => name),
    );
    const nearIds = near.flatMap((name) => names.filter((each) => each.name === name).map(({ id }) => id));
    if (nearIds.length > 0 || text.length < 2) return [...new Set(nearIds)].slice(0, 3);
    const holding = names.filter(({ name }) => name.length > 1 && (name.includes(text) || text.includes(name)));
    holding.sort((a, b) => Math.abs(a.name.length - text.length) - Math.abs(b.name.length - text.length));
    return [...new Set(holding.map(({ id }) => id))].slice(0, 3);
  }

  #first(): readonly Definition[] {
    return [...this.#positions.values()].map((at) => this.#all[at]!);
  }

  /** Names alone: where things stand changes while they are called the same. */
  #index(textsOf: (definition: Definition) => readonly string[]): Map<string, DefinitionName> {
    const found = new Map<string, DefinitionName>();
    for (const definition of this.#first()) {
      const { kind, id, scope } = definition;
      for (const text of textsOf(definition)) if (!found.has(text)) found.set(text, { kind, id, scope });
    }
    return found;
  }
}
