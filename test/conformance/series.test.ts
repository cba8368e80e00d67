import { describe, expect, it } from 'vitest';
import { render } from '../../src/core/messages/catalogue.ts';
import { checkBook } from '../../src/core/rules/check-book.ts';
import { loadBook } from '../support/memory-book.ts';

const manifest = `trendbook: 1
title: 小书
asOf: 2024-10
trends: [growth]
sources: { desk: { title: 案头 } }
taxonomies:
  perspective: { product: 产品 }
  platform: { app: App, web: Web }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  dau: { title: 日活, platforms: [app, web], unit: count }
  wau: { title: 周活, platforms: [app, web], unit: count }
  mau: { title: 月活, platforms: [app, web], unit: count, reported: rounded }
  profit: { title: 利润, platforms: [app], unit: CNY, range: [null, null] }
`;

/** The findings of these observations, as `rule figure`, in the file's order. */
async function findingsOf(observations: readonly string[]): Promise<string[]> {
  const lines = observations.map((each) => `  - { source: desk, ${each} }`).join('\n');
  const file = 'products/one.product.yaml';
  const growth = 'title: 增长\nperspective: product\n';
  const book = await loadBook({
    'trendbook.yaml': manifest,
    'trends/growth.trend.yaml': growth,
    [file]: `name: 一\nobservations:\n${lines}\n`,
  });
  return checkBook(book).map(({ rule, range }) => `${rule} ${book.files.get(file)!.source!.slice(range)}`);
}

type Case = readonly [observations: readonly string[], found: readonly string[]];

const september = 'at: 2024-09, platform: app';
const october = 'at: 2024-10, platform: app';

describe('figure/conflict', () => {
  it.each<Case>([
    [[`${october}, dau: 5`, `${october}, dau: 5`], []],
    [[`${october}, dau: 超5`, `${october}, dau: 6-9`], []],
    [[`${october}, dau: 5`, `platform: app, dau: 6`], ['figure/conflict 6']],
    [[`at: 2024, platform: app, dau: 5`, `at: 2024-01/2024-12, platform: app, dau: 6`], ['figure/conflict 6']],
    [[`${october}, dau: 5`, `at: 2024-10, platform: web, dau: 6`], []],
    [[`${october}, dau: 5`, `at: 2024-10-15, platform: app, dau: 6`], []],
    [[`${october}, dau: 超5`, `${october}, dau: 6`, `${october}, dau: 7`], ['figure/conflict 7']],
    [[`${october}, dau: 5`, `${october}, dau: 6`, `${october}, dau: 7`], ['figure/conflict 6']],
    [[`${october}, mau: 1.2亿`, `${october}, mau: 1.24亿`], []],
    [[`${october}, downloads: 5`, `at: 2024-10, downloads: 6`], ['figure/conflict 6']],
    [[`${october}, dau: 5`, `${october}, dau: 很多`], ['figure/invalid 很多']],
    [[`${october}, dau: 5`, `${october}, dau: 6分钟`], ['figure/unit 6分钟']],
  ])('%j', async (observations, expected) => {
    expect(await findingsOf(observations)).toEqual(expected);
  });
});

describe('figure/inconsistent', () => {
  it.each<Case>([
    [[`${october}, dau: 5, mau: 5`], []],
    [[`${october}, dau: 超500, mau: 500`], []],
    [[`${october}, dau: 超5, wau: 5`], ['figure/inconsistent 超5']],
    [[`${october}, dau: 6, wau: 7, mau: 3`], ['figure/inconsistent 6', 'figure/inconsistent 7']],
    [[`${october}, dau: 5`, 'at: 2024-10, platform: web, mau: 1'], []],
    [[`${october}, dau: 9`, `${september}, mau: 5`], []],
    [[`${october}, dau: 9`, 'platform: app, wau: 5'], ['figure/inconsistent 9']],
    [[`${october}, dau: 5-9, wau: 5`], []],
    [[`${september}, downloads: 100万`, `${october}, downloads: 100万`], []],
    [[`${september}, downloads: 超100万`, `${october}, downloads: 超50万`], []],
    [[`${october}, downloads: 90万`, `${september}, downloads: 超90万`], ['figure/inconsistent 90万']],
    [
      ['at: 2024-07, downloads: 500', 'at: 2024-08, downloads: 90', 'at: 2024-09, downloads: 95'],
      ['figure/inconsistent 90'],
    ],
    [
      ['at: 2024-07, downloads: 500', 'at: 2024-08, downloads: 超1', `${october}, downloads: 90`],
      ['figure/inconsistent 90'],
    ],
    [['at: 2024, downloads: 90', 'at: 2024-08, downloads: 95'], []],
  ])('%j', async (observations, expected) => {
    expect(await findingsOf(observations)).toEqual(expected);
  });
});

