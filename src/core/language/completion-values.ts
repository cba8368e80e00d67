import type { Book } from '../book/book.ts';
import type { Locale } from '../messages/message.ts';
import { describeSchema } from '../schema/describe.ts';
import { typesOf } from '../schema/json-schema.ts';
import { nodeAt, schemaAt } from '../schema/lookup.ts';
import type { ResolvedSchema } from '../schema/resolver.ts';
import { dereference } from '../yaml/index.ts';
import type { Caret } from './caret.ts';
import type { Proposal } from './completion.ts';
import { idsFor } from './completion-ids.ts';
import { definitionCard } from './definition-texts.ts';

/** What the value at the caret may be: ids of the book, members of an enumeration, true and false. */
export function completeValues(book: Book, caret: Caret, locale: Locale): readonly Proposal[] {
  const types = typesOf(caret.schema);
  const own = valuesOf(book, caret, caret.schema, caret.path, locale);
  if (own.length > 0 || !types.includes('array')) return withoutSiblings(own, caret);
  const item = schemaAt(caret.kind, caret.root, [...caret.path, 0]);
  if (!item) return [];
  // A list is begun where none is yet: `platforms: |` becomes `platforms: [app]`.
  const items = valuesOf(book, caret, item.schema, [...caret.path, 0], locale);
  return items.map((proposal) => ({ ...proposal, text: `[${proposal.text}]` }));
}

function valuesOf(
  book: Book,
  caret: Caret,
  schema: ResolvedSchema,
  path: Caret['path'],
  locale: Locale,
): readonly Proposal[] {
  const annotation = schema['x-trendbook'];
  const ids = idsFor(annotation, caret, path, book, locale).map(
    ({ id, label, aliases, what, definition }): Proposal => ({
      label: id,
      kind: annotation?.reference === 'term' || annotation?.reference === 'platform' ? 'term' : 'reference',
      name: label,
      detail: [label, what].filter(Boolean).join(' · ') || undefined,
      documentation: definition && definitionCard(book, definition, locale),
      matches: [id, label ?? '', ...aliases],
      snippet: false,
      text: id,
    }),
  );
  const members = describeSchema(schema, locale).values.map(
    ({ value, description }): Proposal => ({
      label: value,
      kind: 'enumMember',
      detail: undefined,
      documentation: description,
      matches: [value],
      snippet: false,
      text: value,
    }),
  );
  const known = new Set([...ids, ...members].map(({ label }) => label));
  const booleans = typesOf(schema).includes('boolean') ? ['true', 'false'] : [];
  const rest = booleans
    .filter((value) => !known.has(value))
    .map(
      (value): Proposal => ({
        label: value,
        kind: 'value',
        detail: undefined,
        documentation: undefined,
        matches: [value],
        snippet: false,
        text: value,
      }),
    );
  return [...ids, ...members, ...rest];
}

/** A list names each thing once. */
function withoutSiblings(proposals: readonly Proposal[], caret: Caret): readonly Proposal[] {
  if (typeof caret.path.at(-1) !== 'number') return proposals;
  const list = dereference(nodeAt(caret.root, caret.path.slice(0, -1)));
  if (list?.kind !== 'sequence') return proposals;
  const taken = new Set(list.items.map((item) => (item.kind === 'scalar' ? item.source : undefined)));
  return proposals.filter(({ label }) => !taken.has(label));
}
