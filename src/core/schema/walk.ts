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
export function walkWith(
  resolver: SchemaResolver,
  root: YamlNode,
  visitor: (visit: Visit) => void,
  known?: KnownCollections,
): void {
  new Walk(resolver, visitor, known).value(root, resolver.root, top);
}

/** What a visitor remembers of earlier walks; not asked of what is reached through an alias. */
export interface KnownCollections {
  /** Asked when a collection has been visited: whether what it holds can be left out. */
  skips(node: YamlMapping | YamlSequence, schema: ResolvedSchema | undefined): boolean;
  /** Called when all that a collection holds has been visited. */
  left(node: YamlMapping | YamlSequence, schema: ResolvedSchema | undefined): void;
}

/** What is around a key or value. */
interface Surroundings {
  readonly way: Way | undefined;
  readonly depth: number;
  readonly pair: YamlPair | undefined;
  readonly ancestors: readonly YamlMapping[];
  /** The outermost alias that the place was reached through. */
  readonly alias: TextRange | undefined;
  readonly guessed: boolean;
}

const top: Surroundings = {
  way: undefined,
  depth: 0,
  pair: undefined,
  ancestors: [],
  alias: undefined,
  guessed: false,
};

/** The last step of a path, and those before it: few paths are asked for of the many places that are visited. */
interface Way {
  readonly before: Way | undefined;
  readonly step: string | number;
}

class VisitedPlace implements Visit {
  readonly role: Visit['role'];
  readonly node: Visit['node'];
  readonly schema: ResolvedSchema | undefined;
  readonly #around: Surroundings;

  constructor(role: Visit['role'], node: Visit['node'], schema: ResolvedSchema | undefined, around: Surroundings) {
    this.role = role;
    this.node = node;
    this.schema = schema;
    this.#around = around;
  }

  get range(): TextRange {
    return this.#around.alias ?? this.node.range;
  }

  get path(): Path {
    const steps: (string | number)[] = [];
    for (let way = this.#around.way; way; way = way.before) steps.push(way.step);
    return steps.reverse();
  }

  get annotation(): Annotation | undefined {
    return this.schema?.['x-trendbook'];
  }

  get pair(): YamlPair | undefined {
    return this.#around.pair;
  }

  get ancestors(): readonly YamlMapping[] {
    return this.#around.ancestors;
  }

  get aliased(): boolean {
    return this.#around.alias !== undefined;
  }

  get guessed(): boolean {
    return this.#around.guessed;
  }
}

class Walk {
  readonly #resolver: SchemaResolver;
  readonly #visitor: (visit: Visit) => void;
  readonly #known: KnownCollections | undefined;
  /** Collections being walked, to notice circles. */
  readonly #open = new Set<YamlNode>();
  #aliasedVisits = 0;

  constructor(resolver: SchemaResolver, visitor: (visit: Visit) => void, known: KnownCollections | undefined) {
    this.#resolver = resolver;
    this.#visitor = visitor;
    this.#known = known;
  }

  value(written: YamlNode, schema: JsonSchema | undefined, outside: Surroundings): void {
    const isOutermostAlias = written.kind === 'alias' && !outside.alias;
    const around = isOutermostAlias ? { ...outside, alias: written.range } : outside;
    if (around.alias && ++this.#aliasedVisits > aliasBudget) return;
    const node = dereference(written);
    if (!node || this.#open.has(node) || around.depth > maximumDepth) return;
    const resolved = schema && this.#resolver.resolve(schema, node);
    this.#visitor(new VisitedPlace('value', node, resolved, around));
    if (node.kind === 'scalar') return;
    const known = around.alias ? undefined : this.#known;
    if (known?.skips(node, resolved)) return;
    this.#open.add(node);
    if (node.kind === 'mapping') this.#pairs(node, resolved, around);
    else this.#items(node, resolved, around);
    this.#open.delete(node);
    known?.left(node, resolved);
  }

  #items({ items }: YamlSequence, schema: ResolvedSchema | undefined, around: Surroundings): void {
    const { way: before, pair, ancestors, alias, guessed } = around;
    const depth = around.depth + 1;
    for (let step = 0; step < items.length; step++) {
      const inside = { way: { before, step }, depth, pair, ancestors, alias, guessed };
      this.value(items[step]!, schema && this.#resolver.item(schema, step), inside);
    }
  }

  #pairs(mapping: YamlMapping, schema: ResolvedSchema | undefined, around: Surroundings): void {
    const { way: before, alias } = around;
    const ancestors = [...around.ancestors, mapping];
    const guessed = (schema?.alternatives.length ?? 0) > 0;
    const depth = around.depth + 1;
    for (const pair of mapping.pairs) {
      const inside = { way: { before, step: pair.key.source }, depth, pair, ancestors, alias, guessed };
      const names = schema?.propertyNames && this.#resolver.resolve(schema.propertyNames, pair.key);
      this.#visitor(new VisitedPlace('key', pair.key, names, inside));
      this.value(pair.value, schema && this.#resolver.property(schema, pair.key.source), inside);
    }
  }
}
