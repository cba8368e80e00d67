import { describe, expect, it } from 'vitest';
import { directivesOf, parsedProse, proseOf } from '../../../src/core/book/prose-parts.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { readSample } from '../../defects/plant.ts';
import { loadBook, loadWorkspace } from '../../support/memory-book.ts';

const trend = 'title: 智能体\nperspective: product\n';

describe('the prose of a book', () => {
  it('is its Markdown files and the values that are prose by their schema, each with its owner', async () => {
    const book = await loadBook({
      ...exampleBook,
      'trends/agents.trend.yaml': `id: ai-agents\n${trend}headline: 一\nsummary: 二\nnarrative: |\n  三\nrecommendations: [四]\nforecasts:\n  - { id: f, statement: 五, due: 2025 }\ncharts:\n  - { id: c, type: table, title: 六, alt: 七, data: {} }\nvoices:\n  - { by: 甲, text: 八 }\n`,
      'trends/agents.trend.md': '九\n',
      'products/quark.product.yaml': 'name: 夸克\nsummary: 十\n',
    });
    expect(
      proseOf(book).map(({ file, kind, owner, map }) => [file, kind, `${owner.kind} ${owner.id}`, map.text]),
    ).toEqual([
      ['pages/method.md', 'block', 'page method', '# 方法\n'],
      ['products/quark.product.yaml', 'inline', 'product quark', '十'],
      ['trends/agents.trend.md', 'block', 'trend ai-agents', '九\n'],
      ['trends/agents.trend.yaml', 'inline', 'trend ai-agents', '一'],
      ['trends/agents.trend.yaml', 'inline', 'trend ai-agents', '二'],
      ['trends/agents.trend.yaml', 'block', 'trend ai-agents', '三\n'],
      ['trends/agents.trend.yaml', 'inline', 'trend ai-agents', '四'],
      ['trends/agents.trend.yaml', 'inline', 'trend ai-agents', '五'],
      ['trends/agents.trend.yaml', 'inline', 'trend ai-agents', '六'],
    ]);
  });

  it('is not read again for an edit in another file', async () => {
    const workspace = await loadWorkspace(exampleBook);
    const partsOf = () => new Map(proseOf(workspace.books[0]!).map((part) => [part.file, part]));
    await workspace.setBuffer('trends/agents.trend.yaml', `${trend}summary: 一\n`);
    const before = partsOf();
    const parsed = parsedProse(before.get('pages/method.md')!);
    await workspace.setBuffer('products/quark.product.yaml', 'name: 夸克\nsummary: 二\n');
    const after = partsOf();
    expect(after.get('trends/agents.trend.yaml')!.map).toBe(before.get('trends/agents.trend.yaml')!.map);
    expect(parsedProse(after.get('pages/method.md')!)).toBe(parsed);
    expect(after.get('products/quark.product.yaml')!.map.text).toBe('二');
  });

  it('of the sample is well-formed, and every directive is where its file has it', async () => {
    const book = await loadBook(readSample());
    const parts = proseOf(book);
    expect(parts.length).toBeGreaterThan(40);
    let directives = 0;
    for (const part of parts) {
      const found = directivesOf(part);
      const source = book.files.get(part.file)!.source!;
      expect(found.malformed).toEqual([]);
      for (const { range } of found.directives) {
        directives++;
        expect(source.slice(part.map.rangeInSource(range))).toBe(part.map.text.slice(range.start, range.end));
      }
    }
    expect(directives).toBeGreaterThan(100);
  });

  it('is parsed without harm at every length', async () => {
    const book = await loadBook(readSample());
    for (const part of proseOf(book).filter(({ file }) => file.endsWith('.yaml'))) {
      for (let end = 0; end <= part.map.text.length; end++) {
        const start = Math.max(part.map.text.lastIndexOf('\n\n', end - 1), 0);
        const cut = { ...part, map: { ...part.map, text: part.map.text.slice(start, end) } };
        expect(() => parsedProse(cut)).not.toThrow();
      }
    }
  });
});

describe('what prose refers to', () => {
  const refer = async (narrative: string) => {
    const book = await loadBook({ ...exampleBook, 'trends/agents.trend.yaml': `${trend}narrative: ${narrative}\n` });
    const source = book.files.get('trends/agents.trend.yaml')!.source!;
    return book.references
      .filter(({ place }) => place.file === 'trends/agents.trend.yaml' && place.range.start > trend.length)
      .map(({ kind, id, place, fault }) => `${kind} ${id} ${source.slice(place.range)} ${fault?.rule ?? ''}`.trim());
  };

  it.each<[string, string[]]>([
    [':claim[5]{#quark-downloads}', ['claim quark-downloads quark-downloads']],
    ['":claim[5]{#none}"', ['claim none none ref/unknown-claim']],
    ["'::chart{#none}'", ['chart none none ref/unknown-chart']],
    ['|\n  ::chart{#none}', ['chart none none ref/unknown-chart']],
    [
      '|\n  ::ranking{#none}\n\n  ::table{#deal}',
      ['ranking none none ref/unknown-ranking', 'table deal deal ref/unknown-table'],
    ],
    ['>-\n  a\n  :product[夸克]{#qark}', ['product qark qark ref/unknown-product']],
    [
      ':trend{#serch} :cite{#reprot}',
      ['trend serch serch ref/unknown-trend', 'source reprot reprot ref/unknown-source'],
    ],
    [':value{of=quark measure=app.downloads}', ['product quark quark', 'term app app', 'metric downloads downloads']],
    [
      ':value{of=quark measure=app.download}',
      ['product quark quark', 'term app app', 'metric download download ref/unknown-metric'],
    ],
    [':value{of="deals/d1" measure=amount}', ['table deals deals', 'row d1 d1', 'column amount amount']],
    ['"\\u5171：claim[5]{#quark-downloads}"', ['claim quark-downloads quark-downloads']],
    [':foo{#none} `:claim{#none}`', []],
  ])('%s', async (narrative, expected) => {
    expect(await refer(narrative)).toEqual(expected);
  });
});
