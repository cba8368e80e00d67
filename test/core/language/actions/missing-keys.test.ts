import { describe, expect, it } from 'vitest';
import { newFindings, openAt } from './action-book.ts';

const product = 'products/doubao.product.yaml';
const trend = 'trends/agents.trend.yaml';
const table = 'tables/deals.table.yaml';

const claim = (lines: string) => `title: 智能体\nperspective: product\nclaims:\n${lines}`;

/** The first action that adds a key (or all keys) of that name. */
const keyOf = (actions: readonly { readonly key: string }[], start: string) =>
  actions.find(({ key }) => key.startsWith(start))?.key ?? `nothing like ${start}`;

describe('all keys that are missing from a mapping', () => {
  it.each([
    ['at the root', trend, 'stat‸us: draft\n', 'title:‸\nperspective:‸\nstatus: draft\n'],
    [
      'with CRLF',
      trend,
      'id‸: agents\r\nstatus: draft\r\n',
      'id: agents\r\ntitle:‸\r\nperspective:‸\r\nstatus: draft\r\n',
    ],
    [
      'below a comment',
      trend,
      '# 智能体 😀\nid‸: agents # c\n',
      '# 智能体 😀\nid: agents # c\ntitle:‸\nperspective:‸\n',
    ],
    ['of a document without anything', trend, '‸', 'title:‸\nperspective:‸\n'],
    ['of a document with a comment', trend, '‸# 待写\n', '# 待写\ntitle:‸\nperspective:‸\n'],
    ['in braces', trend, '{ ‸status: draft }\n', '{ title:‸ , perspective:‸ , status: draft }\n'],
    [
      'of an item',
      trend,
      claim('  - ‸check: { type: count, is: 5 }\n  - { id: b, statement: 共5款 }\n'),
      claim('  - id:‸\n    statement:‸\n    check: { type: count, is: 5 }\n  - { id: b, statement: 共5款 }\n'),
    ],
    [
      'of an item in braces, behind its id',
      trend,
      claim('  - { id: a, statement: x, check: { ‸type: compare, a: { of: quark, measure: app.downloads } } }\n'),
      claim(
        '  - { id: a, statement: x, check: { type: compare, a: { of: quark, measure: app.downloads }, b: {}, is:‸ } }\n',
      ),
    ],
    [
      'of a table, with what a mapping begins with',
      table,
      '‸source: report\n',
      'title:‸\nsource: report\ncolumns: {}\nrows:‸\n',
    ],
    [
      'behind a text of several lines',
      trend,
      'headline‸: |\n  第一行\n\n  第二行\nnarrative: |+\n  正文\n\n\n',
      'title:‸\nheadline: |\n  第一行\n\n  第二行\nperspective:‸\nnarrative: |+\n  正文\n\n\n',
    ],
  ])('%s', async (_, path, marked, expected) => {
    const opened = await openAt(path, marked);
    const { text } = await opened.after(keyOf(opened.actions, 'add-keys'));
    expect(text).toBe(expected);
  });
});

describe('one missing key', () => {
  it.each([
    ['the name', product, 'k‸ind: native\n', 'name', 'name:‸\nkind: native\n'],
    ['one of two', trend, 'st‸atus: draft\n', 'perspective', 'perspective:‸\nstatus: draft\n'],
    [
      'the alternative text of a chart',
      trend,
      'title: 智能体\nperspective: product\ncharts:\n  - ‸id: c\n    type: bar\n    title: 下载量\n    data: { measures: [app.downloads] }\n',
      'alt',
      'title: 智能体\nperspective: product\ncharts:\n  - id: c\n    type: bar\n    title: 下载量\n    alt:‸\n    data: { measures: [app.downloads] }\n',
    ],
    [
      'the version of the format, which is known',
      'trendbook.yaml',
      't‸itle: 示例\n',
      'trendbook',
      'trendbook: 1\ntitle: 示例\n',
    ],
    [
      'the id of a product in a stream, from its name',
      'products/all.product.yaml',
      'id: doubao\nname: 豆包\n---\n‸name: Kimi 智能助手\n',
      'id',
      'id: doubao\nname: 豆包\n---\nid: kimi\nname: Kimi 智能助手\n',
    ],
    [
      'the id of a product in a stream, from nothing',
      'products/all.product.yaml',
      'id: doubao\nname: 豆包\n---\n‸name: 猫箱\n',
      'id',
      'id: doubao\nname: 豆包\n---\nid:‸\nname: 猫箱\n',
    ],
    [
      'a cell of a required column',
      table,
      'title: 融资\ncolumns:\n  sector: { title: 赛道, type: term, taxonomy: track, required: true }\n  amount: { title: 金额, type: figure, unit: CNY }\nrows:\n  - { ‸id: d1, amount: 1亿 }\n',
      'sector',
      'title: 融资\ncolumns:\n  sector: { title: 赛道, type: term, taxonomy: track, required: true }\n  amount: { title: 金额, type: figure, unit: CNY }\nrows:\n  - { id: d1, sector:‸ , amount: 1亿 }\n',
    ],
    [
      'either of two that would do',
      trend,
      claim('  - id: a\n    statement: 夸克\n    check: { ‸type: list, where: { id: [quark] } }\n'),
      'includes',
      claim('  - id: a\n    statement: 夸克\n    check: { type: list, where: { id: [quark] }, includes:‸ }\n'),
    ],
  ])('%s', async (_, path, marked, key, expected) => {
    const opened = await openAt(path, marked);
    const { text, findings } = await opened.after(keyOf(opened.actions, `add-key ${key} `));
    expect(text).toBe(expected);
    // A value that a person has to write is asked for at its place.
    const others = newFindings(opened.findings, findings).filter((each) => !each.endsWith(' schema/type'));
    expect(others).toEqual([]);
  });

  it.each([
    ['behind an alias, where the mapping stands elsewhere', trend, claim('  - &a { id: a, statement: x }\n  - *‸a\n')],
    ['where nothing is missing', product, 'na‸me: 豆包\n'],
    ['in a CSV file', 'tables/deals.csv', 'secto‸r\n'],
  ])('is not offered %s', async (_, path, marked) => {
    const { actions } = await openAt(path, marked);
    expect(actions.filter(({ key }) => key.startsWith('add-key'))).toEqual([]);
  });
});
