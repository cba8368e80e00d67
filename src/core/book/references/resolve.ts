import type { Reference } from '../book.ts';
import type { RawReference } from '../occurrences.ts';
import type { Lookup } from './lookup.ts';
import { direct, metric, page, platform, rule, taxonomy, term } from './named.ts';
import { part } from './outcome.ts';
import { dataset, field, measure, member, record } from './query.ts';

/** Turns a reference as written into what it names; a measure or a `table/row` gives one for each of its parts. */
export function resolveReference(raw: RawReference, lookup: Lookup): Reference[] {
  const references = resolvers[raw.kind](raw, lookup);
  return raw.unsure ? references.map((reference) => ({ ...reference, fault: undefined })) : references;
}

type Resolver = (raw: RawReference, lookup: Lookup) => Reference[];

const resolvers: Record<RawReference['kind'], Resolver> = {
  product: (raw, lookup) => [direct('product', raw, lookup, 'ref/unknown-product')],
  trend: (raw, lookup) => [direct('trend', raw, lookup, 'ref/unknown-trend')],
  table: (raw, lookup) => [direct('table', raw, lookup, 'ref/unknown-table')],
  source: (raw, lookup) => [direct('source', raw, lookup, 'ref/unknown-source')],
  claim: (raw, lookup) => [direct('claim', raw, lookup, 'ref/unknown-claim')],
  chart: (raw, lookup) => [direct('chart', raw, lookup, 'ref/unknown-chart')],
  ranking: (raw, lookup) => [direct('ranking', raw, lookup, 'ref/unknown-ranking')],
  metric: (raw, lookup) => [metric(raw, lookup)],
  platform: (raw, lookup) => [platform(raw, lookup)],
  taxonomy: (raw, lookup) => [taxonomy(raw, lookup)],
  term: (raw, lookup) => [term(raw, lookup)],
  page: (raw, lookup) => [page(raw, lookup)],
  rule: (raw, lookup) => [rule(raw, lookup)],
  dataset: (raw, lookup) => [dataset(raw, lookup)],
  record: (raw, lookup) => record(raw, lookup),
  member: (raw, lookup) => [member(raw, lookup)],
  measure: (raw, lookup) => measure(withoutSign(raw), lookup),
  field: (raw, lookup) => field(withoutSign(raw), lookup),
};

/** The minus of `sort: -app.dau` is no part of the name. */
function withoutSign(raw: RawReference): RawReference {
  return raw.id === raw.text ? raw : part(raw, 0, raw.id.length);
}
