import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';

const trend = 'trends/search.trend.yaml';
const product = 'products/quark.product.yaml';
const table = 'tables/deals.table.yaml';

const files: Record<string, string> = {
  ...exampleBook,
  'trendbook.yaml': `${exampleBook['trendbook.yaml']}rankings:
  leaders:
    title: 下载量领先
    where: { track: search }
    indicators:
      - measure: app.downloads
        weight: 1
`,
  [product]: `name: 夸克
kind: native
track: search
platforms: [app, web]
observations:
  - platform: app
    source: report
    downloads: 超1亿
    retention: 超30%
`,
  'products/companions.product.yaml': 'id: xingye\nname: 星野\ntrack: companion\n---\nid: talkie\nname: Talkie\n',
  [trend]: `title: AI搜索
perspective: product
status: final
headline: 夸克下载量:claim[超1亿]{#quark-downloads}
products: [quark, talkie]
narrative: |
  ## 格局

  :claim[夸克]{#quark-leads}领先。

  ::chart{#leaders}

  ## 展望

  仍在增长。
claims:
  - id: quark-downloads
    statement: 夸克下载量超1亿
    sources: [report]
    check: { type: value, of: quark, measure: app.downloads, is: 超1亿 }
  - id: quark-leads
    statement: 夸克领先
    sources: [report]
charts:
  - id: leaders
    type: bar
    title: 下载量
    alt: 夸克居首
    data: { measures: [app.downloads] }
recommendations:
  - 关注夸克
`,
  [table]: `title: 融资
source: report
columns:
  id: { title: 编号, type: text }
  sector: { title: 赛道, type: term, taxonomy: track, required: true }
  amount: { title: 金额, type: figure, unit: CNY }
rows:
  - id: d1
    sector: search
    amount: 1亿
  - id: d2
    sector: companion
`,
};

async function bookWith(path: string): Promise<(text: string) => Promise<readonly Finding[]>> {
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  return async (text) => {
    await workspace.setBuffer(path, text);
    return workspace.check(workspace.books[0]!).filter(({ severity }) => severity !== 'info');
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Every line cut off behind its indentation's first token, and behind each further one. */
function* cutLines(text: string): Generator<{ readonly line: number; readonly cut: string }> {
  let start = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const indentation = line.length - line.trimStart().length;
    const ends = [...line.matchAll(/[\w.\u4e00-\u9fff-]+|[^\s\w]/g)].flatMap((each) => [
      each.index,
      each.index + each[0].length,
    ]);
    for (const end of new Set(ends)) {
      if (end <= indentation || end === line.length) continue;
      yield { line: index + 1, cut: text.slice(0, start + end) + text.slice(start + line.length) };
    }
    start += line.length + 1;
  }
}

describe.each(['trendbook.yaml', product, 'products/companions.product.yaml', trend, table])(
  'while a line of %s is typed',
  (path) => {
    it('is clean where all lines are whole', async () => {
      const check = await bookWith(path);
      expect(await check(files[path]!)).toEqual([]);
    });

    it('has at most one finding, and none elsewhere in its file but that an id is missing', async () => {
      const check = await bookWith(path);
      const wrong: string[] = [];
      for (const { line, cut } of cutLines(files[path]!)) {
        const own = (await check(cut)).filter(({ file }) => file === path);
        const places = own.map(({ rule, range }) => ({ rule, line: lineOf(cut, range.start) }));
        const here = places.filter((each) => each.line === line);
        const elsewhere = places.filter((each) => each.line !== line && each.rule !== 'schema/missing-key');
        if (here.length > 1 || elsewhere.length > 0) {
          wrong.push(`${cut.split('\n')[line - 1]} | ${places.map((each) => `${each.line} ${each.rule}`).join(', ')}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  },
);

describe('a key that has no value yet', () => {
  it.each([
    ['the id of a claim that prose names', trend, '  - id: quark-leads', '  - id:', ['schema/type 21']],
    ['the id of a chart that prose names', trend, '  - id: leaders', '  - id:', ['schema/type 25']],
    ['the id of a product in a stream', 'products/companions.product.yaml', 'id: talkie', 'id:', ['schema/type 5']],
    ['the sources of a claim', trend, '夸克领先\n    sources: [report]', '夸克领先\n    sources:', ['schema/type 23']],
    ['the headline', trend, /headline: .*/, 'headline:', ['schema/type 4']],
    ['the sign of a text', trend, 'narrative: |', 'narrative:', ['yaml/syntax 6']],
    ['the platforms of a metric', 'trendbook.yaml', /platforms: \[app\]/, 'platforms: ', ['schema/type 16']],
    ['the conditions of a ranking', 'trendbook.yaml', 'where: { track: search }', 'where:', ['schema/type 23']],
  ])('%s', async (_, path, written, half, expected) => {
    const check = await bookWith(path);
    const text = files[path]!.replace(written, half);
    const findings = await check(text);
    expect(
      findings.map(({ file, rule, range }) => `${file === path ? '' : `${file} `}${rule} ${lineOf(text, range.start)}`),
    ).toEqual(expected);
  });
});
