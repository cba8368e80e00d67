import type { ErrorObject } from 'ajv';
import { nearest } from '../text/nearest.ts';
import type { YamlNode } from '../yaml/nodes.ts';
import { expectationOf, foundWord } from './expectation.ts';
import { typesOf } from './json-schema.ts';
import { typeOfNode } from './matches.ts';
import type { SchemaProblem } from './problem.ts';
import type { ResolvedSchema } from './resolver.ts';

/** What is wrong with a value, without its place. */
export type Fault = Pick<SchemaProblem, 'kind' | 'code' | 'params' | 'candidates'>;

/** The one thing that is wrong with a value as such, or undefined where only its keys or contents can be. */
export function judgeValue(
  errors: readonly ErrorObject[],
  schema: ResolvedSchema,
  node: YamlNode | undefined,
): Fault | undefined {
  const keywords = new Set(errors.map((error) => error.keyword));
  const has = (...names: string[]) => names.some((name) => keywords.has(name));
  if (!node) return undefined;
  const isScalar = node.kind === 'scalar' && node.value !== null;
  if (has('enum', 'const') && isScalar) return wrongValue(schema, node.source);
  if (has('type')) return isNumberForText(schema, node) ? undefined : wrongType(schema, node);
  if (has('enum', 'const')) return wrongType(schema, node);
  if (has('minimum', 'maximum')) return outOfBounds('schema/type/bounds', schema.minimum, schema.maximum);
  if (has('minItems', 'maxItems', 'additionalItems')) {
    return outOfBounds('schema/type/length', schema.minItems, schema.maxItems);
  }
  return undefined;
}

/** Texts are read from what is written: a number is no mistake of type there (yaml/ambiguous-scalar may warn). */
function isNumberForText(schema: ResolvedSchema, node: YamlNode): boolean {
  return typesOf(schema).includes('string') && typeOfNode(node) === 'number';
}

function wrongValue(schema: ResolvedSchema, value: string): Fault {
  const allowed = (schema.enum ?? [schema.const]).map(String);
  const candidates = nearest(value, allowed);
  const params = { value, allowed: allowed.join(', '), count: allowed.length, suggestion: candidates.join(', ') };
  return { kind: 'enum', code: 'schema/enum', params, candidates };
}

function wrongType(schema: ResolvedSchema, node: YamlNode): Fault {
  const expected = expectationOf(schema);
  const found = foundWord(node);
  const types = typesOf(schema);
  const fault = (code: string, params: Fault['params']): Fault => ({ kind: 'type', code, params });
  if (node.kind === 'scalar' && node.style === 'empty') return fault('schema/type/empty', { expected });
  if (node.kind === 'scalar' && (found === 'true-or-false' || found === 'nothing') && types.includes('string')) {
    return fault('schema/type/quote', { expected, value: node.source });
  }
  if (node.kind === 'scalar' && types.length === 1 && types[0] === 'array') {
    return fault('schema/type/list', { value: node.source });
  }
  return fault('schema/type/mismatch', { expected, found });
}

function outOfBounds(code: string, minimum: number | undefined, maximum: number | undefined): Fault {
  return { kind: 'type', code, params: { minimum: minimum ?? '', maximum: maximum ?? '' } };
}
