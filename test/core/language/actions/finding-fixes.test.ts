import { describe, expect, it } from 'vitest';
import { exampleBook } from '../../../../src/core/rules/example-book.ts';
import { newFindings, openAt, spoken } from './action-book.ts';

const product = 'products/doubao.product.yaml';

describe('what a finding offers itself', () => {
  it.each([
    ['a character that only looks right', 'name: 豆包\nsummary: ‸⽣成\n', 'name: 豆包\nsummary: 生成\n', true],
    ['a key with one near neighbour', 'name: 豆包\nsum‸ary: 助手 # 😀\n', 'name: 豆包\nsummary: 助手 # 😀\n', true],
    ['a text that YAML reads as a number', 'name: 3.‸10\r\n', 'name: "3.10"\r\n', true],
    ['a term by its label', 'name: 豆包\ntrack: AI陪‸伴\n', 'name: 豆包\ntrack: companion\n', false],
    ['a date in another order', 'name: 豆包\nlaunched: ‸2024.1\n', 'name: 豆包\nlaunched: 2024-01\n', false],
    ['a value with a near neighbour', 'name: 豆包\nkind: nativ‸\n', 'name: 豆包\nkind: native\n', false],
    [
      'a text where a list is needed',
      'name: 豆包\nscenarios: ‸work # 😀\n',
      'name: 豆包\nscenarios: [work] # 😀\n',
      false,
    ],
    ['a word that YAML takes for true', 'name: ‸true\n', 'name: "true"\n', false],
    [
      'a rule that is misspelt in a comment',
      '# trendbook-ignore ref/unknwon-term‸: x\nname: 豆包\n',
      '# trendbook-ignore ref/unknown-term: x\nname: 豆包\n',
      false,
    ],
    [
      'a metric',
      'name: 豆包\nobservations:\n  - { platform: app, source: report, downlods‸: 1 }\n',
      'name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: 1 }\n',
      false,
    ],
    [
      'a source, with its quotes',
      "name: 豆包\nobservations:\n  - { source: '‸reprot' }\n",
      "name: 豆包\nobservations:\n  - { source: 'report' }\n",
      false,
    ],
    [
      'a percentage without its sign',
      'name: 豆包\nobservations:\n  - { platform: app, source: report, retention: ‸30 }\n',
      'name: 豆包\nobservations:\n  - { platform: app, source: report, retention: 30% }\n',
      false,
    ],
    ['a key in Chinese', 'name: 豆包\n简‸介: 助手\n', 'name: 豆包\nsummary: 助手\n', true],
  ])('%s', async (_, marked, expected, preferred) => {
    const opened = await openAt(product, marked);
    const [fix] = opened.actions;
    expect(fix).toMatchObject({ kind: 'quickfix', preferred });
    expect((await opened.after(fix!.key)).text).toBe(expected);
  });

  it.each([
    ['at its start', 'name: 豆包\n‸sumary: x\n', true],
    ['at its end', 'name: 豆包\nsumary‸: x\n', true],
    ['beside it', 'name: 豆包\nsumary:‸ x\n', false],
    ['in a selection', '‸name: 豆包\nsumary: x\n‸', true],
  ])('is offered for what the caret touches: %s', async (_, marked, offered) => {
    const { actions } = await openAt(product, marked);
    expect(actions.some(({ key }) => key.startsWith('fix schema/unknown-key'))).toBe(offered);
  });
});

const trend = 'trends/agents.trend.yaml';
const head = 'title: 智能体\nperspective: product\n';
const chart = (data: string) => `${head}charts:\n  - { id: c, type: bar, title: x, alt: x, data: ${data} }\n`;

