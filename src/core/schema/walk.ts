import type { TextRange } from '../text/range.ts';
import {
  dereference,
  type YamlMapping,
  type YamlNode,
  type YamlPair,
  type YamlScalar,
  type YamlSequence,
} from '../yaml/nodes.ts';
import type { JsonSchema } from './json-schema.ts';
import type { SchemaKind } from './kind.ts';
import { type ResolvedSchema, SchemaResolver } from './resolver.ts';
import { schemas } from './schemas.ts';
import type { Annotation } from './vocabulary.ts';

/** Keys and indexes from a document's root. */
export type Path = readonly (string | number)[];

/** One key or value of a document, met on a walk. */
export interface Visit {
  readonly role: 'key' | 'value';
  /** Aliases are followed; a value without target (`*nothing`) is not visited. */
  readonly node: YamlScalar | YamlMapping | YamlSequence;
  /** Where it stands: for what an alias stands for, the alias. */
  readonly range: TextRange;
  /** To the value; for a key, to its pair. */
  readonly path: Path;
  /** What holds there, references and branches resolved; undefined for what no schema knows (under an unknown key). */
  readonly schema: ResolvedSchema | undefined;
  readonly annotation: Annotation | undefined;
  /** The pair that it is the key of, or that holds it, directly or through lists. */
  readonly pair: YamlPair | undefined;
  /** The mappings around it, outermost first; the last is that of `pair`. */
  readonly ancestors: readonly YamlMapping[];
  /** It was reached through an alias: the same node is visited at its own place, too. */
  readonly aliased: boolean;
  /** Its mapping's `type` is missing or unknown: the schema is of the first branch that knows the key, which is a guess. */
  readonly guessed: boolean;
}

/** What aliases may add to a walk before the rest of what they stand for is left out. */
const aliasBudget = 100_000;
/** Deeper than any book; keeps absurd nesting from exhausting the stack. */
const maximumDepth = 200;

const resolvers = Object.fromEntries(
  Object.entries(schemas).map(([kind, schema]) => [kind, new SchemaResolver(schema)]),
) as Record<SchemaKind, SchemaResolver>;

/** The resolver of a kind's schema, shared. */
export function resolverOf(kind: SchemaKind): SchemaResolver {
  return resolvers[kind];
}

/**
 * Visits every key, scalar and collection of a document in the order of the text, each with what the schema says of
 * it. A mapping or list comes before what it holds, a key before its value. Aliases are followed, never in circles,
 * and up to a budget. Never throws.
 */
export function walkDocument(kind: SchemaKind, root: YamlNode | undefined, visitor: (visit: Visit) => void): void {
  if (root) walkWith(resolvers[kind], root, visitor);
}

/** The same walk with a schema of the caller's. */
export function walkWith(resolver: SchemaResolver, root: YamlNode, visitor: (visit: Visit) => void): void {
  new Walk(resolver, visitor).value(root, resolver.root, {
    path: [],
    pair: undefined,
    ancestors: [],
    alias: undefined,
    guessed: false,
  });
}

interface Surroundings {
  readonly path: Path;
  readonly pair: YamlPair | undefined;
  readonly ancestors: readonly YamlMapping[];
  /** The outermost alias that the place was reached through. */
  readonly alias: TextRange | undefined;
  readonly guessed: boolean;
}

class Walk {
  readonly #resolver: SchemaResolver;
  readonly #visitor: (visit: Visit) => void;
  /** Collections being walked, to notice circles. */
  readonly #open = new Set<YamlNode>();
  #aliasedVisits = 0;

  constructor(resolver: SchemaResolver, visitor: (visit: Visit) => void) {
    this.#resolver = resolver;
    this.#visitor = visitor;
  }

  value(written: YamlNode, schema: JsonSchema | undefined, around: Surroundings): void {
    const alias = around.alias ?? (written.kind === 'alias' ? written.range : undefined);
    if (alias && ++this.#aliasedVisits > aliasBudget) return;
    const node = dereference(written);
    if (!node || this.#open.has(node) || around.path.length > maximumDepth) return;
    const resolved = schema && this.#resolver.resolve(schema, node);
    this.#visit('value', node, resolved, { ...around, alias });
    if (node.kind === 'scalar') return;
    this.#open.add(node);
    if (node.kind === 'mapping') this.#pairs(node, resolved, { ...around, alias });
    else {
      for (const [index, item] of node.items.entries()) {
        const itemSchema = resolved && this.#resolver.item(resolved, index);
        this.value(item, itemSchema, { ...around, alias, path: [...around.path, index] });
      }
    }
    this.#open.delete(node);
  }

  #pairs(mapping: YamlMapping, schema: ResolvedSchema | undefined, around: Surroundings): void {
    const ancestors = [...around.ancestors, mapping];
    for (const pair of mapping.pairs) {
      const guessed = (schema?.alternatives.length ?? 0) > 0;
      const inside = { ...around, ancestors, pair, guessed, path: [...around.path, pair.key.source] };
      const names = schema?.propertyNames && this.#resolver.resolve(schema.propertyNames, pair.key);
      this.#visit('key', pair.key, names, inside);
      this.value(pair.value, schema && this.#resolver.property(schema, pair.key.source), inside);
    }
  }

  #visit(role: Visit['role'], node: Visit['node'], schema: ResolvedSchema | undefined, around: Surroundings): void {
    this.#visitor({
      role,
      node,
      range: around.alias ?? node.range,
      path: around.path,
      schema,
      annotation: schema?.['x-trendbook'],
      pair: around.pair,
      ancestors: around.ancestors,
      aliased: around.alias !== undefined,
      guessed: around.guessed,
    });
  }
}
