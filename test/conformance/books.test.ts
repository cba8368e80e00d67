import { describe, expect, it } from 'vitest';
import { everything } from './everything.ts';
import { bookWith, edited, findingsOf } from './findings.ts';

const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
/** As in GB18030: ASCII stays, any other character is two bytes. */
const gb18030 = (text: string) =>
  Uint8Array.from([...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : [0xc3, 0xfb])));

describe('files that hold nothing', () => {
  it.each([
    ['products/new.product.yaml', '', '1:1-1:1 error schema/missing-key'],
    ['products/new.product.yaml', '# 注释\n', '1:1-1:2 error schema/missing-key'],
    ['products/new.product.yaml', '\uFEFF', '1:1-1:1 error schema/missing-key'],
    ['products/new.product.yaml', '---\n', '1:4-1:4 error schema/missing-key'],
    ['tables/new.table.yaml', '\n\n', '1:1-1:1 error schema/missing-key'],
  ])('%s: %j', async (file, text, expected) => {
    expect(await findingsOf(bookWith({ [file]: text }))).toEqual([`${file}:${expected}`]);
  });

  it.each([['trends/ai-search.trend.md'], ['pages/method.md']])('%s may be empty', async (file) => {
    expect(await findingsOf(bookWith({ [file]: '' }))).toEqual([]);
  });
});

describe('a trendbook.yaml that cannot be read is one finding', () => {
  it.each([
    ['empty', '', '1:1-1:1 error schema/missing-key'],
    ['only a comment', '# 待写\n', '1:1-1:2 error schema/missing-key'],
    ['a list', '- 1\n- 2\n', '1:3-1:4 error schema/type'],
    ['a text', '待写\n', '1:1-1:3 error schema/type'],
    ['UTF-16', utf16(everything['trendbook.yaml']!), '1:1-1:2 error book/encoding'],
    ['GB18030', gb18030(everything['trendbook.yaml']!), '3:12-3:13 error book/encoding'],
    [
      'in conflict',
      `<<<<<<< HEAD\n${everything['trendbook.yaml']}=======\ntitle: 一\n>>>>>>> b\n`,
      '1:1-1:13 error yaml/conflict-marker',
    ],
  ])('%s', async (_title, content, expected) => {
    expect(await findingsOf(bookWith({ 'trendbook.yaml': content }))).toEqual([`trendbook.yaml:${expected}`]);
  });

  it('a folder', async () => {
    const files = bookWith({ 'trendbook.yaml': undefined, 'trendbook.yaml/a.txt': '' });
    expect(await findingsOf(files)).toEqual(['trendbook.yaml:1:1-1:1 error book/unreadable']);
  });
});

describe('a part that holds nothing yet is one finding', () => {
  const keys = ['sources', 'taxonomies', 'metrics', 'rankings'];
  it.each(keys)('%s', async (key) => {
    const text = everything['trendbook.yaml']!.replace(new RegExp(`^${key}:\\n(?: .*\\n|\\n)+`, 'm'), `${key}:\n`);
    const line = text.split('\n').indexOf(`${key}:`) + 1;
    expect(await findingsOf(bookWith({ 'trendbook.yaml': text }))).toEqual([
      `trendbook.yaml:${line}:1-${line}:${key.length + 1} error schema/type`,
    ]);
  });

  it('a taxonomy', async () => {
    const text = edited('trendbook.yaml', 'scenario: { all-round: 全场景, work: 工作提效 }', 'scenario:');
    expect(await findingsOf(bookWith({ 'trendbook.yaml': text }))).toEqual([
      expect.stringContaining('error schema/type'),
    ]);
  });

  it.each([
    ['columns:\n', '2:1-2:8 error schema/type'],
    ['columns: [a]\n', '2:10-2:13 error schema/type'],
    ['', '1:1-1:6 error schema/missing-key'],
  ])('a table with %j', async (columns, expected) => {
    const file = 'tables/new.table.yaml';
    const text = `title: 表\n${columns}rows: [{ a: 一, b: 二 }]\n`;
    expect(await findingsOf(bookWith({ [file]: text }))).toEqual([`${file}:${expected}`]);
  });
});

