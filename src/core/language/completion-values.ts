import type { Book } from '../book/book.ts';
import type { Locale } from '../messages/message.ts';
import { describeSchema } from '../schema/describe.ts';
import { typesOf } from '../schema/json-schema.ts';
import { nodeAt, schemaAt } from '../schema/lookup.ts';
import type { ResolvedSchema } from '../schema/resolver.ts';
import { dereference, scalarText } from '../yaml/index.ts';
import type { Caret } from './caret.ts';
import type { Proposal } from './completion.ts';
import { editionDates, editionSpans } from './completion-dates.ts';
import { columnTypeAt, documentationOf, idsFor } from './completion-ids.ts';
import { conditionFigures, matchesWith } from './completion-matches.ts';

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
  const isTerm = annotation?.reference === 'term' || annotation?.reference === 'platform';
  const candidates = idsFor(annotation, caret, path, book, locale);
  const isCondition = annotation?.reference === 'condition';
  const figures = isCondition && candidates.length === 0 ? conditionFigures(book, caret, path) : [];
  const count = isCondition ? matchesWith(book, caret, path, candidates.length + figures.length, locale) : undefined;
  const ids = candidates.map(({ id, label, aliases, what, definition }): Proposal => {
    const matching = count?.(id);
    return {
      label: id,
      kind: isTerm ? 'term' : 'reference',
      name: joined(label, matching),
      detail: joined(label, what, matching),
      documentation: documentationOf(book, id, definition, annotation?.reference, locale),
      matches: [id, label ?? '', ...aliases],
      snippet: false,
      text: id,
    };
  });
  const thresholds = figures.map((text): Proposal => {
    const matching = count?.(text);
    return { ...plainValue(text), name: matching, detail: matching, text: scalarText(text, true) };
  });
  const isChartType = caret.kind === 'trend' && path.length === 3 && path[0] === 'charts' && path[2] === 'type';
  const members = describeSchema(schema, locale).values.map(
    ({ value, description }): Proposal => ({
      ...plainValue(value),
      kind: 'enumMember',
      documentation: description === undefined ? undefined : () => description,
      chartType: isChartType ? value : undefined,
    }),
  );
  const type = columnTypeAt(annotation?.reference, caret, path, book);
  const booleans = typesOf(schema).includes('boolean') && (!annotation || type === 'boolean') ? ['true', 'false'] : [];
  const known = new Set([...ids, ...members].map(({ label }) => label));
  const rest = [...booleans, ...datesFor(book, schema, type, path), ...examplesFor(schema, path)];
  return [...ids, ...thresholds, ...members, ...rest.filter((value) => !known.has(value)).map(plainValue)];
}

function joined(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}

function plainValue(value: string): Proposal {
  return {
    label: value,
    kind: 'value',
    detail: undefined,
    documentation: undefined,
    matches: [value],
    snippet: false,
    text: value,
  };
}

function datesFor(book: Book, schema: ResolvedSchema, type: string | undefined, path: Caret['path']) {
  if (schema.format !== 'edtf' && type !== 'date') return [];
  return path.at(-1) === 'dates' ? [...editionSpans(book), ...editionDates(book)] : editionDates(book);
}

/** Where any text may stand, but some texts mean more than others: the schema's examples name them. */
function examplesFor(schema: ResolvedSchema, path: Caret['path']): readonly string[] {
  if (schema.format !== 'language-tag' && path.at(-1) !== 'unit') return [];
  return (schema.examples ?? []).filter((example): example is string => typeof example === 'string');
}

/** A list names each thing once. */
function withoutSiblings(proposals: readonly Proposal[], caret: Caret): readonly Proposal[] {
  if (typeof caret.path.at(-1) !== 'number') return proposals;
  const list = dereference(nodeAt(caret.root, caret.path.slice(0, -1)));
  if (list?.kind !== 'sequence') return proposals;
  const taken = new Set(list.items.map((item) => (item.kind === 'scalar' ? item.source : undefined)));
  return proposals.filter(({ label }) => !taken.has(label));
}
