import { describe, expect, it } from 'vitest';
import { newFindings, openAt } from './action-book.ts';

const trend = 'trends/agents.trend.yaml';
const prose = 'trends/agents.trend.md';
const head = 'title: 智能体\nperspective: product\n';
const claim = (statement: string, rest: string) =>
  `${head}claims:\n  - id: c\n    statement: ${statement}\n    ${rest}\n`;
const product = 'products/quark.product.yaml';
const observed = (downloads: string) =>
  `name: 夸克\nplatforms: [app, web]\nkind: native\ntrack: search\nobservations:\n  - { platform: app, source: report, downloads: ${downloads} }\n`;
const check = (is: string) => `check: { type: value, of: quark, measure: app.downloads, is: ${is} }`;
const elsewhere = { 'trends/search.trend.yaml': 'title: AI搜索\nperspective: product\nproducts: [quark]\n' };

describe('a claim that the data contradict', () => {
  const others = { ...elsewhere, [product]: observed('2.6亿'), [prose]: '夸克下载量:claim[1亿]{#c}，:claim{#c}。\n' };

  it('states the figure that they have, in check, statement and prose at once', async () => {
    const opened = await openAt(trend, claim('夸克下载量1亿', check('‸1亿')), { others });
    const after = await opened.after('update c 2.6亿');
    expect(after.files[trend]).toBe(claim('夸克下载量2.6亿', check('2.6亿')));
    expect(after.files[prose]).toBe('夸克下载量:claim[2.6亿]{#c}，:claim{#c}。\n');
    expect(newFindings(opened.findings, after.findings)).toEqual([]);
    const action = opened.actions.find(({ key }) => key === 'update c 2.6亿')!;
    expect(action.findings.map(({ rule }) => rule)).toEqual(['claim/contradicted']);
    expect(action.preferred).toBe(true);
  });

  it('does so from its mention in prose', async () => {
    const opened = await openAt(prose, '夸克下载量:claim[1‸亿]{#c}。\n', {
      others: { ...others, [trend]: claim('夸克下载量1亿', check('1亿')) },
    });
    expect((await opened.after('update c 2.6亿')).files[trend]).toBe(claim('夸克下载量2.6亿', check('2.6亿')));
  });

  it.each([
    ['the spelling of each place', '夸克下载量10000万', '"1亿"', '夸克下载量2.6亿', '"2.6亿"'],
    ['quotes', '"夸克下载量1亿，#1"', "'1亿'", '"夸克下载量2.6亿，#1"', "'2.6亿'"],
    ['a folded statement', '>-\n      夸克下载量\n      1亿', '1亿', '>-\n      夸克下载量\n      2.6亿', '2.6亿'],
  ])('keeps %s', async (_, statement, is, newStatement, newIs) => {
    const { [prose]: _prose, ...rest } = others;
    const opened = await openAt(trend, claim(statement, check(`‸${is}`)), { others: rest });
    expect((await opened.after('update c 2.6亿')).files[trend]).toBe(claim(newStatement, check(newIs)));
  });

  it('is left alone where the statement would not say the new figure', async () => {
    const opened = await openAt(trend, claim('夸克下载量可观', check('‸1亿')), { others });
    expect(opened.actions.map(({ key }) => key).filter((key) => /^(update|weaken) /.test(key))).toEqual([]);
  });
});

describe('a claim that the data leave open', () => {
  it('can claim less, in the same words', async () => {
    const others = { ...elsewhere, [product]: observed('超1.5亿'), [prose]: '下载量:claim[超2亿]{#c}。\n' };
    const opened = await openAt(trend, claim('夸克下载量超2亿', check('‸超2亿')), { others });
    const after = await opened.after('weaken c 超1.5亿');
    expect(after.files[trend]).toBe(claim('夸克下载量超1.5亿', check('超1.5亿')));
    expect(after.files[prose]).toBe('下载量:claim[超1.5亿]{#c}。\n');
    expect(newFindings(opened.findings, after.findings)).toEqual([]);
  });

  it('of a number of products says at least how many', async () => {
    const count = (is: string) => `check: { type: count, where: { app.downloads: 超100万 }, is: ${is} }`;
    const others = { ...elsewhere, [prose]: '共:claim[56]{#c}款。\n' };
    const opened = await openAt(trend, claim('下载量超100万的共56款', count('‸56')), { others });
    const after = await opened.after('weaken c 至少1');
    expect(after.files[trend]).toBe(claim('下载量超100万的共至少1款', count('至少1')));
    expect(after.files[prose]).toBe('共:claim[至少1]{#c}款。\n');
  });
});

describe('a claim that nothing stands for', () => {
  it('cites a source of the book', async () => {
    const opened = await openAt(trend, claim('市场有‸200家公司', 'figure: 200'));
    const after = await opened.after('cite c report');
    expect(after.files[trend]).toBe(claim('市场有200家公司', 'sources: [report]\n    figure: 200'));
    expect(opened.actions.filter(({ key }) => key.startsWith('cite ')).map(({ title }) => title.params)).toEqual([
      { source: '年度报告' },
    ]);
  });

  it('gets a check to fill in, with its figure', async () => {
    const opened = await openAt(trend, claim('市场有‸200家公司', 'figure: 200'));
    expect((await opened.after('add-check c')).text).toBe(
      claim('市场有200家公司', 'figure: 200\n    check: { type: count, where: {‸}, is: 200 }'),
    );
  });

  it('gets one of a share where it states a share', async () => {
    const opened = await openAt(trend, claim('占比‸30%', 'decision: true'));
    expect((await opened.after('add-check c')).text).toBe(
      claim('占比30%', 'decision: true\n    check: { type: share, where: {‸}, is: 30% }'),
    );
  });
});

describe('a list that names an unknown product', () => {
  it('has it created', async () => {
    const list = 'check: { type: list, where: { app.downloads: 超1亿 }, includes: [quark, ‸kimi] }';
    const opened = await openAt(trend, claim('夸克和Kimi', list), { others: elsewhere });
    expect((await opened.after('create product kimi')).files['products/kimi.product.yaml']).toContain('name: kimi');
  });
});
