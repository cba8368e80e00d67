import { judgeClaims, type Verdict } from '../../../src/core/claims/index.ts';
import { loadBook } from '../../support/memory-book.ts';

export const manifest = (coverage: 'complete' | 'partial') => `trendbook: 1
title: 小书
asOf: 2024-10
coverage: { products: ${coverage} }
sources:
  desk: { title: 案头调查 }
  self: { title: 本书, own: true }
taxonomies:
  perspective: { product: 产品 }
  kind: { native: AI原生, plus: AI+X, wrapper: 套壳 }
  track: { assistant: 智能助手, search: 搜索, deep-search: { title: 深度搜索, parent: search } }
  platform: { app: App, web: Web }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  dau: { title: 日活, platforms: [app, web], unit: count }
  mau: { title: 月活, platforms: [app], unit: count }
  retention: { title: 留存率, platforms: [app], unit: percent, range: [0, 1] }
  growth: { title: 增减, platforms: [app], unit: count, range: [null, null] }
  minutes: { title: 时长, platforms: [app], unit: minutes }
rankings:
  by-dau:
    title: 日活榜
    indicators: [{ measure: app.dau, weight: 1 }]
`;

/** What a product says, below its id: fields, then `app` and `web` figures, then figures of other dates. */
export type ProductText = string;

export interface SmallBook {
  readonly coverage?: 'complete' | 'partial';
  readonly products?: Readonly<Record<string, ProductText>>;
  readonly tables?: Readonly<Record<string, string>>;
}

/** The verdict on a check over a small book; complete unless it says otherwise. */
export async function verdictOf(check: string, book: SmallBook): Promise<Verdict> {
  return (await verdictsOf(`  - { id: c, statement: 一, sources: [desk], check: ${check} }\n`, book)).get('c')!;
}

export async function verdictsOf(claims: string, { coverage = 'complete', products = {}, tables = {} }: SmallBook) {
  const files: Record<string, string> = {
    'trendbook.yaml': manifest(coverage),
    'trends/t.trend.yaml': `title: 一\nperspective: product\nclaims:\n${claims}`,
  };
  for (const [id, text] of Object.entries(products)) files[`products/${id}.product.yaml`] = `name: ${id}\n${text}`;
  for (const [id, text] of Object.entries(tables)) files[`tables/${id}.table.yaml`] = text;
  return judgeClaims((await loadBook(files)).model);
}

/** A product with one observation of the app at the book's date. */
export const app = (figures: string, more = '') => `${more}observations: [{ platform: app, ${figures} }]\n`;
