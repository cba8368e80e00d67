import { describe, expect, it } from 'vitest';
import { manifestEntry } from '../../../../src/core/language/manifest-entry.ts';
import { exampleBook } from '../../../../src/core/rules/example-book.ts';
import { applyEdits } from '../../../../src/core/text/range.ts';
import { newFindings, openAt, spoken } from './action-book.ts';

const manifest = 'trendbook.yaml';
const product = 'products/doubao.product.yaml';
const trend = 'trends/agents.trend.yaml';
const page = 'pages/method.md';
const text = 'title: 智能体\nperspective: product\n';

/** What changes in the book: new files, and of others the lines that came. */
function added(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): Record<string, string> {
  const changes: Record<string, string> = {};
  for (const [path, now] of Object.entries(after)) {
    const old = before[path];
    if (now === old) continue;
    const known = new Set(old?.split('\n'));
    const came = now.split('\n').filter((line) => !known.has(line));
    changes[path] = old === undefined ? now : came.join('\n');
  }
  return changes;
}

const flow = (section: string, now: string) => ({ [manifest]: `  ${section}: ${now}` });

describe('what a reference names and the book lacks is made, in one edit', () => {
  it.each([
    [
      'a product',
      trend,
      `${text}products: [quark, dou‸bao]\n`,
      'create product doubao',
      { [product]: 'name: doubao\nobservations: []\n' },
    ],
    [
      'a product that a claim measures',
      trend,
      `${text}claims:\n  - { id: c, statement: x, sources: [report], check: { type: value, of: ‸doubao, measure: app.downloads, is: 1 } }\n`,
      'create product doubao',
      { [product]: 'name: doubao\nobservations: []\n' },
    ],
    [
      'a product with the name that prose gives it',
      page,
      '# 方法\n\n见:product[豆包 😀]{#dou‸bao}。\r\n',
      'create product doubao',
      { [product]: 'name: 豆包 😀\nobservations: []\n' },
    ],
    [
      'a product that a narrative names',
      trend,
      `${text}narrative: |\n  见:product[豆包: 新]{#doubao‸}。\n`,
      'create product doubao',
      { [product]: 'name: "豆包: 新"\nobservations: []\n' },
    ],
    [
      'a product whose id YAML would misread',
      trend,
      `${text}products: ["tr‸ue"]\n`,
      'create product true',
      { 'products/true.product.yaml': 'name: "true"\nobservations: []\n' },
    ],
    [
      'a trend, which is listed at once',
      trend,
      `${text}related: [search, ‸robots]\n`,
      'create trend robots',
      {
        [manifest]: 'trends: [search, agents, robots]',
        'trends/robots.trend.yaml': 'title: robots\nperspective: product\nstatus: draft\n',
      },
    ],
    [
      'a trend with the title that prose gives it',
      page,
      '# 方法\n\n:trend[机器人]{#‸robots}\n',
      'create trend robots',
      {
        [manifest]: 'trends: [search, agents, robots]',
        'trends/robots.trend.yaml': 'title: 机器人\nperspective: product\nstatus: draft\n',
      },
    ],
    [
      'a term',
      product,
      'name: 豆包\ntrack: mus‸ic\n',
      'create term track music',
      flow('track', '{ search: AI搜索, companion: { title: AI陪伴, aliases: [陪伴] }, music: music }'),
    ],
    [
      'a term in a list',
      product,
      'name: 豆包\nscenarios: [work, ‸play]\n',
      'create term scenario play',
      flow('scenario', '{ work: 工作提效, play: play }'),
    ],
    [
      'a platform',
      product,
      'name: 豆包\nobservations:\n  - { platform: ‸pc, source: report }\n',
      'create term platform pc',
      flow('platform', '{ app: APP端, web: 网页端, pc: pc }'),
    ],
    [
      'the platform of a measure',
      trend,
      `${text}charts:\n  - { id: c, type: bar, title: x, alt: x, data: { measures: [app.downloads, p‸c.dau] } }\n`,
      'create term platform pc',
      flow('platform', '{ app: APP端, web: 网页端, pc: pc }'),
      { [manifest]: exampleBook[manifest]!.replace('metrics:\n', 'metrics:\n  dau: { title: 日活 }\n') },
    ],
    [
      'a term that a condition names',
      trend,
      `${text}charts:\n  - { id: c, type: bar, title: x, alt: x, data: { where: { track: [music‸] }, measures: [app.downloads] } }\n`,
      'create term track music',
      flow('track', '{ search: AI搜索, companion: { title: AI陪伴, aliases: [陪伴] }, music: music }'),
    ],
    [
      'a taxonomy with the terms that are named of it',
      product,
      'name: 豆包\nterms: { re‸gion: [north, south] }\n',
      'create taxonomy region',
      flow('region', '{ north: north, south: south }'),
    ],
    [
      'a source',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, source: sur‸vey, downloads: 1 }\n',
      'create source survey',
      flow('survey', '{ title: survey }'),
    ],
    [
      'a source that prose cites',
      page,
      '# 方法\n\n:cite{#‸survey}\n',
      'create source survey',
      flow('survey', '{ title: survey }'),
    ],
    [
      'a metric',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, source: report, ‸dau: 超100万 }\n',
      'create metric dau',
      flow('dau', '{ title: dau, unit: count, platforms: [app] }'),
    ],
    [
      'a metric whose figures are percentages',
      product,
      'name: 豆包\nobservations:\n  - { platform: web, source: report, sha‸re: 30% }\n  - { platform: app, source: report, share: 不足5% }\n',
      'create metric share',
      flow('share', '{ title: share, unit: percent, platforms: [web, app] }'),
    ],
    [
      'a metric whose figures are minutes',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, source: report, stay‸: 10分钟 }\n',
      'create metric stay',
      flow('stay', '{ title: stay, unit: minutes, platforms: [app] }'),
    ],
    [
      'a metric that is measured on a platform',
      trend,
      `${text}charts:\n  - { id: c, type: bar, title: x, alt: x, data: { measures: [app.downloads, web.‸dau] } }\n`,
      'create metric dau',
      flow('dau', '{ title: dau, unit: count, platforms: [web] }'),
    ],
    [
      'a platform for a metric that is not given for it',
      product,
      'name: 豆包\nobservations:\n  - { platform: web, source: report, ‸downloads: 1 }\n',
      'add platform web to downloads',
      { [manifest]: '  downloads: { title: 下载量, unit: count, platforms: [app, web], dimension: scale }' },
    ],
    [
      'a page',
      manifest,
      exampleBook[manifest]!.replace('[method]', '[method, pre‸face]'),
      'create page preface',
      { 'pages/preface.md': '# preface\n' },
    ],
  ])('%s', async (_, path, marked, key, expected, others: Record<string, string> = {}) => {
    const opened = await openAt(path, marked, { others });
    const { files, findings } = await opened.after(key);
    expect(added(opened.files, files)).toEqual(expected);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(newFindings(opened.findings, errors)).toEqual([]);
    expect(errors.length).toBeLessThan(opened.findings.length);
  });
});