describe('figure/jump', () => {
  it.each<Case>([
    [[`${september}, dau: 100`, `${october}, dau: 999`], []],
    [[`${september}, dau: 100`, `${october}, dau: 1000`], ['figure/jump 1000']],
    [[`${september}, dau: 1000`, `${october}, dau: 100`], ['figure/jump 100']],
    [[`${september}, dau: 超100`, `${october}, dau: 1000`], []],
    [[`${september}, dau: 不足100`, `${october}, dau: 超1000`], ['figure/jump 超1000']],
    [[`${september}, dau: 千万级`, `${october}, dau: 超1亿`], []],
    [[`${september}, dau: 0`, `${october}, dau: 1000`], []],
    [['at: 2024-08, platform: app, dau: 5', `${september}, dau: 40`, `${october}, dau: 300`], []],
    [[`${october}, dau: 1000`, `${september}, dau: 100`], ['figure/jump 1000']],
    [[`${september}, downloads: 1000`, `${october}, downloads: 100`], ['figure/inconsistent 100']],
    [[`${september}, profit: -10`, `${october}, profit: 1000`], []],
    [['at: 2024, platform: app, dau: 5', `${october}, dau: 500`], []],
    [[`${september}, dau: 5`, 'at: 2024-10, platform: web, dau: 500'], []],
    [[`${september}, dau: 5`, `${september}, dau: 7`, `${october}, dau: 90`], ['figure/conflict 7']],
  ])('%j', async (observations, expected) => {
    expect(await findingsOf(observations)).toEqual(expected);
  });
});

describe('figure/stale', () => {
  it.each<Case>([
    [['at: 2023-10, platform: app, dau: 5'], []],
    [['at: 2023-10-01, platform: app, dau: 5'], []],
    [['at: 2023-09-30, platform: app, dau: 5'], ['figure/stale 5']],
    [['at: 2022, platform: app, dau: 5'], ['figure/stale 5']],
    [['at: 2022, platform: app, dau: 5', `${october}, dau: 6`], []],
    [['at: 2020, platform: app, dau: 5', 'at: 2022, platform: app, dau: 6'], ['figure/stale 6']],
    [['at: 2022, platform: app, dau: 5', 'at: 2024-10, platform: web, dau: 6'], ['figure/stale 5']],
    [['at: 2022/.., platform: app, dau: 5'], []],
  ])('%j', async (observations, expected) => {
    expect(await findingsOf(observations)).toEqual(expected);
  });
});

describe('forecast/overdue', () => {
  it.each([
    ['asOf: 2024-10', 'due: 2024-09', ['2024-09']],
    ['asOf: 2024-10', 'due: 2024-10', []],
    ['asOf: 2024-10', 'due: 2024', []],
    ['asOf: 2024-10', 'due: 2025', []],
    ['asOf: 2024-10', 'due: 2023, outcome: { resolved: 2023-12, result: true }', []],
    ['asOf: 2024-10', 'due: 2023, outcome: { resolved: false, note: 尚未 }', ['2023']],
    ['asOf: 2024-10', 'confidence: low', []],
    ['edition: "2024"', 'due: 2023', ['2023']],
    ['edition: 创刊号', 'due: 2023', []],
    ['publisher: 某某', 'due: 2023', []],
  ])('%s, %s', async (date, forecast, expected) => {
    const file = 'trends/growth.trend.yaml';
    const book = await loadBook({
      'trendbook.yaml': manifest.replace('asOf: 2024-10', date).replace(/^sources:.*\n/m, ''),
      [file]: `title: 增长\nperspective: product\nforecasts:\n  - { id: a, statement: 增长, ${forecast} }\n`,
    });
    const found = checkBook(book).filter(({ rule }) => rule === 'forecast/overdue');
    expect(found.map(({ range }) => book.files.get(file)!.source!.slice(range))).toEqual(expected);
  });
});

describe('trend/incomplete', () => {
  const whole = {
    headline: 'headline: 快',
    narrative: 'narrative: 正文',
    claims: 'claims: [{ id: a, statement: 快, sources: [desk] }]',
    charts: 'charts: [{ id: b, type: table, title: 表, alt: 表, data: { from: products }, columns: [name] }]',
  };

  it.each([
    ['final', [], '{}', undefined],
    ['review', ['headline'], '{}', 'a headline'],
    ['final', ['narrative', 'charts'], '{}', 'its text (narrative, or a .trend.md beside it), charts'],
    ['final', ['narrative'], '{ "trends/growth.trend.md": "正文\\n" }', undefined],
    ['final', ['narrative'], '{ "trends/growth.trend.md": "\\n" }', 'its text (narrative, or a .trend.md beside it)'],
    ['draft', ['headline', 'narrative', 'claims', 'charts'], '{}', undefined],
  ] as const)('%s without %j %s', async (status, without, others, missing) => {
    const lines = Object.entries(whole).filter(([key]) => !without.some((each) => each === key));
    const book = await loadBook({
      'trendbook.yaml': manifest,
      'trends/growth.trend.yaml': `title: 增长\nperspective: product\nstatus: ${status}\n${lines.map(([, line]) => `${line}\n`).join('')}`,
      ...(JSON.parse(others) as Record<string, string>),
    });
    const found = checkBook(book).filter(({ rule }) => rule === 'trend/incomplete');
    expect(found.map(({ message }) => render(message, 'en'))).toEqual(
      missing ? [`The trend is marked "${status}" but lacks ${missing}.`] : [],
    );
  });

  it('says nothing of a trend that the report does not list', async () => {
    const book = await loadBook({
      'trendbook.yaml': manifest.replace('trends: [growth]', 'trends: []'),
      'trends/growth.trend.yaml': 'title: 增长\nperspective: product\nstatus: final\n',
    });
    expect(checkBook(book).map(({ rule }) => rule)).not.toContain('trend/incomplete');
  });
});
