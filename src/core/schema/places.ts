import { within } from '../text/moving-range.ts';
import type { TextRange } from '../text/range.ts';
import { dereference, findPair, type YamlNode, type YamlPair, type YamlScalar } from '../yaml/nodes.ts';
import type { Path } from './walk.ts';

/** Where a problem with a place lies. */
export interface Token {
  /** The token in the text. */
  readonly own: TextRange;
  /** The alias through which the place was reached; the problem is then shown there. */
  readonly alias: TextRange | undefined;
}

/** Finds the tokens that problems lie on. */
export class Places {
  readonly #root: YamlNode | undefined;
  readonly #start: TextRange;

  /** @param start what to point at in a document that holds nothing */
  constructor(root: YamlNode | undefined, start: TextRange) {
    this.#root = root;
    this.#start = start;
  }

  /** Keys and indexes from a JSON pointer: what it calls `0` is an index only in a list. */
  pathOf(pointer: string): Path {
    const path: (string | number)[] = [];
    let node = dereference(this.#root);
    for (const escaped of pointer.split('/').slice(1)) {
      const part = escaped.replaceAll('~1', '/').replaceAll('~0', '~');
      if (node?.kind === 'sequence') {
        path.push(Number(part));
        node = dereference(node.items[Number(part)]);
      } else {
        path.push(part);
        node = dereference(findPair(node, part)?.value);
      }
    }
    return path;
  }

  /** The token of a value: a scalar itself, an empty value's key or dash, a block collection's key or else its first token. */
  value(path: Path): Token {
    const { node, pair, alias } = this.#find(path);
    if (!node) return { own: this.#start, alias };
    const isBlock = node.kind !== 'scalar' && node.kind !== 'alias' && !node.flow;
    if (isBlock || node.range.start === node.range.end) {
      return { own: pair ? pair.key.range : visible(firstScalar(node)?.range ?? node.range), alias };
    }
    return { own: node.range, alias };
  }

  /** The token of a key in the mapping at a path. */
  key(path: Path, key: string): Token {
    const { node, alias } = this.#find(path);
    const pair = findPair(node, key);
    return pair ? { own: pair.key.range, alias: aliasOf(node) ?? alias } : this.value(path);
  }

  /** The token that stands for a whole mapping: its `id` key, else its first key, else itself. */
  mapping(path: Path): Token {
    const { node, alias } = this.#find(path);
    const mapping = dereference(node);
    if (mapping?.kind !== 'mapping' || mapping.pairs.length === 0) return this.value(path);
    const pair = findPair(mapping, 'id') ?? mapping.pairs[0]!;
    return { own: pair.key.range, alias: aliasOf(node) ?? alias };
  }

  #find(path: Path): { node: YamlNode | undefined; pair: YamlPair | undefined; alias: TextRange | undefined } {
    let node = this.#root;
    let pair: YamlPair | undefined;
    let alias: TextRange | undefined;
    for (const part of path) {
      alias ??= aliasOf(node);
      const holder = dereference(node);
      pair = typeof part === 'string' ? findPair(holder, part) : undefined;
      node = typeof part === 'string' ? pair?.value : holder?.kind === 'sequence' ? holder.items[part] : undefined;
    }
    return { node, pair, alias };
  }
}

/** What is empty in a list stands behind its dash. */
function visible(range: TextRange): TextRange {
  const { start, end } = range;
  return start === end && start > 0 ? within(range, start - 1, end) : range;
}

function aliasOf(node: YamlNode | undefined): TextRange | undefined {
  return node?.kind === 'alias' ? node.range : undefined;
}

function firstScalar(node: YamlNode | undefined): YamlScalar | undefined {
  let current = node;
  for (let depth = 0; current && depth < 200; depth++) {
    if (current.kind === 'scalar') return current;
    if (current.kind === 'alias') return undefined;
    if (current.kind === 'mapping') return current.pairs[0]?.key;
    current = current.items[0];
  }
  return undefined;
}
