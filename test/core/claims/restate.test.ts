import { describe, expect, it } from 'vitest';
import { judgeClaims, restatements } from '../../../src/core/claims/index.ts';
import { loadBook } from '../../support/memory-book.ts';

const manifest = (coverage: string) => `trendbook: 1
title: 示例
asOf: 2024-10
coverage: { products: ${coverage} }
taxonomies:
  perspective: { product: 产品 }
  platform: { app: APP端 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app] }
  retention: { title: 留存率, unit: percent, platforms: [app] }
  minutes: { title: 时长, unit: minutes, platforms: [app] }
`;

/** The restatements of one claim over products with these observations. */
async function restated(
  statement: string,
  check: string,
  observations: readonly string[],
  coverage: 'partial' | 'complete' = 'complete',
) {
  const products = observations.map((each, index) => [
    `products/p${index}.product.yaml`,
    `name: P${index}\nobservations: [{ platform: app, ${each} }]\n`,
  ]);
  const book = await loadBook({
    'trendbook.yaml': manifest(coverage),
    'trends/t.trend.yaml': `title: T\nperspective: product\nclaims:\n  - { id: c, statement: "${statement}", check: ${check} }\n`,
    ...Object.fromEntries(products),
  });
  return restatements(judgeClaims(book.model).get('c')!).map(({ kind, text }) => `${kind} ${text}`);
}

const value = (measure: string, is: string) => `{ type: value, of: p0, measure: app.${measure}, is: "${is}" }`;
const count = (is: string) => `{ type: count, where: { app.downloads: ">100万" }, is: "${is}" }`;

describe('what a claim could state instead', () => {
  it.each<[what: string, statement: string, check: string, observation: string, expected: string[]]>([
    ['the number, in the same scale', '下载量1亿', value('downloads', '1亿'), 'downloads: 2.6亿', ['update 2.6亿']],
    [
      'as many decimals as the old one, of a long number',
      '下载量1.5亿',
      value('downloads', '1.5亿'),
      'downloads: 261234567',
      ['update 2.6亿'],
    ],
    ['a share with its sign', '留存率20%', value('retention', '20%'), 'retention: 33.3%', ['update 33.3%']],
    [
      'in digits where the old scale is too large',
      '下载量1亿',
      value('downloads', '1亿'),
      'downloads: 1200',
      ['update 1200'],
    ],
    ['in groups', 'downloads 1,000', value('downloads', '1,000'), 'downloads: "26,500"', ['update 26,500']],
    ['with its counter', '下载10次', value('downloads', '10次'), 'downloads: 20', ['update 20次']],
    ['the number where it was less', '下载量超2亿', value('downloads', '超2亿'), 'downloads: 1.5亿', ['update 1.5亿']],
    [
      'a bound that is certain, in the same words',
      '下载量超2亿',
      value('downloads', '超2亿'),
      'downloads: 超1.5亿',
      ['weaken 超1.5亿'],
    ],
    [
      'a bound in place of a number',
      '下载量3亿',
      value('downloads', '3亿'),
      'downloads: 超1.5亿',
      ['weaken 超过1.5亿'],
    ],
    [
      'a bound in English',
      'downloads of 300M',
      value('downloads', '300M'),
      'downloads: over 150M',
      ['weaken more than 150M'],
    ],
    ['an upper bound', '留存率2%', value('retention', '2%'), 'retention: 不足5%', ['weaken 不足5%']],
    [
      'a range and its ends',
      '时长50分钟',
      value('minutes', '50'),
      'minutes: 10-20',
      ['update 10-20', 'weaken 至少10', 'weaken 不超过20'],
    ],
  ])('%s', async (_, statement, check, observation, expected) => {
    expect(await restated(statement, check, [observation])).toEqual(expected);
  });

  it('a count, exactly', async () => {
    expect(await restated('共5款', count('5'), ['downloads: 2亿', 'downloads: 1亿', 'downloads: 10'])).toEqual([
      'update 2',
    ]);
  });

  it('at least the certain ones, where more may exist', async () => {
    expect(await restated('共5款', count('5'), ['downloads: 2亿', 'downloads: 1亿'], 'partial')).toEqual([
      'weaken 至少2',
    ]);
    expect(await restated('5 apps', count('5'), ['downloads: 2亿'], 'partial')).toEqual(['weaken at least 1']);
  });

  it.each([
    ['of what is verified', '下载量超1亿', value('downloads', '超1亿'), 'downloads: 2亿'],
    ['where nothing is certain', '共5款', count('5'), 'minutes: 3'],
    ['without data', '下载量超1亿', value('downloads', '超1亿'), 'minutes: 3'],
    ['of an order', 'P0居首', '{ type: top, by: app.downloads, first: [p0] }', 'downloads: 2亿'],
    ['where the figure is none', '下载量', value('downloads', 'abc'), 'downloads: 2亿'],
  ])('nothing %s', async (_, statement, check, observation) => {
    expect(await restated(statement, check, [observation], 'partial')).toEqual([]);
  });
});
