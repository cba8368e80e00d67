import { within } from '../text/moving-range.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import { touchesDamage } from '../yaml/damage.ts';
import { dereference, type YamlDocument, type YamlNode } from '../yaml/nodes.ts';
import { type Draft, settle } from './draft.ts';
import { book, product, table, trend } from './generated/validators.js';
import type { SchemaKind } from './kind.ts';
import { mappingAt } from './lookup.ts';
import { Places } from './places.ts';
import type { SchemaProblem } from './problem.ts';
import { reduceErrors } from './reduce.ts';
import { scanDocument } from './scan.ts';
import { toValue } from './to-value.ts';
import { type Path, resolverOf } from './walk.ts';

const validators = { book, product, table, trend };

/**
 * What is wrong with a document by the schema of its kind: one problem a mistake, at most one a token, in the order of
 * the text. What a damaged part of the document may have caused is held back. Never throws.
 */
export function validateDocument(kind: SchemaKind, document: YamlDocument): SchemaProblem[] {
  const root = isNothing(document.root) ? undefined : document.root;
  const resolver = resolverOf(kind);
  const places = new Places(root, startOf(document));
  const validate = validators[kind];
  const isValid = validate(root ? toValue(root) : {});
  const errors = isValid ? [] : (validate.errors ?? []);
  const drafts = [...reduceErrors(errors, resolver, root, places), ...(root ? scanDocument(resolver, root) : [])];
  return settle(drafts.filter((draft) => !isHeldBack(draft, document)));
}

function isNothing(root: YamlNode | undefined): boolean {
  const node = dereference(root);
  return !node || (node.kind === 'scalar' && node.value === null);
}

/** The first character of a document that holds nothing. */
function startOf({ range }: YamlDocument): TextRange {
  return within(range, range.start, Math.min(range.start + 1, range.end));
}

function isHeldBack({ kind, code, path, token }: Draft, document: YamlDocument): boolean {
  if (document.damaged.length === 0) return false;
  if (document.damaged.some((span) => overlaps(span, token.own))) return true;
  if (code === 'schema/type/empty') return isFollowedByDamage(path, token.own, document);
  return kind === 'missing-key' && touchesDamage(mappingAt(document.root, path)?.range ?? document.range, document);
}

/** How far below an empty key that is the last of its mapping its value may stand. */
const nearBelow = 400;

/** What stands below an empty key, and before the next one, was meant as its value. */
function isFollowedByDamage(path: Path, key: TextRange, { root, damaged }: YamlDocument): boolean {
  const siblings = mappingAt(root, path.slice(0, -1))?.pairs ?? [];
  const next = siblings.map((pair) => pair.key.range.start).find((start) => start > key.start);
  return damaged.some((span) => span.start >= key.end && span.start < (next ?? key.end + nearBelow));
}
