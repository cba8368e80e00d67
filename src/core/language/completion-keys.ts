import type { Book } from '../book/book.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { describeSchema } from '../schema/describe.ts';
import { keySchemaAt, mappingAt, type PropertyInfo, propertiesOf, schemaAt } from '../schema/lookup.ts';
import type { ResolvedSchema, SchemaResolver } from '../schema/resolver.ts';
import { resolverOf } from '../schema/walk.ts';
import { type Caret, placeholder } from './caret.ts';
import type { CompletionOptions, Proposal } from './completion.ts';
import { documentationOf, idsFor } from './completion-ids.ts';
import { keyCard } from './hover.ts';
import { type Layout, skeletonBehind } from './skeleton.ts';

/** Keys that turn the mapping into another kind of thing (`type` an operand that is computed), where what is there allows it. */
function otherBranches(
  resolver: SchemaResolver,
  schema: ResolvedSchema,
  present: ReadonlySet<string>,
): readonly PropertyInfo[] {
  const known = new Set(propertiesOf(resolver, schema).map(({ key }) => key));
  return [...schema.switches].flatMap(([switchKey, branch]) => {
    const other = resolver.resolve(branch, undefined);
    const keeps = [...present].every((key) => key === placeholder || resolver.property(other, key) !== undefined);
    const own = propertiesOf(resolver, other).find(({ key }) => key === switchKey);
    return keeps && own && !known.has(switchKey) ? [{ ...own, required: false }] : [];
  });
}

/** The keys that the mapping at the caret may still take: required ones first, then as the schema lists them, then ids. */
export function completeKeys(
  book: Book,
  caret: Caret,
  lineEnding: string,
  { locale, snippets }: CompletionOptions,
): readonly Proposal[] {
  const resolver = resolverOf(caret.kind);
  const present = new Set(mappingAt(caret.root, caret.path)?.pairs.map((pair) => pair.key.source));
  const { flow, column, itemsFollow } = caret;
  const layout: Layout = { flow, column, itemsFollow, snippets, lineEnding };
  const behind = (schema: PropertyInfo['schema']) => (caret.hasColon ? '' : skeletonBehind(schema, resolver, layout));

  const named = [...propertiesOf(resolver, caret.schema), ...otherBranches(resolver, caret.schema, present)]
    .filter(({ key }) => !present.has(key))
    .sort((a, b) => Number(b.required) - Number(a.required))
    .map(({ key, schema, required, tags }): Proposal => {
      const text = key + behind(schema);
      const title = describeSchema(schema, locale).title;
      const notes = [title, required ? render(message('language/required'), locale) : undefined, tags.join(' | ')];
      return {
        label: key,
        kind: 'key',
        name: title,
        detail: notes.filter(Boolean).join(' · ') || undefined,
        documentation: () => keyCard(key, schema, locale),
        matches: title ? [key, title] : [key],
        deprecated: schema.deprecated === true,
        snippet: text.includes('$1'),
        text,
      };
    });

  const keyPath = [...caret.path, placeholder];
  const annotation = keySchemaAt(caret.kind, caret.root, keyPath)?.['x-trendbook'];
  const known = new Set(named.map(({ label }) => label));
  const ids = idsFor(annotation, caret, keyPath, book, locale)
    .filter(({ id }) => !present.has(id) && !known.has(id))
    .map(({ id, label, aliases, what, definition }): Proposal => {
      const schema = schemaAt(caret.kind, caret.root, [...caret.path, id])?.schema;
      const text = id + (schema ? behind(schema) : ': ');
      return {
        label: id,
        kind: annotation?.reference === 'metric' ? 'metric' : 'key',
        name: label,
        detail: [label, what].filter(Boolean).join(' · ') || undefined,
        documentation: documentationOf(book, id, definition, annotation?.reference, locale),
        matches: [id, label ?? '', ...aliases],
        snippet: text.includes('$1'),
        text,
      };
    });
  return [...named, ...ids];
}