describe('an entry of trendbook.yaml takes the style that it finds', () => {
  const head = 'trendbook: 1\ntitle: 示例\n';
  const rest = 'taxonomies:\n  perspective: { product: 产品 }\n';
  const asked = 'name: 豆包\nobservations:\n  - { source: sur‸vey }\n';

  it.each([
    [
      'a block, with its comments',
      `${head}sources:\n    # 年度 😀\n    report: { title: 报告 } # c\n\n# 分类\n${rest}`,
      `${head}sources:\n    # 年度 😀\n    report: { title: 报告 } # c\n    survey: { title: survey }\n\n# 分类\n${rest}`,
    ],
    [
      'braces',
      `${head}sources: { report: 报告 }\n${rest}`,
      `${head}sources: { report: 报告, survey: { title: survey } }\n${rest}`,
    ],
    ['empty braces', `${head}sources: {}\n${rest}`, `${head}sources: { survey: { title: survey } }\n${rest}`],
    [
      'no key, so that one comes in the schema’s order',
      `${head}${rest}`,
      `${head}sources:\n  survey: { title: survey }\n${rest}`,
    ],
    [
      'CRLF',
      `${head}sources:\n  report: { title: 报告 }\n${rest}`.replace(/\n/g, '\r\n'),
      `${head}sources:\n  report: { title: 报告 }\n  survey: { title: survey }\n${rest}`.replace(/\n/g, '\r\n'),
    ],
    [
      'no line end at the end',
      `${head}sources:\n  report: { title: 报告 }`,
      `${head}sources:\n  report: { title: 报告 }\n  survey: { title: survey }`,
    ],
    [
      'braces all around',
      '{ trendbook: 1, title: 示例 }\n',
      '{ trendbook: 1, title: 示例, sources: { survey: { title: survey } } }\n',
    ],
  ])('%s', async (_, before, expected) => {
    const opened = await openAt(product, asked, { others: { [manifest]: before } });
    const { files } = await opened.after('create source survey');
    expect(files[manifest]).toBe(expected);
  });

  it('a key without a value gets one', async () => {
    const text = `${head}sources: # 待写\n${rest}`;
    const { book } = await openAt(product, 'name: 豆包‸\n', { others: { [manifest]: text } });
    const edits = manifestEntry(book, ['sources'], 'survey', () => '{}')!;
    expect(applyEdits(text, edits)).toBe(`${head}sources: # 待写\n  survey: {}\n${rest}`);
  });

  it('a taxonomy that is not there is made around its term', async () => {
    const opened = await openAt(product, 'name: 豆包\ntrack: ‸music\n', { others: { [manifest]: head } });
    const { files } = await opened.after('create term track music');
    expect(files[manifest]).toBe(`${head}taxonomies:\n  track:\n    music: music\n`);
  });

  it.each([
    [
      'a block',
      'trends:\n- search # 搜索\n# 末尾\n- agents\n',
      'trends:\n- search # 搜索\n# 末尾\n- agents\n- robots\n',
    ],
    ['an indented block', 'trends:\n    - search\n', 'trends:\n    - search\n    - robots\n'],
    ['brackets', 'trends: [ search, agents ]\n', 'trends: [ search, agents, robots ]\n'],
    ['empty brackets', 'trends: []\n', 'trends: [robots]\n'],
    ['a key without a value', 'trends:\n', 'trends: [robots]\n'],
    ['no key', '', 'trends:\n  - robots\n'],
  ])('a new trend in a list: %s', async (_, list, expected) => {
    const manifestWith = (trends: string) => `${head}${trends}taxonomies:\n  perspective: { product: 产品 }\n`;
    const opened = await openAt(trend, `${text}related: [‸robots]\n`, { others: { [manifest]: manifestWith(list) } });
    const { files } = await opened.after('create trend robots');
    expect(files[manifest]).toBe(manifestWith(expected));
  });
});

