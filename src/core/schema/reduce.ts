import type { ErrorObject } from 'ajv';
import { nearest } from '../text/nearest.ts';
import { dereference, type YamlMapping, type YamlNode } from '../yaml/nodes.ts';
import type { Draft } from './draft.ts';
import { judgeValue } from './judge-value.ts';
import { propertiesOf, schemaWith } from './lookup.ts';
import type { Places } from './places.ts';
import type { ResolvedSchema, SchemaResolver } from './resolver.ts';
import type { Path } from './walk.ts';

/**
 * From the validator's many errors to one problem a mistake. Errors are gathered by the value that they are about;
 * what a wrong or missing `type` makes of the rest of its mapping is not reported.
 */
export function reduceErrors(
  errors: readonly ErrorObject[],
  resolver: SchemaResolver,
  root: YamlNode | undefined,
  places: Places,
): Draft[] {
  const byValue = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const known = byValue.get(error.instancePath);
    if (known) known.push(error);
    else byValue.set(error.instancePath, [error]);
  }
  const drafts: Draft[] = [];
  for (const [pointer, about] of byValue) {
    const path = places.pathOf(pointer);
    const place = schemaWith(resolver, root, path);
    if (about.some((error) => error.keyword === 'false schema')) {
      drafts.push(excluded(resolver, root, path, places));
    } else if (place) {
      const node = dereference(place.node);
      const fault = judgeValue(about, place.schema, node);
      if (fault) drafts.push({ ...fault, path, token: places.value(path) });
      else if (node?.kind === 'mapping' || !node) {
        drafts.push(...judgeKeys(about, resolver, place.schema, node, path, places));
      }
    }
  }
  return drafts;
}

/** A key that another key of its mapping rules out. */
function excluded(resolver: SchemaResolver, root: YamlNode | undefined, path: Path, places: Places): Draft {
  const key = String(path.at(-1));
  const holder = path.slice(0, -1);
  const other = schemaWith(resolver, root, holder)?.schema.forbidden.get(key) ?? '';
  const token = places.key(holder, key);
  return { kind: 'unknown-key', code: 'schema/unknown-key/exclusive', params: { key, other }, path: holder, token };
}

function judgeKeys(
  errors: readonly ErrorObject[],
  resolver: SchemaResolver,
  schema: ResolvedSchema,
  mapping: YamlMapping | undefined,
  path: Path,
  places: Places,
): Draft[] {
  const written = new Set(mapping?.pairs.map((pair) => pair.key.source));
  const allowed = propertiesOf(resolver, schema).filter((property) => !written.has(property.key));
  const unknown = unknownKeys(errors, schema, written, new Set(propertiesOf(resolver, schema).map(({ key }) => key)));
  const drafts: Draft[] = [];
  const meant = new Set<string>();
  for (const key of unknown) {
    const byTitle = allowed.filter((property) => property.schema['x-zh']?.title === key).map(({ key: id }) => id);
    const names = allowed.map((property) => property.key);
    const candidates = byTitle.length > 0 ? byTitle : nearest(key, names);
    for (const candidate of candidates) meant.add(candidate);
    const params = { key, allowed: names.join(', '), count: names.length, suggestion: candidates.join(', ') };
    const token = places.key(path, key);
    drafts.push({ kind: 'unknown-key', code: 'schema/unknown-key', params, path, token, candidates });
  }
  for (const error of errors) {
    if (error.keyword !== 'not' || error.propertyName === undefined) continue;
    const key = error.propertyName;
    const token = places.key(path, key);
    drafts.push({ kind: 'format', code: 'schema/format/reserved-id', params: { value: key }, path, token });
  }
  const missing = missingKeys(errors).filter((keys) => !keys.split('|').some((key) => meant.has(key)));
  if (missing.length > 0) {
    const params = { keys: missing.join(', '), count: missing.length };
    const token = places.mapping(path);
    const choices = missing.map((keys) => keys.split('|'));
    drafts.push({ kind: 'missing-key', code: 'schema/missing-key', params, path, token, missing: choices });
  }
  return drafts;
}

/** Without a known `type` no branch judges the keys: then those count as unknown that no branch knows. */
function unknownKeys(
  errors: readonly ErrorObject[],
  schema: ResolvedSchema,
  written: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string[] {
  if (schema.alternatives.length > 0) return [...written].filter((key) => !known.has(key));
  const unknown = errors.filter((error) => error.keyword === 'additionalProperties');
  return [...new Set(unknown.map((error) => String(error.params.additionalProperty)))];
}

/** The keys that are missing; of several any of which would do, one entry joined by `|`. */
function missingKeys(errors: readonly ErrorObject[]): string[] {
  const missing = new Set<string>();
  const choice = new Set<string>();
  for (const error of errors) {
    if (error.keyword !== 'required') continue;
    (error.schemaPath.includes('/anyOf/') ? choice : missing).add(String(error.params.missingProperty));
  }
  return choice.size > 0 ? [...missing, [...choice].join('|')] : [...missing];
}