describe('a file that is not UTF-8 is one finding, and the others go on', () => {
  const files = [
    'products/assistant/doubao.product.yaml',
    'products/search/stream.product.yaml',
    'trends/large-model-innovation.trend.yaml',
    'trends/ai-search.trend.yaml',
    'trends/ai-search.trend.md',
    'tables/deals.table.yaml',
    'tables/funds.table.yaml',
    'tables/funds.csv',
    'pages/method.md',
  ];

  it.each(files)('%s in GB18030', async (file) => {
    expect(await findingsOf(bookWith({ [file]: gb18030(everything[file]!.replace('\uFEFF', '')) }))).toEqual([
      expect.stringMatching(new RegExp(`^${file}:\\d+:\\d+-\\d+:\\d+ error book/encoding$`)),
    ]);
  });

  it.each(files)('%s in UTF-16', async (file) => {
    expect(await findingsOf(bookWith({ [file]: utf16(everything[file]!.replace('\uFEFF', '')) }))).toEqual([
      `${file}:1:1-1:2 error book/encoding`,
    ]);
  });
});

describe('a folder in place of a file is one finding', () => {
  it.each([
    ['products/search/stream.product.yaml'],
    ['trends/ai-search.trend.yaml'],
    ['trends/ai-search.trend.md'],
    ['tables/deals.table.yaml'],
    ['pages/method.md'],
  ])('%s', async (file) => {
    const files = bookWith({ [file]: undefined, [`${file}/a.txt`]: '' });
    expect(await findingsOf(files)).toEqual([`${file}:1:1-1:1 error book/unreadable`]);
  });
});

describe('several books', () => {
  const small = { 'trendbook.yaml': 'trendbook: 1\ntitle: 一\n', 'products/a.product.yaml': 'name: 甲\n' };
  const below = (folder: string, files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

  it('side by side each has its own ids', async () => {
    expect(await findingsOf({ ...below('2023', small), ...below('2024', small) })).toEqual([]);
  });
  it('one inside another owns its files', async () => {
    expect(await findingsOf({ ...small, ...below('products/inner', small) })).toEqual([]);
  });
  it('names nothing of its neighbour', async () => {
    const table = 'title: 表\ncolumns: { a: { type: ref, of: products } }\nrows: [ { a: b } ]\n';
    const other = { ...small, 'products/b.product.yaml': 'name: 乙\n' };
    const files = { ...below('2023', other), ...below('2024', { ...small, 'tables/t.table.yaml': table }) };
    expect(await findingsOf(files)).toEqual(['2024/tables/t.table.yaml:3:14-3:15 error ref/unknown-product']);
  });
});

describe('lint settings', () => {
  const product = { 'products/new.product.yaml': 'name: 豆包\ntrack: music\n' };
  const withRules = (setting: string) => edited('trendbook.yaml', '    figure/stale: off', `    ${setting}`);
  const place = 'products/new.product.yaml:2:8-2:13';

  it.each([
    ['ref/unknown-term: off', []],
    ['ref/unknown-term: info', [`${place} info ref/unknown-term`]],
    ['ref/unknown-term: "warning"', [`${place} warning ref/unknown-term`]],
    ['ref/unknown-term: [warning]', [`${place} warning ref/unknown-term`]],
    ['ref/unknown-term: [info, { a: 1 }]', [`${place} info ref/unknown-term`]],
  ] as [string, string[]][])('%s', async (setting, expected) => {
    expect(await findingsOf(bookWith({ ...product, 'trendbook.yaml': withRules(setting) }))).toEqual(expected);
  });

  it.each([['products/**'], ['products/new.product.yaml'], ['**/new.*'], ['products/*.yaml']])(
    'ignore: %s',
    async (glob) => {
      const manifest = edited('trendbook.yaml', '"products/drafts/**"', `"${glob}"`);
      expect(await findingsOf(bookWith({ ...product, 'trendbook.yaml': manifest }))).toEqual([]);
    },
  );

  it('a suppression of a rule that is off is no finding', async () => {
    const files = {
      'products/new.product.yaml': 'name: 豆包\n# trendbook-ignore ref/unknown-term: 一\ntrack: music\n',
      'trendbook.yaml': withRules('ref/unknown-term: off'),
    };
    expect(await findingsOf(bookWith(files))).toEqual([]);
  });
});
