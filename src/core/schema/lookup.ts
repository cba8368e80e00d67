import { dereference, findPair, type YamlMapping, type YamlNode, type YamlScalar } from '../yaml/nodes.ts';
import type { JsonSchema } from './json-schema.ts';
import type { SchemaKind } from './kind.ts';
import type { ResolvedSchema, SchemaResolver } from './resolver.ts';
import { type Path, resolverOf } from './walk.ts';

/** A key that a mapping may have. */
export interface PropertyInfo {
  readonly key: string;
  readonly schema: ResolvedSchema;
  readonly required: boolean;
  /** Where the mapping's branch is not settled: the values of `type` that allow the key. Empty: allowed at once. */
  readonly tags: readonly string[];
}

/** What the schema says of a place. */
export interface SchemaPlace {
  readonly schema: ResolvedSchema;
  readonly node: YamlNode | undefined;
}

/**
 * What holds at a path, whether or not the document has a value there yet.
 * @returns undefined where no schema knows the path (under an unknown key)
 */
export function schemaAt(kind: SchemaKind, root: YamlNode | undefined, path: Path): SchemaPlace | undefined {
  return schemaWith(resolverOf(kind), root, path);
}

/** The same with a schema of the caller's. */
export function schemaWith(resolver: SchemaResolver, root: YamlNode | undefined, path: Path): SchemaPlace | undefined {
  let schema: JsonSchema | undefined = resolver.root;
  let node: YamlNode | undefined = root;
  for (const part of path) {
    const here: ResolvedSchema = resolver.resolve(schema, node);
    schema = typeof part === 'number' ? resolver.item(here, part) : resolver.property(here, part);
    if (!schema) return undefined;
    node = childOf(node, part);
  }
  return { schema: resolver.resolve(schema, node), node };
}

/** What the schema says of a key as such (`propertyNames`): the id of a metric, a field of a condition. */
export function keySchemaAt(kind: SchemaKind, root: YamlNode | undefined, path: Path): ResolvedSchema | undefined {
  const key = path.at(-1);
  const holder = schemaAt(kind, root, path.slice(0, -1));
  if (typeof key !== 'string' || !holder?.schema.propertyNames) return undefined;
  const written: YamlScalar = { kind: 'scalar', range: { start: 0, end: 0 }, style: 'plain', value: key, source: key };
  return resolverOf(kind).resolve(holder.schema.propertyNames, findPair(holder.node, key)?.key ?? written);
}

/**
 * The keys that the mapping at a path may have by name, in the schema's order, those that it has already included.
 * Where its `type` is not settled: the keys of all branches, each with the types that allow it.
 */
export function propertiesAt(kind: SchemaKind, root: YamlNode | undefined, path: Path): readonly PropertyInfo[] {
  const place = schemaAt(kind, root, path);
  return place ? propertiesOf(resolverOf(kind), place.schema) : [];
}

/** The same of a schema that is already resolved. */
export function propertiesOf(resolver: SchemaResolver, schema: ResolvedSchema): readonly PropertyInfo[] {
  const found = new Map<string, PropertyInfo>();
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object' || schema.forbidden.has(key)) continue;
    const required = schema.required?.includes(key) ?? false;
    found.set(key, { key, schema: resolver.resolve(property, undefined), required, tags: [] });
  }
  for (const alternative of schema.alternatives) {
    const branch = resolver.resolve(alternative, undefined);
    const tags = tagsOf(branch);
    for (const property of propertiesOf(resolver, branch)) {
      const known = found.get(property.key);
      if (!known) found.set(property.key, { ...property, tags: [...tags, ...property.tags] });
      else if (known.tags.length > 0) found.set(property.key, { ...known, tags: [...known.tags, ...tags] });
    }
  }
  return [...found.values()];
}

/** The names of the keys that must be there. */
export function requiredKeys(kind: SchemaKind, root: YamlNode | undefined, path: Path): readonly string[] {
  return schemaAt(kind, root, path)?.schema.required ?? [];
}

/** The order that keys of the mapping at a path are best written in; keys that are not in it come after. */
export function keyOrder(kind: SchemaKind, root: YamlNode | undefined, path: Path): readonly string[] {
  return propertiesAt(kind, root, path).map((property) => property.key);
}

function tagsOf(branch: ResolvedSchema): readonly string[] {
  const type = branch.properties?.type;
  if (typeof type !== 'object') return [];
  return (type.enum ?? (type.const === undefined ? [] : [type.const])).map(String);
}

/** The value at a path as written (an alias stays one); undefined where there is none. */
export function nodeAt(root: YamlNode | undefined, path: Path): YamlNode | undefined {
  let node = root;
  for (const part of path) node = childOf(node, part);
  return node;
}

/** The mapping at a path, aliases followed. */
export function mappingAt(root: YamlNode | undefined, path: Path): YamlMapping | undefined {
  const node = dereference(nodeAt(root, path));
  return node?.kind === 'mapping' ? node : undefined;
}

function childOf(node: YamlNode | undefined, part: string | number): YamlNode | undefined {
  if (typeof part === 'string') return findPair(node, part)?.value;
  const list = dereference(node);
  return list?.kind === 'sequence' ? list.items[part] : undefined;
}
