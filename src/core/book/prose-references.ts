import { attributeOf, type Directive, type DirectiveAttribute, namedByDirective } from '../prose/index.ts';
import type { RawReference } from './occurrences.ts';
import { directivesOf, type ProsePart } from './prose-parts.ts';
import { readRecordName } from './record-name.ts';

/** What the directives of a piece of prose refer to; those too that are malformed in a way that leaves no doubt, with that finding and no other. */
export function proseReferences(part: ProsePart): RawReference[] {
  const { directives, malformed } = directivesOf(part);
  const meant = new Set(malformed.flatMap((each) => each.meant ?? []));
  const unsure = [...meant]
    .flatMap((directive) => referencesOf(directive, part))
    .map((each) => ({ ...each, unsure: true }));
  return [...directives.flatMap((directive) => referencesOf(directive, part)), ...unsure];
}

function referencesOf(directive: Directive, part: ProsePart): RawReference[] {
  const id = attributeOf(directive, 'id');
  const kind =
    directive.name in namedByDirective ? namedByDirective[directive.name as keyof typeof namedByDirective] : undefined;
  if (kind) return id ? [reference(kind, id, part)] : [];
  if (directive.name !== 'value') return [];
  const of = attributeOf(directive, 'of');
  const measure = attributeOf(directive, 'measure');
  const scope = readRecordName(of?.value ?? '').table ?? 'products';
  return [
    ...(of ? [reference('record', of, part)] : []),
    ...(measure ? [reference('measure', measure, part, scope)] : []),
  ].filter((each) => each.id !== '');
}

function reference(
  kind: RawReference['kind'],
  { value, valueRange }: DirectiveAttribute,
  { file, map }: ProsePart,
  scope?: string,
): RawReference {
  return {
    kind,
    id: value,
    text: value,
    scope,
    scopeIsWritten: false,
    platform: undefined,
    byLabel: false,
    unsure: false,
    place: { file, range: map.rangeInSource(valueRange) },
  };
}
