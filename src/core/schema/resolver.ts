import type { YamlNode } from '../yaml/nodes.ts';
import type { JsonSchema } from './json-schema.ts';
import { matches } from './matches.ts';

/** A schema with its references and the branches that the node takes folded in: what holds at one place. */
export interface ResolvedSchema extends JsonSchema {
  /**
   * The branches that the place could still take: a mapping's `type` is missing, or none of those known. Empty where
   * the branch is settled or there are none.
   */
  readonly alternatives: readonly JsonSchema[];
  /** Keys that would bring in another branch than the one that holds, each with that branch. */
  readonly switches: ReadonlyMap<string, JsonSchema>;
  /** Keys that are ruled out by another key of the mapping. */
  readonly forbidden: ReadonlyMap<string, string>;
}

/** Keywords that are followed, not copied. */
const structural: ReadonlySet<string> = new Set([
  '$ref',
  'if',
  'then',
  'else',
  'allOf',
  'definitions',
  '$schema',
  '$id',
]);

/** Finds out which sub-schema holds where, for one schema file. */
export class SchemaResolver {
  readonly root: JsonSchema;
  /** Schemas without conditions, which fold the same way everywhere. */
  readonly #settled = new Map<JsonSchema, ResolvedSchema>();
  /** The others by the parts that applied: a large document folds each combination once. */
  readonly #folded = new Map<string, ResolvedSchema>();
  readonly #numbers = new Map<JsonSchema, number>();

  constructor(root: JsonSchema) {
    this.root = root;
  }

  /**
   * Folds a schema into one without references and conditions. Where two parts say the same keyword the outer one
   * wins, as a reference's siblings do in editors; required keys add up.
   * @param node the value that decides conditions; undefined where there is none yet
   */
  resolve(schema: JsonSchema, node: YamlNode | undefined): ResolvedSchema {
    const settled = this.#settled.get(schema);
    if (settled) return settled;
    const selection = new Selection(this.root, node);
    selection.add(schema, '');
    const key = selection.parts.map((part) => this.#numberOf(part.schema)).join();
    const resolved = this.#folded.get(key) ?? fold(selection);
    this.#folded.set(key, resolved);
    if (!selection.conditional) this.#settled.set(schema, resolved);
    return resolved;
  }

  /** The schema of a mapping's value under a key; undefined for a key that is not allowed. */
  property(schema: ResolvedSchema, key: string): JsonSchema | undefined {
    const named = Object.hasOwn(schema.properties ?? {}, key) ? schema.properties?.[key] : undefined;
    if (typeof named === 'object') return named;
    for (const alternative of schema.alternatives) {
      const found: JsonSchema | undefined = this.property(this.resolve(alternative, undefined), key);
      if (found) return found;
    }
    return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  }

  /** The schema of a list's item; undefined where the list takes none there. */
  item(schema: ResolvedSchema, index: number): JsonSchema | undefined {
    const { items } = schema;
    return Array.isArray(items) ? (items as readonly JsonSchema[])[index] : (items as JsonSchema | undefined);
  }

  #numberOf(schema: JsonSchema): number {
    const known = this.#numbers.get(schema);
    if (known !== undefined) return known;
    this.#numbers.set(schema, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

interface Part {
  readonly schema: JsonSchema;
  /** The key whose presence brought the part in, or ''. */
  readonly because: string;
}

/** The parts of a schema that apply to a node, outermost first. They decide the alternatives, too. */
class Selection {
  readonly parts: Part[] = [];
  readonly alternatives: JsonSchema[] = [];
  readonly switches = new Map<string, JsonSchema>();
  /** Whether the node had a say. */
  conditional = false;
  readonly #root: JsonSchema;
  readonly #node: YamlNode | undefined;

  constructor(root: JsonSchema, node: YamlNode | undefined) {
    this.#root = root;
    this.#node = node;
  }

  add(schema: JsonSchema, because: string): void {
    this.parts.push({ schema, because });
    const target = schema.$ref && this.#root.definitions?.[schema.$ref.slice('#/definitions/'.length)];
    if (target) this.add(target, '');
    if (schema.if) this.#branch([schema]);
    if (schema.allOf) this.#branch(schema.allOf);
  }

  /** Takes the branches whose condition holds; of a tagged union without a known tag, none, and keeps all in mind. */
  #branch(conditions: readonly JsonSchema[]): void {
    this.conditional = true;
    let taken = false;
    for (const condition of conditions) {
      if (!this.#node && condition.else) continue;
      const isMet = condition.if && matches(condition.if, this.#node);
      const branch = isMet ? condition.then : condition.else;
      if (!branch) continue;
      const [key] = condition.if?.required ?? [];
      if (!isMet && key !== undefined && condition.then) this.switches.set(key, condition.then);
      taken = true;
      this.add(branch, condition.if?.required?.[0] ?? '');
    }
    if (taken || !conditions.every((condition) => condition.then?.$ref)) return;
    for (const condition of conditions) {
      if (condition.then) this.alternatives.push(condition.then);
      if (condition.else) this.alternatives.push(condition.else);
    }
  }
}

function fold({ parts, alternatives, switches }: Selection): ResolvedSchema {
  const merged: Record<string, unknown> = {};
  const properties: Record<string, JsonSchema | boolean> = {};
  const required = new Set<string>();
  const forbidden = new Map<string, string>();
  for (const { schema, because } of parts) {
    for (const [keyword, value] of Object.entries(schema)) {
      if (!structural.has(keyword) && !(keyword in merged)) merged[keyword] = value;
    }
    for (const key of schema.required ?? []) required.add(key);
    for (const [key, property] of Object.entries(schema.properties ?? {})) {
      if (property === false) forbidden.set(key, because);
      else if (!Object.hasOwn(properties, key)) properties[key] = property;
    }
  }
  return { ...merged, properties, required: [...required], alternatives, switches, forbidden };
}
