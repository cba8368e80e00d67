import { overlaps, type TextRange } from '../text/range.ts';
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
import { resolverOf } from './walk.ts';

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
  return { start: range.start, end: Math.min(range.start + 1, range.end) };
}

/** A damaged span is whole lines: what ends within a line break and an indentation of it is its neighbour. */
const neighbourhood = 80;

function isHeldBack({ kind, path, token }: Draft, document: YamlDocument): boolean {
  if (document.damaged.length === 0) return false;
  if (document.damaged.some((span) => overlaps(span, token.own))) return true;
  if (kind !== 'missing-key') return false;
  const { start, end } = mappingAt(document.root, path)?.range ?? document.range;
  const around = { start: start - neighbourhood, end: end + neighbourhood };
  return document.damaged.some((span) => overlaps(span, around));
}
