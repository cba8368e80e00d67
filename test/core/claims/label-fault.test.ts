import { describe, expect, it } from 'vitest';
import { statesFigure } from '../../../src/core/claims/index.ts';
import { parseFigure } from '../../../src/core/figures/index.ts';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { loadBook } from '../../support/memory-book.ts';

const manifest =
  'trendbook: 1\ntitle: 示例\nsources: { report: { title: 报告 } }\ntaxonomies: { perspective: { p: 视角 } }\ntrends: [t]\npages: [m]\n';

async function check(claim: string, prose: string) {
  const book = await loadBook({
    'trendbook.yaml': manifest,
    'trends/t.trend.yaml': `title: 趋势\nperspective: p\nclaims:\n  - { id: c, statement: x, sources: [report], ${claim} }\n`,
    'pages/m.md': `${prose}\n`,
  });
  return checkBook(book).filter(({ rule }) => rule === 'claim/label-mismatch');
}

describe('labels that mean what the claim does', () => {
  it.each([
    ['figure: 56', '共:claim[56]{#c}款'],
    ['figure: 56', '共:claim{#c}款'],
    ['figure: 56', '共:claim[五十六]{#c}款'],
    ['figure: 56', '共:claim[56款]{#c}'],
    ['figure: 56', 'there are :claim[56]{#c} apps'],
    ['figure: 1.2亿', ':claim[12000万]{#c}用户，:claim[120M]{#c}'],
    ['figure: 超100万', '下载量:claim[超过100万]{#c}，:claim[过百万]{#c}，:claim[over 1M]{#c}'],
    ['figure: 400余', ':claim[400多]{#c}款'],
    ['figure: 10万-20万', ':claim[10-20万]{#c}'],
    ['figure: 20%', ':claim[两成]{#c}'],
    ['figure: 5倍以上', ':claim[5x以上]{#c}'],
    ['figure: 3', '经过:claim[3]{#c}年，最近:claim[3]{#c}年，通过:claim[三]{#c}种'],
    ['figure: 5', '是国内的:claim[5]{#c}倍'],
    ['check: { type: list, includes: [] }', ':claim[都居首位]{#c}'],
    ['check: { type: top, by: app.dau, first: [], leads: 2x }', ':claim[夸克居首]{#c}'],
    ['check: { type: change, of: a, measure: m, from: 2023, to: 2024, is: -30% }', '下降:claim[30%]{#c}'],
    ['figure: many', ':claim[56]{#c}'],
    ['sources: []', ':claim[56]{#c}'],
    ['figure: 3', '截至2024年:claim[3]{#c}款'],
  ])('%s: %s', async (claim, prose) => {
    expect((await check(claim, prose)).map(({ message }) => message)).toEqual([]);
  });
});

describe('labels that do not', () => {
  it.each<[claim: string, prose: string, label: string, fixed: string]>([
    ['figure: 56', '共:claim[65]{#c}款', '65', '共:claim[56]{#c}款'],
    ['figure: 超100万', '超过:claim[100万]{#c}的App', '100万', ':claim[超过100万]{#c}的App'],
    ['figure: 超100万', '达到:claim[100万]{#c}', '100万', '达到:claim[超100万]{#c}'],
    ['figure: 400余', '研究了:claim[400]{#c}余款', '400', '研究了:claim[400余]{#c}款'],
    ['figure: 30%', '占:claim[30]{#c}%', '30', '占:claim[30%]{#c}'],
    ['figure: 10分钟以内', '在:claim[10]{#c}分钟以内', '10', '在:claim[10分钟以内]{#c}'],
    ['figure: 近100', '访谈了近:claim[100]{#c}家', '100', '访谈了:claim[近100]{#c}家'],
    ['figure: 56', '近:claim[56]{#c}款', '56', '近:claim[56]{#c}款'],
    ['figure: 56', ':claim[不少]{#c}款', '不少', ':claim[56]{#c}款'],
    ['figure: 5pp', ':claim[5%]{#c}', '5%', ':claim[5pp]{#c}'],
    ['check: { type: compare, a: {}, b: {}, is: higher, by: 2x }', '多:claim[3倍]{#c}', '3倍', '多:claim[2x]{#c}'],
  ])('%s: %s', async (claim, prose, label, fixed) => {
    const found = await check(claim, prose);
    expect(found.map(({ range }) => `${prose}\n`.slice(range.start, range.end))).toEqual([label]);
    expect(applyEdits(prose, found[0]!.fixes[0]?.edits ?? [])).toBe(fixed);
  });
});

it.each<[statement: string, figure: string, states: boolean]>([
  ['截至2024年10月，历史下载量过百万的App共56款', '56', true],
  ['共五十六款', '56', true],
  ['There are three products', '3', true],
  ['下载量超过100万', '>100万', true],
  ['下载量超过100万', '100万', false],
  ['共56款', '65', false],
  ['三分天下', '2', false],
  ['增长了30%', '+30%', true],
  ['下降了30%', '-30%', true],
  ['有所下降', '<0', true],
  ['提高5个百分点', '5pp', true],
  ['提高5%', '5pp', false],
  ['夸克位列第一', '1', true],
  ['夸克居首', '1', true],
  ['排名第3', '3', true],
  ['占两成', '20%', true],
  ['是它的5倍', '5x', true],
  ['通过3种方式', '3', true],
  ['最近3年', '3', true],
  ['包括1,200家', '1200', true],
  ['', '3', false],
])('%s states %s: %s', (statement, figure, states) => {
  expect(statesFigure(statement, parseFigure(figure).figure!)).toBe(states);
});
