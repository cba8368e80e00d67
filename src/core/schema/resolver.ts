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
  readonly #settled = new WeakMap<JsonSchema, ResolvedSchema>();

  constructor(root: JsonSchema) {
    this.root = root;
  }

  /**
   * Folds a schema into one without references and conditions. Where two parts say the same keyword the outer one
   * wins, as a reference's siblings do in editors; required keys add up.
   * @param node the value that decides conditions; undefined where there is none yet
   */
  resolve(schema: JsonSchema, node: YamlNode | undefined): ResolvedSchema {
    const known = this.#settled.get(schema);
    if (known) return known;
    const folding = new Folding(this.root, node);
    folding.add(schema);
    const resolved = folding.result();
    if (!folding.conditional) this.#settled.set(schema, resolved);
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
}

class Folding {
  conditional = false;
  readonly #root: JsonSchema;
  readonly #node: YamlNode | undefined;
  readonly #merged: Record<string, unknown> = {};
  readonly #properties: Record<string, JsonSchema | boolean> = {};
  readonly #required = new Set<string>();
  readonly #forbidden = new Map<string, string>();
  readonly #alternatives: JsonSchema[] = [];

  constructor(root: JsonSchema, node: YamlNode | undefined) {
    this.#root = root;
    this.#node = node;
  }

  /** @param because the key whose presence brought the schema in */
  add(schema: JsonSchema, because = ''): void {
    for (const [keyword, value] of Object.entries(schema)) {
      if (keyword === 'properties') this.#addProperties(value as NonNullable<JsonSchema['properties']>, because);
      else if (keyword === 'required') for (const key of value as string[]) this.#required.add(key);
      else if (!structural.has(keyword) && !(keyword in this.#merged)) this.#merged[keyword] = value;
    }
    const target = schema.$ref && this.#root.definitions?.[schema.$ref.slice('#/definitions/'.length)];
    if (target) this.add(target);
    if (schema.if) this.#branch([schema]);
    if (schema.allOf) this.#branch(schema.allOf);
  }

  #addProperties(properties: NonNullable<JsonSchema['properties']>, because: string): void {
    for (const [key, value] of Object.entries(properties)) {
      if (value === false) this.#forbidden.set(key, because);
      else if (!Object.hasOwn(this.#properties, key)) this.#properties[key] = value;
    }
  }

  /** Takes the branches whose condition holds; of a tagged union without a known tag, none, and keeps all in mind. */
  #branch(conditions: readonly JsonSchema[]): void {
    this.conditional = true;
    let taken = false;
    for (const condition of conditions) {
      if (!this.#node && condition.else) continue;
      const branch = condition.if && matches(condition.if, this.#node) ? condition.then : condition.else;
      if (!branch) continue;
      taken = true;
      this.add(branch, condition.if?.required?.[0]);
    }
    if (taken || !conditions.every((condition) => condition.then?.$ref)) return;
    for (const condition of conditions) {
      if (condition.then) this.#alternatives.push(condition.then);
      if (condition.else) this.#alternatives.push(condition.else);
    }
  }

  result(): ResolvedSchema {
    return {
      ...this.#merged,
      properties: this.#properties,
      required: [...this.#required],
      alternatives: this.#alternatives,
      forbidden: this.#forbidden,
    };
  }
}
