import { dereference, type YamlNode } from '../yaml/nodes.ts';

/** How many nodes one document may become; aliases can multiply a small file beyond any memory. */
const expansionBudget = 1_000_000;
const maximumDepth = 200;

/**
 * The plain value that the validator reads: objects without prototype, so that `__proto__` is a key like any other. Of
 * duplicate keys the first counts. What refers to itself, lies too deep or goes beyond the budget becomes null.
 */
export function toValue(root: YamlNode | undefined): unknown {
  return new Conversion().convert(root, 0);
}

class Conversion {
  readonly #open = new Set<YamlNode>();
  #budget = expansionBudget;

  convert(written: YamlNode | undefined, depth: number): unknown {
    const node = dereference(written);
    if (!node || this.#open.has(node) || depth > maximumDepth || --this.#budget < 0) return null;
    if (node.kind === 'scalar') return node.value;
    this.#open.add(node);
    let value: unknown;
    if (node.kind === 'sequence') value = node.items.map((item) => this.convert(item, depth + 1));
    else {
      const object: Record<string, unknown> = Object.create(null);
      for (const pair of node.pairs) {
        if (!Object.hasOwn(object, pair.key.source)) object[pair.key.source] = this.convert(pair.value, depth + 1);
      }
      value = object;
    }
    this.#open.delete(node);
    return value;
  }
}
