import type { TextRange } from '../text/range.ts';
import type { YamlDocument } from '../yaml/nodes.ts';
import { typesOf } from './json-schema.ts';
import type { SchemaKind } from './kind.ts';
import { type Visit, walkDocument } from './walk.ts';

/** A plain scalar where text is meant that YAML does not, or not everywhere, read as text. */
export interface AmbiguousScalar {
  readonly range: TextRange;
  readonly source: string;
  /** YAML 1.2 reads it as a number; or YAML 1.1, which many tools still speak, as true or false. */
  readonly reason: 'number' | 'yes-no';
}

const yesOrNo = /^(y|yes|n|no|on|off)$/i;

/**
 * The plain scalars of a document that stand where free text is meant (names, titles, prose) and want quotes: `2024`,
 * `3.10`, `yes`. Not keys, ids, figures, dates or listed values: those are read from what is written. `true`, `false`
 * and `null` are the validator's (`schema/type`). A table's cells depend on its columns and are not judged here.
 */
export function findAmbiguousScalars(kind: SchemaKind, document: YamlDocument): readonly AmbiguousScalar[] {
  const found: AmbiguousScalar[] = [];
  walkDocument(kind, document.root, (visit) => {
    const { node } = visit;
    if (visit.role !== 'value' || visit.aliased || node.kind !== 'scalar' || node.style !== 'plain') return;
    if (!isFreeText(visit)) return;
    const { range, source } = node;
    if (typeof node.value === 'number') found.push({ range, source, reason: 'number' });
    else if (yesOrNo.test(source)) found.push({ range, source, reason: 'yes-no' });
  });
  return found;
}

function isFreeText({ schema, annotation }: Visit): boolean {
  if (!schema || annotation?.reference || annotation?.figure || annotation?.defines) return false;
  const scalars = typesOf(schema).filter((type) => type !== 'array' && type !== 'object');
  const isText = scalars.length === 1 && scalars[0] === 'string';
  return isText && !schema.format && !schema.enum && schema.const === undefined;
}
