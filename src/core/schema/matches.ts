import { dereference, findPair, type YamlNode } from '../yaml/nodes.ts';
import { type JsonSchema, type JsonType, typesOf } from './json-schema.ts';

/**
 * Whether a node fulfils the condition of an `if`, as the validator judges the same value. Knows the keywords that
 * conditions use: type, const, enum, required, properties.
 */
export function matches(condition: JsonSchema, node: YamlNode | undefined): boolean {
  const value = dereference(node);
  if (!value) return false;
  const types = typesOf(condition);
  if (types.length > 0 && !types.includes(typeOfNode(value))) return false;
  const constants = condition.enum ?? (condition.const === undefined ? undefined : [condition.const]);
  if (constants && !(value.kind === 'scalar' && constants.includes(value.value))) return false;
  if (value.kind !== 'mapping') return true;
  if (condition.required?.some((key) => !findPair(value, key))) return false;
  return Object.entries(condition.properties ?? {}).every(([key, sub]) => {
    const pair = findPair(value, key);
    return !pair || typeof sub === 'boolean' || matches(sub, pair.value);
  });
}

/** The JSON type that the validator sees in a node; every number is `number`, whole or not. */
export function typeOfNode(node: YamlNode): JsonType {
  const value = dereference(node);
  if (!value) return 'null';
  if (value.kind === 'mapping') return 'object';
  if (value.kind === 'sequence') return 'array';
  return value.value === null ? 'null' : (typeof value.value as JsonType);
}
