import type { YamlNode } from '../yaml/nodes.ts';
import type { Draft } from './draft.ts';
import { checkFormat } from './formats.ts';
import { typesOf } from './json-schema.ts';
import { typeOfNode } from './matches.ts';
import type { ResolvedSchema, SchemaResolver } from './resolver.ts';
import { type KnownCollections, type Visit, walkWith } from './walk.ts';

/** Keys are text to our parser, but to others these are not: as an id they want quotes. */
const notText = /^(true|false|null)$/i;

/** Problems that need the text as written: formats, ids that YAML reads as true or null, keys that are deprecated. */
export function scanDocument(resolver: SchemaResolver, root: YamlNode): Draft[] {
  const drafts: Draft[] = [];
  const isLong = root.range.end - root.range.start > longDocument;
  walkWith(
    resolver,
    root,
    (visit) => {
      const draft = deprecated(visit) ?? wrongFormat(visit);
      if (draft) drafts.push(draft);
    },
    isLong ? new Faultless(drafts) : undefined,
  );
  return drafts;
}

/** After an edit of a shorter document all of it is looked at again: in UTF-16 code units. */
const longDocument = 8000;
/** Down to the terms of a taxonomy. */
const deepest = 4;
/** The collections in which nothing was found, by the schema that held. An edit elsewhere in a long document leaves them the same objects. */
const faultless = new WeakMap<YamlNode, ResolvedSchema | undefined>();

class Faultless implements KnownCollections {
  readonly #drafts: readonly Draft[];
  /** How many problems there were when the collections that are being walked were entered. */
  readonly #before: number[] = [];

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
  }

  skips(node: YamlNode, schema: ResolvedSchema | undefined): boolean {
    if (schema && faultless.get(node) === schema) return true;
    this.#before.push(this.#drafts.length);
    return false;
  }

  left(node: YamlNode, schema: ResolvedSchema | undefined): void {
    const depth = this.#before.length;
    if (this.#before.pop() === this.#drafts.length && depth <= deepest) faultless.set(node, schema);
  }
}

function deprecated(visit: Visit): Draft | undefined {
  const { role, schema } = visit;
  if (role !== 'value' || !schema?.deprecated) return undefined;
  const { pair, path, range, aliased } = visit;
  if (!pair || typeof path.at(-1) === 'number') return undefined;
  const params = { key: pair.key.source };
  const token = { own: pair.key.range, alias: aliased ? range : undefined };
  return { kind: 'deprecated', code: 'schema/deprecated', params, path, token };
}

function wrongFormat(visit: Visit): Draft | undefined {
  const { role, node, schema } = visit;
  const format = schema?.format;
  if (!schema || !format || node.kind !== 'scalar') return undefined;
  const type = typeOfNode(node);
  if (role === 'key' && node.style === 'plain' && notText.test(node.source)) {
    const { path, token } = placed(visit, node);
    const params = { expected: 'id', value: node.source };
    return { kind: 'type', code: 'schema/type/quote', params, path, token };
  }
  // Of values the validator has said so, or the schema allows them.
  if (role === 'value' && (type === 'null' || type === 'boolean')) return undefined;
  const types = typesOf(schema);
  if (types.length > 0 && !types.includes('string') && !types.includes(type)) return undefined;
  const fault = checkFormat(format, node.source);
  if (!fault) return undefined;
  const { suggestion } = fault;
  const { path, token } = placed(visit, node);
  const candidates = suggestion === '' ? [] : [suggestion];
  const params = { value: node.source, suggestion };
  return { kind: 'format', code: `schema/format/${format}`, params, path, token, candidates };
}

/** Asked for late: of the places that are visited few have a problem. */
function placed({ path, range, aliased }: Visit, node: YamlNode): Pick<Draft, 'path' | 'token'> {
  return { path, token: { own: node.range, alias: aliased ? range : undefined } };
}