describe('nothing is made', () => {
  it.each([
    ['of an id that is none', product, 'name: 豆包\ntrack: 搜‸狗\n'],
    [
      'for an editor that cannot create files',
      trend,
      `${text}products: [‸doubao]\n`,
      { createFiles: false, deleteFiles: false },
    ],
    [
      'where the file is there under another id',
      trend,
      `${text}products: [‸doubao]\n`,
      undefined,
      { [product]: 'id: other\nname: 豆包\n' },
    ],
    [
      'of a metric whose value is no figure',
      product,
      'name: 豆包\nobservations:\n  - { platform: app, source: report, ‸compny: 字节 }\n',
    ],
    [
      'where the section is no mapping',
      product,
      'name: 豆包\nobservations:\n  - { source: sur‸vey }\n',
      undefined,
      { [manifest]: 'trendbook: 1\ntitle: x\nsources: [a]\n' },
    ],
  ])(
    '%s',
    async (_, path, marked, can = { createFiles: true, deleteFiles: true }, others: Record<string, string> = {}) => {
      const { actions } = await openAt(path, marked, { can, others });
      expect(actions.filter(({ key }) => key.startsWith('create '))).toEqual([]);
    },
  );
});

describe('what would make something else wrong', () => {
  it.each([
    [
      'a platform for which the metric is not given',
      trend,
      `${text}charts:\n  - { id: c, type: bar, title: x, alt: x, data: { measures: [p‸c.downloads] } }\n`,
      'create term platform pc',
    ],
    [
      'a platform on which an observation has such a metric',
      product,
      'name: 豆包\nobservations:\n  - { platform: ‸pc, source: report, downloads: 1 }\n',
      'create term platform pc',
    ],
  ])('is refused: %s', async (_, path, marked, key) => {
    await expect((await openAt(path, marked)).after(key)).rejects.toThrow('refused');
  });
});

describe('a trend that the report leaves out', () => {
  it('is listed as its last', async () => {
    const opened = await openAt('trends/robots.trend.yaml', '‸title: 机器人\nperspective: product\n');
    const { files, findings } = await opened.after('list-trend');
    expect(files[manifest]).toContain('trends: [search, agents, robots]\n');
    expect(spoken(findings)).toEqual([]);
  });
});
