import type { Book } from '../book/book.ts';
import type { Metric } from '../book/model.ts';
import { describeSchema } from '../schema/describe.ts';
import { propertiesAt } from '../schema/lookup.ts';
import type { Candidate } from './header.ts';

/** What a column of products fills. */
export type ProductField =
  | { readonly kind: 'id' }
  | { readonly kind: 'text'; readonly key: string }
  | { readonly kind: 'aliases' }
  | { readonly kind: 'date'; readonly key: string }
  | { readonly kind: 'terms'; readonly key: string; readonly taxonomy: string; readonly many: boolean }
  | { readonly kind: 'further-terms'; readonly taxonomy: string }
  | { readonly kind: 'observation'; readonly key: 'at' | 'platform' | 'source' | 'note' }
  | { readonly kind: 'figure'; readonly metric: Metric; readonly platform: string | undefined };

const own: readonly { readonly key: string; readonly field: ProductField; readonly names: readonly string[] }[] = [
  { key: 'id', field: { kind: 'id' }, names: ['编号'] },
  { key: 'name', field: { kind: 'text', key: 'name' }, names: ['product', '产品', '产品名', '产品名称'] },
  { key: 'aliases', field: { kind: 'aliases' }, names: ['alias'] },
  { key: 'company', field: { kind: 'text', key: 'company' }, names: ['厂商', '开发者', '所属公司'] },
  { key: 'kind', field: { kind: 'terms', key: 'kind', taxonomy: 'kind', many: false }, names: [] },
  { key: 'track', field: { kind: 'terms', key: 'track', taxonomy: 'track', many: false }, names: [] },
  {
    key: 'scenarios',
    field: { kind: 'terms', key: 'scenarios', taxonomy: 'scenario', many: true },
    names: ['scenario', '场景'],
  },
  // Their title, 平台, means one platform: that of the row's figures.
  {
    key: 'platforms',
    field: { kind: 'terms', key: 'platforms', taxonomy: 'platform', many: true },
    names: ['支持平台'],
  },
  { key: 'launched', field: { kind: 'date', key: 'launched' }, names: ['上线时间', '发布日期', '发布时间'] },
  { key: 'url', field: { kind: 'text', key: 'url' }, names: ['link', '链接', '官网'] },
  { key: 'summary', field: { kind: 'text', key: 'summary' }, names: [] },
];

const ofObservation = [
  { key: 'at', names: ['date', '时间'] },
  { key: 'platform', names: [] },
  { key: 'source', names: ['数据来源'] },
  { key: 'note', names: [] },
] as const;

/** Every field that a column of products may fill, with its names: ids, titles in both languages, the metrics' own. */
export function productFields(book: Book): Candidate<ProductField>[] {
  const titles = (path: string[], key: string): string[] => {
    const schema = propertiesAt('product', undefined, path).find((property) => property.key === key)?.schema;
    if (!schema) return [];
    return (['en', 'zh'] as const).flatMap((locale) => describeSchema(schema, locale).title ?? []);
  };
  const { taxonomies, metrics } = book.model;
  const fields = own.map(({ key, field, names }): Candidate<ProductField> => {
    return { field, name: key, names: key === 'platforms' ? names : [...titles([], key), ...names] };
  });
  const observed = ofObservation.map(({ key, names }): Candidate<ProductField> => {
    return {
      field: { kind: 'observation', key },
      name: key,
      names: [...titles(['observations', 0 as never], key), ...names, ...zhNames[key]],
    };
  });
  const taken = new Set(['kind', 'track', 'scenario', 'platform']);
  const further = [...taxonomies.keys()]
    .filter((taxonomy) => !taken.has(taxonomy))
    .map((taxonomy): Candidate<ProductField> => {
      return { field: { kind: 'further-terms', taxonomy }, name: `terms.${taxonomy}`, names: [taxonomy] };
    });
  return [...fields, ...observed, ...[...metrics.values()].flatMap((metric) => figuresOf(book, metric)), ...further];
}

const zhNames = { at: ['日期'], platform: ['平台'], source: ['来源'], note: ['备注'] };

/** A metric by itself, and on each of its platforms: `app.downloads`, `App历史下载量`. */
function figuresOf({ model }: Book, metric: Metric): Candidate<ProductField>[] {
  const figure = { unit: metric.unit };
  const terms = model.taxonomies.get('platform')?.terms;
  const platforms = metric.platforms ?? [...(terms?.keys() ?? [])];
  const [only, another] = platforms;
  const calls = [metric.id, metric.title];
  const plain: Candidate<ProductField> = {
    field: { kind: 'figure', metric, platform: another === undefined ? only : undefined },
    name: metric.id,
    names: calls,
    figure,
  };
  const onPlatforms = platforms.map((platform): Candidate<ProductField> => {
    const { title = platform, aliases = [] } = terms?.get(platform) ?? {};
    const called = [platform, title, ...aliases, title.replace(/端$/, ''), `${title}端`];
    const names = called.flatMap((name) => calls.map((call) => name + call));
    return { field: { kind: 'figure', metric, platform }, name: `${platform}.${metric.id}`, names, figure };
  });
  return [plain, ...onPlatforms];
}
