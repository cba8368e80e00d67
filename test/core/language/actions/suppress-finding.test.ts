import { describe, expect, it } from 'vitest';
import { newFindings, openAt, spoken } from './action-book.ts';

const product = 'products/doubao.product.yaml';
const trend = 'trends/search.trend.yaml';
const page = 'pages/method.md';
const prose = 'trends/search.trend.md';
const head = 'title: AI搜索\nperspective: product\n';
const character = 'prose/compat-character';

const term = '# trendbook-ignore ref/unknown-term: ‸';
const html = `<!-- trendbook-ignore ${character}: ‸ -->`;

async function suppressed(path: string, marked: string) {
  const opened = await openAt(path, marked);
  const action = opened.actions.find(({ key }) => key.startsWith('suppress '));
  if (!action) throw new Error('not offered');
  return { opened, ...(await opened.after(action.key)) };
}

describe('a finding is silenced where the engine reads it', () => {
  it.each([
    ['on a key’s line', product, 'name: 豆包\ntrack: ‸music\n', `name: 豆包\n${term}\ntrack: music\n`],
    [
      'on the first line',
      product,
      'sum‸mery: x # 😀\nname: 豆包\n',
      '# trendbook-ignore schema/unknown-key: ‸\nsummery: x # 😀\nname: 豆包\n',
    ],
    ['with CRLF', product, 'name: 豆包\r\ntrack: ‸music\r\n', `name: 豆包\r\n${term}\r\ntrack: music\r\n`],
    [
      'in a list',
      product,
      'name: 豆包\nscenarios:\n  - work\n  - ‸play\n',
      `name: 豆包\nscenarios:\n  - work\n  ${term}\n  - play\n`,
    ],
    [
      'in brackets of several lines',
      product,
      'name: 豆包\nscenarios: [work,\n    ‸play]\n',
      `name: 豆包\nscenarios: [work,\n    ${term}\n    play]\n`,
    ],
    [
      'in an item',
      product,
      'name: 豆包\nobservations:\n  - platform: app\n    source: ‸x\n',
      'name: 豆包\nobservations:\n  - platform: app\n    # trendbook-ignore ref/unknown-source: ‸\n    source: x\n',
    ],
    [
      'below another comment of the kind',
      product,
      'name: 豆包\n# trendbook-ignore yaml/ambiguous-scalar: 等\nsummary: ⽣‸\n',
      'name: 豆包\n# trendbook-ignore yaml/ambiguous-scalar: 等\n# trendbook-ignore prose/compat-character: ‸\nsummary: ⽣\n',
    ],
    [
      'behind a block of text',
      product,
      'name: 豆包\nsummary: |\n  第一行\n  第二行\ntrack: ‸music\n',
      `name: 豆包\nsummary: |\n  第一行\n  第二行\n${term}\ntrack: music\n`,
    ],
    [
      'in a second document',
      'products/all.product.yaml',
      'id: a\nname: A\n---\nid: b\nname: B\ntrack: ‸music\n',
      `id: a\nname: A\n---\nid: b\nname: B\n${term}\ntrack: music\n`,
    ],
    [
      'at the start of a second document',
      'products/all.product.yaml',
      'id: a\nname: A\n---\ntrack: ‸music\nid: b\nname: B\n',
      `id: a\nname: A\n---\n${term}\ntrack: music\nid: b\nname: B\n`,
    ],
    [
      'in a comment',
      product,
      'name: 豆包\n  # ‸⽣\n',
      'name: 豆包\n  # trendbook-ignore prose/compat-character: ‸\n  # ⽣\n',
    ],
    ['in a paragraph', page, '# 方法\n\n第‸⼀行\n第二行\n', `# 方法\n\n${html}\n第⼀行\n第二行\n`],
    [
      'in a paragraph’s later line, which stays in it',
      page,
      '# 方法\n\n第一行\n第‸⼆行\n',
      `# 方法\n\n第一行 ${html}\n第⼆行\n`,
    ],
    ['before a hard line break', page, '# 方法\n\n第一行  \n第‸⼆行\n', `# 方法\n\n第一行 ${html}  \n第⼆行\n`],
    ['in a page’s first line, with CRLF', page, '# ‸⽅法\r\n', `${html}\r\n# ⽅法\r\n`],
    ['in an item of Markdown', page, '# 方法\n\n- 第一\n- 第‸⼆\n', `# 方法\n\n- 第一 ${html}\n- 第⼆\n`],
    [
      'in an item after an empty line',
      page,
      '# 方法\n\n- 第一\n\n- 第‸⼆\n',
      `# 方法\n\n- 第一\n\n  ${html}\n- 第⼆\n`,
    ],
    [
      'in a table’s later row',
      page,
      '# 方法\n\n| a |\n|---|\n| 一 |\n| ‸⼆ |\n',
      `# 方法\n\n| a |\n|---|\n| 一 ${html} |\n| ⼆ |\n`,
    ],
    ['in a trend’s prose', prose, '第‸⼀行 😀\n', `${html}\n第⼀行 😀\n`],
    [
      'in a narrative',
      trend,
      `${head}narrative: |\n  第‸⼀行\n\n  第二行\n`,
      `${head}narrative: |\n  ${html}\n  第⼀行\n\n  第二行\n`,
    ],
    [
      'in a narrative’s later line',
      trend,
      `${head}narrative: |\n  第一行\n  第‸⼆行\n`,
      `${head}narrative: |\n  第一行 ${html}\n  第⼆行\n`,
    ],
    [
      'in a narrative’s later line that is folded',
      trend,
      `${head}narrative: >-\n  第一行\n  第‸⼆行\n`,
      `${head}narrative: >-\n  第一行 ${html}\n  第⼆行\n`,
    ],
    [
      'in a quoted text of several lines',
      trend,
      `${head}narrative: "第一行\n  第‸⼆行"\n`,
      `${head}narrative: "第一行 ${html}\n  第⼆行"\n`,
    ],
  ])('%s', async (_, path, marked, expected) => {
    const { opened, text, findings, files } = await suppressed(path, marked);
    expect(text).toBe(expected);
    const rule = /trendbook-ignore ([\w/-]+): ‸/.exec(expected)![1]!;
    expect(newFindings(opened.findings, findings)).toEqual([`${path} suppression/no-reason`]);
    const count = (list: typeof findings) => spoken(list).filter((each) => each === `${path} ${rule}`).length;
    expect(count(findings)).toBe(count(opened.findings) - 1);
    const written = { ...files, [path]: text.replace('‸', '以后再改') };
    const reasoned = await openAt(path, `‸${written[path]!}`, { others: files });
    expect(newFindings(opened.findings, reasoned.findings)).toEqual([]);
  });

  it.each([
    ['in a CSV file', 'tables/deals.csv', 'sector\n‸⽣\n'],
    ['in code', page, '# 方法\n\n```\n⽣‸\n```\n'],
    ['in a table’s first row, below its rule', page, '# 方法\n\n| a |\n|---|\n| ‸⼀ |\n'],
    ['at the start of a folded text', trend, `${head}narrative: >\n  ‸⼀\n`],
    ['in a plain text of several lines', trend, `${head}narrative: 第一\n  第‸⼆\n`],
    [
      'in a text that is no prose',
      trend,
      `${head}claims:\n  - id: c\n    statement: |\n      ⽣‸\n    sources: [report]\n`,
    ],
    ['where the text is no YAML', product, 'name: "豆包‸\n'],
    ['of a comment that suppresses nothing', product, '# trendbook-ignore ref/unknown-te‸rm: x\nname: 豆包\n'],
  ])('is not offered %s', async (_, path, marked) => {
    await expect(suppressed(path, marked)).rejects.toThrow('not offered');
  });
});
