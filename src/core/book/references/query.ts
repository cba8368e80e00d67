import { message } from '../../messages/message.ts';
import { checkFormat } from '../../schema/formats.ts';
import { nearest } from '../../text/nearest.ts';
import type { Reference } from '../book.ts';
import type { RawReference } from '../occurrences.ts';
import { recordFields } from '../record-fields.ts';
import { readRecordName } from '../record-name.ts';
import { type Lookup, measureNames } from './lookup.ts';
import { direct, metric, platform, taxonomy, term } from './named.ts';
import { fault, found, part } from './outcome.ts';

export function dataset(raw: RawReference, lookup: Lookup): Reference {
  if (raw.id === 'products' || raw.id === 'trends') return found('field', raw);
  if (raw.id.startsWith('taxonomies/')) return taxonomy(part(raw, 'taxonomies/'.length, raw.id.length), lookup);
  const target = lookup.find('table', raw.id);
  if (target) return found('table', raw, target);
  const text = (suggestion: string | undefined) => message('ref/unknown-table', { id: raw.id, suggestion });
  const tables = lookup.names('table');
  const candidates = [...tables.calledLike(raw.id), ...nearest(raw.id, ['products', 'trends', ...tables.ids])];
  return fault('table', raw, 'ref/unknown-table', text, [...new Set(candidates)]);
}

/** One record: a row with its table, else an id among the records of the dataset that `from` names, of products where there is none. */
export function record(raw: RawReference, lookup: Lookup): Reference[] {
  const name = readRecordName(raw.id);
  if (name.table === undefined) return [member(raw, lookup)];
  const table = direct('table', part(raw, 0, name.tableEnd), lookup, 'ref/unknown-table');
  if (table.fault) return [table];
  return [table, row({ ...part(raw, name.recordStart, raw.id.length), id: name.id, scope: table.id }, lookup)];
}

export function row(raw: RawReference, lookup: Lookup): Reference {
  const known = lookup.rows(raw.scope ?? '');
  if (!known || known.has(raw.id)) return found('row', raw);
  const text = (suggestion: string | undefined) =>
    message('ref/unknown-table/row', { id: raw.id, scope: raw.scope ?? '', suggestion });
  return fault('row', raw, 'ref/unknown-table', text, nearest(raw.id, known));
}

/** An id among the records of a dataset: of a rank that of its ranking. */
export function member(raw: RawReference, lookup: Lookup): Reference {
  const ranked = raw.ranking === undefined ? undefined : lookup.rankedDataset(raw.ranking);
  // A ranking that is not there is a finding of its own, and nothing is known of its records.
  if (raw.ranking !== undefined && ranked === undefined) return found('row', raw);
  const scope = ranked ?? raw.scope ?? 'products';
  const plain = { ...raw, scope: undefined };
  if (scope === 'products') return direct('product', plain, lookup, 'ref/unknown-product');
  if (scope === 'trends') return direct('trend', plain, lookup, 'ref/unknown-trend');
  if (scope.startsWith('taxonomies/')) return term({ ...raw, scope: scope.slice('taxonomies/'.length) }, lookup);
  return row({ ...raw, scope, id: raw.id.startsWith(`${scope}/`) ? raw.id.slice(scope.length + 1) : raw.id }, lookup);
}

/** The platform and metric of `platform.metric[@date]`, or a table's column. */
export function measure(raw: RawReference, lookup: Lookup): Reference[] {
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
    const metricPart = metric({ ...part(raw, dot + 1, end), platform: platformPart.id }, lookup);
    return [platformPart, metricPart, ...(metricPart.fault ? [] : dateFault(raw, at))];
  }
  const reference = metric(part(raw, 0, end), lookup);
  const platforms = lookup.metrics().get(reference.id)?.platforms ?? lookup.names('term', 'platform').ids;
  if (reference.fault) return [reference];
  if (platforms.length <= 1) return [reference, ...dateFault(raw, at)];
  const text = message('ref/unknown-metric/ambiguous', { id: reference.id, platforms: platforms.join(', ') });
  const candidates = platforms.map((each) => `${each}.${raw.id}`);
  return [{ ...reference, place: raw.place, fault: { rule: 'ref/unknown-platform', message: text, candidates } }];
}

/** What stands behind the `@` of a measure and is no date; `at` is the place of the `@`, negative where there is none. */
function dateFault(raw: RawReference, at: number): Reference[] {
  if (at < 0) return [];
  const date = part(raw, at + 1, raw.id.length);
  const wrong = checkFormat('edtf', date.id);
  if (!wrong) return [];
  const text = message('schema/format/edtf', { value: date.id, suggestion: wrong.suggestion });
  const candidates = wrong.suggestion === '' ? [] : [wrong.suggestion];
  const place = date.id === '' ? part(raw, at, raw.id.length) : date;
  return [{ ...found('field', place), fault: { rule: 'schema/format', message: text, candidates } }];
}

/** A field of the records, a taxonomy's id, or a measure. */
export function field(raw: RawReference, lookup: Lookup): Reference[] {
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

export function column(raw: RawReference, table: string, lookup: Lookup): Reference {
  const scoped = { ...raw, scope: table };
  const target = lookup.find('column', raw.id, table);
  // An unknown table is one finding, where it is named.
  if (target || raw.id === 'id' || !lookup.find('table', table)) return found('column', scoped, target);
  const text = (suggestion: string | undefined) =>
    message('ref/unknown-column', { id: raw.id, scope: table, suggestion });
  return fault('column', scoped, 'ref/unknown-column', text, lookup.names('column', table).candidates(raw.id));
}

export function plainField(raw: RawReference, fields: readonly string[], lookup: Lookup, scope: string): Reference {
  if (fields.includes(raw.id)) return found('field', raw);
  const known = [...fields, ...lookup.names('taxonomy').ids];
  if (scope === 'products')
    known.push(...measureNames(lookup.metrics().values(), lookup.names('term', 'platform').ids));
  const text = (suggestion: string | undefined) => message('ref/unknown-metric/field', { id: raw.id, suggestion });
  return fault('field', raw, 'ref/unknown-metric', text, nearest(raw.id, known));
}