describe('did you mean', () => {
  it.each([
    ['a term', product, 'name: 豆包\ntrack: ‸serch\n', 'search'],
    ['a platform', product, 'name: 豆包\nplatforms: [‸ap]\n', 'app'],
    ['a taxonomy', trend, `${head}terms: { ‸trak: search }\n`, 'track'],
    ['a product', trend, `${head}products: [‸quakr]\n`, 'quark'],
    ['a product by its name', trend, `${head}products: [‸夸克]\n`, 'quark'],
    ['a trend', trend, `${head}related: [‸serch]\n`, 'search'],
    ['a table', trend, chart('{ from: ‸deal, measures: [amount] }'), 'deals'],
    ['a column', trend, chart('{ from: deals, measures: [‸amont] }'), 'amount'],
    ['a measure’s metric', trend, chart('{ measures: [app.‸downlods] }'), 'downloads'],
    ['a field', trend, chart('{ by: [‸compny], measures: [app.downloads] }'), 'company'],
    ['a page', 'trendbook.yaml', exampleBook['trendbook.yaml']!.replace('[method]', '[‸metod]'), 'method'],
    ['a product in prose', 'pages/method.md', '# 方法\n\n:product[夸克]{#‸quakr}\n', 'quark'],
    ['a claim in prose', 'pages/method.md', '# 方法\n\n:claim{#‸quark-downlods}\n', 'quark-downloads'],
    ['a source in prose', 'pages/method.md', '# 方法\n\n:cite{#‸reprot}\n', 'report'],
    ['a table in prose', 'pages/method.md', '# 方法\n\n::table{#‸deal}\n', 'deals'],
    ['a key', trend, `${head}headlin‸: x\n`, 'headline'],
    ['a value', trend, `${head}status: ‸drafft\n`, 'draft'],
    [
      'a key of a check',
      trend,
      `${head}claims:\n  - { id: c, statement: 共1款, sources: [report], check: { type: count, ‸wher: { track: search }, is: 1 } }\n`,
      'where',
    ],
    ['an id', product, 'id: ‸DouBao\nname: 豆包\n', 'dou-bao'],
  ])('%s', async (_, path, marked, meant) => {
    const opened = await openAt(path, marked);
    const fixes = opened.actions.filter(({ key }) => key.startsWith('fix '));
    const edits = fixes.flatMap((fix) => fix.edit()!.edits.map(({ newText }) => newText));
    expect(edits.some((each) => each.includes(meant))).toBe(true);
    const { findings } = await opened.after(fixes.find((fix) => fix.edit()!.edits[0]!.newText.includes(meant))!.key);
    expect(findings.length).toBeLessThan(opened.findings.length);
  });
});

describe('what says nothing is taken out', () => {
  it.each([
    [
      'a key without its figure',
      product,
      'name: 豆包\nobservations:\n  - platform: app\n    source: report\n    downloads‸: # 待查\n',
      'name: 豆包\nobservations:\n  - platform: app\n    source: report\n',
    ],
    [
      'a figure that is null',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, downloads: ‸null, source: report }\n',
      'name: 豆包\nobservations:\n  - { platform: app, source: report }\n',
    ],
    [
      'the second of two keys',
      product,
      'name: 豆包\r\nkind: native\r\n‸name: 豆包APP\r\n',
      'name: 豆包\r\nkind: native\r\n',
    ],
    [
      'a source that nothing cites',
      'trendbook.yaml',
      'trendbook: 1\ntitle: x\nsources:\n  ‸a: { title: 甲 }\n  b: { title: 乙 }\n',
      'trendbook: 1\ntitle: x\nsources:\n  b: { title: 乙 }\n',
    ],
  ])('%s', async (_, path, marked, expected) => {
    const opened = await openAt(path, marked);
    const { key } = opened.actions.find((each) => each.key.startsWith('remove-key'))!;
    const { text, findings } = await opened.after(key);
    expect(text).toBe(expected);
    expect(newFindings(opened.findings, findings)).toEqual([]);
    expect(findings.length).toBeLessThan(opened.findings.length);
  });
});

describe('the fixes of a rule, all at once', () => {
  const quark = 'products/quark.product.yaml';
  const others = { 'pages/method.md': '# ⽅法\n', [quark]: `${exampleBook[quark]}summary: ⻆\n` };

  it('mends them in the file', async () => {
    const opened = await openAt(product, 'name: 豆包\nsummary: ‸⽣⻆ # ⻔\n', { others });
    const { text, files } = await opened.after('fix-all-file prose/compat-character');
    expect(text).toBe('name: 豆包\nsummary: 生角 # 门\n');
    expect(files['pages/method.md']).toBe(others['pages/method.md']);
  });

  it('mends them in the book', async () => {
    const opened = await openAt(product, 'name: 豆包\nsummary: ‸⽣\n', { others });
    const { findings } = await opened.after('fix-all-book prose/compat-character');
    expect(spoken(opened.findings)).toHaveLength(3);
    expect(findings).toEqual([]);
  });

  it('are not offered where one is all that there is', async () => {
    const { actions } = await openAt(product, 'name: 豆包\nsummary: ‸⽣\n');
    expect(actions.filter(({ key }) => key.startsWith('fix-all'))).toEqual([]);
  });

  it('leave out what clashes, for the next time', async () => {
    const opened = await openAt(product, 'name: 豆包\n‸sumary: 3.10\ncompny: ⽣\n');
    const { findings } = await opened.after('fix-all-file schema/unknown-key');
    expect(newFindings(opened.findings, findings)).toEqual([`${product} yaml/ambiguous-scalar`]);
  });
});
