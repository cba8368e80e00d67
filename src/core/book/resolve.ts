import { message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import { nearest } from '../text/nearest.ts';
import type { Definition, Reference, ReferenceFault, TargetKind } from './book.ts';
import type { RawReference } from './occurrences.ts';
import { recordFields } from './record-fields.ts';
import type { BookModel } from './model.ts';

/** What resolving needs to know of a book. */
export interface Lookup {
  readonly model: BookModel;
  readonly pages: ReadonlySet<string>;
  readonly rules: ReadonlySet<string>;
  find(kind: Definition['kind'], id: string, scope?: string): Definition | undefined;
  all(kind: Definition['kind'], scope?: string): readonly Definition[];
}

/** Turns a reference as written into what it names; a measure or a `table/row` gives one for each of its parts. */
export function resolveReference(raw: RawReference, lookup: Lookup): Reference[] {
  return resolvers[raw.kind](raw, lookup);
}

type Resolver = (raw: RawReference, lookup: Lookup) => Reference[];

const resolvers: Record<RawReference['kind'], Resolver> = {
  product: (raw, lookup) => [direct('product', raw, lookup, 'ref/unknown-product')],
  trend: (raw, lookup) => [direct('trend', raw, lookup, 'ref/unknown-trend')],
  table: (raw, lookup) => [direct('table', raw, lookup, 'ref/unknown-table')],
  source: (raw, lookup) => [direct('source', raw, lookup, 'ref/unknown-source')],
  ranking: (raw, lookup) => [direct('ranking', raw, lookup, 'ref/unknown-ranking')],
  metric: (raw, lookup) => [metric(raw, lookup)],
  platform: (raw, lookup) => [platform(raw, lookup)],
  taxonomy: (raw, lookup) => [taxonomy(raw, lookup)],
  term: (raw, lookup) => [term(raw, lookup)],
  page: (raw, { pages }) => [
    pages.has(raw.id)
      ? found('page', raw)
      : fault('page', raw, 'ref/unknown-page', (suggestion) => message('ref/unknown-page', { id: raw.id, suggestion }), [
          ...pages,
        ]),
  ],
  rule: (raw, { rules }) => [
    rules.has(raw.id)
      ? found('rule', raw)
      : fault(
          'rule',
          raw,
          'schema/unknown-key',
          (suggestion) => message('ref/unknown-rule', { id: raw.id, suggestion }),
          [...rules],
        ),
  ],
  dataset: (raw, lookup) => [dataset(raw, lookup)],
  record: (raw, lookup) => record(raw, lookup),
  member: (raw, lookup) => [member(raw, lookup)],
  measure: (raw, lookup) => measure(raw, lookup),
  field: (raw, lookup) => field(raw, lookup),
};

function found(kind: TargetKind, raw: RawReference, target?: Definition): Reference {
  return { kind, id: raw.id, scope: raw.scope, place: raw.place, target, fault: undefined };
}

function fault(
  kind: TargetKind,
  raw: RawReference,
  rule: string,
  text: (suggestion: string | undefined) => ReferenceFault['message'],
  known: readonly string[],
  definitions: readonly Definition[] = [],
): Reference {
  const named = labelled(raw.id, definitions);
  const candidates = [...new Set([...(named ? [named.id] : []), ...nearest(raw.id, known)])];
  return {
    kind,
    id: raw.id,
    scope: raw.scope,
    place: raw.place,
    target: undefined,
    fault: { rule, message: text(candidates[0]), candidates },
  };
}

/** The definition whose label or alias is that text. */
export function labelled(text: string, definitions: readonly Definition[]): Definition | undefined {
  return definitions.find((each) => each.label === text || each.aliases.includes(text));
}

type SimpleRule =
  | 'ref/unknown-product'
  | 'ref/unknown-trend'
  | 'ref/unknown-table'
  | 'ref/unknown-source'
  | 'ref/unknown-ranking';

function direct(kind: Definition['kind'], raw: RawReference, lookup: Lookup, rule: SimpleRule): Reference {
  const known = lookup.all(kind);
  const target = lookup.find(kind, raw.id) ?? (raw.byLabel ? labelled(raw.id, known) : undefined);
  if (target) return found(kind, raw, target);
  return fault(kind, raw, rule, (suggestion) => message(rule, { id: raw.id, suggestion }), ids(known), known);
}

function ids(definitions: readonly Definition[]): string[] {
  return definitions.map((each) => each.id);
}

function taxonomy(raw: RawReference, lookup: Lookup): Reference {
  const target = lookup.find('taxonomy', raw.id);
  if (target) return found('taxonomy', raw, target);
  return fault(
    'taxonomy',
    raw,
    'ref/unknown-term',
    (suggestion) => message('ref/unknown-term/taxonomy', { id: raw.id, suggestion }),
    ids(lookup.all('taxonomy')),
  );
}

function term(raw: RawReference, lookup: Lookup): Reference {
  const scope = raw.scope ?? '';
  const known = lookup.all('term', scope);
  const target = lookup.find('term', raw.id, scope) ?? (raw.byLabel ? labelled(raw.id, known) : undefined);
  if (target) return found('term', raw, target);
  // An unknown taxonomy is one finding, on its own name where that is written (`terms: { regoin: north }`).
  if (raw.scopeIsWritten && !lookup.find('taxonomy', scope)) return found('term', raw);
  const text = (suggestion: string | undefined) => message('ref/unknown-term', { id: raw.id, scope, suggestion });
  return fault('term', raw, 'ref/unknown-term', text, ids(known), known);
}

function platform(raw: RawReference, lookup: Lookup): Reference {
  const scoped = { ...raw, scope: 'platform' };
  const target = lookup.find('term', raw.id, 'platform');
  if (target) return found('term', scoped, target);
  const known = lookup.all('term', 'platform');
  const text = (suggestion: string | undefined) => message('ref/unknown-platform', { id: raw.id, suggestion });
  return fault('term', scoped, 'ref/unknown-platform', text, ids(known), known);
}

/** A metric, and whether it is given for the platform that the place names (`raw.platform`). */
function metric(raw: RawReference, lookup: Lookup): Reference {
  const target = lookup.find('metric', raw.id);
  if (!target) {
    const known = lookup.all('metric');
    const text = (suggestion: string | undefined) => message('ref/unknown-metric', { id: raw.id, suggestion });
    return fault('metric', raw, 'ref/unknown-metric', text, ids(known), known);
  }
  const platforms = lookup.model.metrics.get(raw.id)?.platforms;
  const known = raw.platform !== undefined && lookup.find('term', raw.platform, 'platform');
  if (!known || !platforms || platforms.includes(raw.platform!)) return found('metric', raw, target);
  const text = message('ref/unknown-metric/platform', {
    id: raw.id,
    platform: raw.platform!,
    platforms: platforms.join(', '),
  });
  const others = [...lookup.model.metrics.values()].filter((each) => each.platforms?.includes(raw.platform!) ?? true);
  const candidates = nearest(
    raw.id,
    others.map((each) => each.id),
  );
  return { ...found('metric', raw, target), fault: { rule: 'ref/unknown-metric', message: text, candidates } };
}

function dataset(raw: RawReference, lookup: Lookup): Reference {
  if (raw.id === 'products' || raw.id === 'trends') return found('field', raw);
  if (raw.id.startsWith('taxonomies/')) return taxonomy(part(raw, 'taxonomies/'.length, raw.id.length), lookup);
  const target = lookup.find('table', raw.id);
  if (target) return found('table', raw, target);
  const text = (suggestion: string | undefined) => message('ref/unknown-table', { id: raw.id, suggestion });
  const tables = lookup.all('table');
  return fault('table', raw, 'ref/unknown-table', text, ['products', 'trends', ...ids(tables)], tables);
}

function record(raw: RawReference, lookup: Lookup): Reference[] {
  const slash = raw.id.indexOf('/');
  if (slash < 0) return [direct('product', raw, lookup, 'ref/unknown-product')];
  const table = direct('table', part(raw, 0, slash), lookup, 'ref/unknown-table');
  if (table.fault) return [table];
  return [table, row(part({ ...raw, scope: table.id }, slash + 1, raw.id.length), lookup)];
}

function row(raw: RawReference, lookup: Lookup): Reference {
  const table = lookup.model.tables.get(raw.scope ?? '');
  const known = table?.rows.map((each) => each.id) ?? [];
  if (!table || known.includes(raw.id)) return found('row', raw);
  const text = (suggestion: string | undefined) =>
    message('ref/unknown-table/row', { id: raw.id, scope: raw.scope ?? '', suggestion });
  return fault('row', raw, 'ref/unknown-table', text, known);
}

/** An id among the records of a dataset. */
function member(raw: RawReference, lookup: Lookup): Reference {
  const scope = raw.scope ?? 'products';
  const plain = { ...raw, scope: undefined };
  if (scope === 'products') return direct('product', plain, lookup, 'ref/unknown-product');
  if (scope === 'trends') return direct('trend', plain, lookup, 'ref/unknown-trend');
  if (scope.startsWith('taxonomies/')) return term({ ...raw, scope: scope.slice('taxonomies/'.length) }, lookup);
  return row({ ...raw, id: raw.id.startsWith(`${scope}/`) ? raw.id.slice(scope.length + 1) : raw.id }, lookup);
}

/** The platform and metric of `platform.metric[@date]`, or a table's column. */
function measure(raw: RawReference, lookup: Lookup): Reference[] {
  const scope = raw.scope ?? 'products';
  if (raw.id === 'count') return [found('field', raw)];
  const isMetric = lookup.find('metric', raw.id.replace(/@.*$/, '')) !== undefined;
  if (scope !== 'products' || (!raw.id.includes('.') && !isMetric)) return field(raw, lookup);
  const at = raw.id.indexOf('@');
  const end = at < 0 ? raw.id.length : at;
  const dot = raw.id.slice(0, end).indexOf('.');
  if (dot >= 0) {
    const platformPart = platform(part(raw, 0, dot), lookup);
    if (platformPart.fault) return [platformPart];
    return [platformPart, metric({ ...part(raw, dot + 1, end), platform: platformPart.id }, lookup)];
  }
  const reference = metric(part(raw, 0, end), lookup);
  const platforms = lookup.model.metrics.get(reference.id)?.platforms ?? ids(lookup.all('term', 'platform'));
  if (reference.fault || platforms.length <= 1) return [reference];
  const text = message('ref/unknown-metric/ambiguous', { id: reference.id, platforms: platforms.join(', ') });
  const candidates = platforms.map((each) => `${each}.${raw.id}`);
  return [{ ...reference, place: raw.place, fault: { rule: 'ref/unknown-platform', message: text, candidates } }];
}

/** A field of the records, a taxonomy's id, or a measure. */
function field(raw: RawReference, lookup: Lookup): Reference[] {
  const scope = raw.scope ?? 'products';
  if (scope.startsWith('taxonomies/')) return [plainField(raw, recordFields.terms, lookup, scope)];
  if (scope !== 'products' && scope !== 'trends') return [column(raw, scope, lookup)];
  const taxonomyTarget = lookup.find('taxonomy', raw.id);
  if (taxonomyTarget) return [found('taxonomy', { ...raw, scope: undefined }, taxonomyTarget)];
  if (scope === 'trends') return [plainField(raw, recordFields.trends, lookup, scope)];
  if (recordFields.products.includes(raw.id)) return [found('field', raw)];
  if (raw.id.includes('.') || lookup.find('metric', raw.id.replace(/@.*$/, ''))) return measure(raw, lookup);
  return [plainField(raw, recordFields.products, lookup, scope)];
}

function column(raw: RawReference, table: string, lookup: Lookup): Reference {
  const scoped = { ...raw, scope: table };
  const target = lookup.find('column', raw.id, table);
  // An unknown table is one finding, where it is named.
  if (target || raw.id === 'id' || !lookup.find('table', table)) return found('column', scoped, target);
  const known = lookup.all('column', table);
  const text = (suggestion: string | undefined) =>
    message('ref/unknown-column', { id: raw.id, scope: table, suggestion });
  return fault('column', scoped, 'ref/unknown-column', text, ids(known), known);
}

function plainField(raw: RawReference, fields: readonly string[], lookup: Lookup, scope: string): Reference {
  if (fields.includes(raw.id)) return found('field', raw);
  const known = [...fields, ...ids(lookup.all('taxonomy'))];
  if (scope === 'products') known.push(...measureNames(lookup.model));
  const text = (suggestion: string | undefined) => message('ref/unknown-metric/field', { id: raw.id, suggestion });
  return fault('field', raw, 'ref/unknown-metric', text, known);
}

/** Every measure that can be written, in the form that is never ambiguous. */
export function measureNames(model: BookModel): string[] {
  const all = [...(model.taxonomies.get('platform')?.terms.keys() ?? [])];
  return [...model.metrics.values()].flatMap((each) =>
    (each.platforms ?? all).map((platformId) => `${platformId}.${each.id}`),
  );
}

/** The reference to a part of what is written; `start` and `end` count in the text, without quotes. */
function part(raw: RawReference, start: number, end: number): RawReference {
  const { file, range } = raw.place;
  const quote = (range.end - range.start - raw.text.length) / 2;
  const exact = quote === 0 || quote === 1;
  const offset = raw.id === raw.text ? 0 : raw.text.indexOf(raw.id);
  const inner: TextRange = exact
    ? { start: range.start + quote + offset + start, end: range.start + quote + offset + end }
    : range;
  return { ...raw, id: raw.id.slice(start, end), text: raw.id.slice(start, end), place: { file, range: inner } };
}
