import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentLinks } from '../../../src/core/language/document-links.ts';
import { type DocumentSymbol, documentSymbols } from '../../../src/core/language/document-symbols.ts';
import { foldingRanges } from '../../../src/core/language/folding.ts';
import { selectionRanges } from '../../../src/core/language/selection-ranges.ts';
import { workspaceSymbols } from '../../../src/core/language/workspace-symbols.ts';
import { contains } from '../../../src/core/text/range.ts';
import { caretIn, navigationBook, openBook, spoken } from './navigation-book.ts';

const manifest = 'trendbook.yaml';
const quark = 'products/quark.product.yaml';
const stream = 'products/stream.product.yaml';
const search = 'trends/search.trend.yaml';
const agents = 'trends/agents.trend.yaml';
const prose = 'trends/search.trend.md';
const deals = 'tables/deals.table.yaml';
const shares = 'tables/shares.table.yaml';
const csv = 'tables/shares.csv';

/** The outline as a person reads it: kind, name, detail; children indented. */
function outline(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ kind, name, children }) => [
    `${'  '.repeat(depth)}${kind} ${name}`,
    ...outline(children, depth + 1),
  ]);
}

describe('outline and breadcrumbs', () => {
  it.each([
    ['a trend', search, ['trend search', 'claim quark-downloads', 'claim leaders']],
    ['a trend with charts and forecasts', agents, ['trend agents', 'chart leaders-chart', 'forecast more-agents']],
    ['a stream of products', stream, ['product doubao', 'product 360']],
    ['a product', quark, ['product quark', 'observation']],
    ['a table', deals, ['table deals', 'column sector', 'column amount']],
    ['the book', manifest, ['source report', 'taxonomy track', 'term companion', 'metric dau', 'ranking top']],
    ['prose', prose, ['heading 搜索']],
  ])('of %s', async (_, path, expected) => {
    const book = await openBook();
    const lines = outline(documentSymbols(book, book.files.get(path)!, 'zh')).map((line) => line.trim());
    for (const entry of expected) expect(lines.some((line) => line.startsWith(entry))).toBe(true);
  });
});

describe('workspace symbols', () => {
  it.each([
    ['an id', 'quark', '夸克', `${quark}:1: 夸克`],
    ['a Chinese name', '夸克', '夸克', `${quark}:1: 夸克`],
    ['a part of a name', '陪伴', 'AI陪伴', `${manifest}:13: companion`],
    ['an id with other case', 'QUARK', '夸克', `${quark}:1: 夸克`],
    ['an emoji', '😀', '360 😀', `${stream}:5: 360`],
    ['a claim', 'quark-downloads', '夸克下载量超1亿', `${search}:6: quark-downloads`],
  ])('are found by %s', async (_, query, name, place) => {
    const book = await openBook();
    const found = workspaceSymbols(book, query, 'zh').find((each) => each.name.includes(name));
    expect(found && spoken(book, found.place)).toBe(place);
  });

  it('are none for what nothing is called', async () => {
    expect(workspaceSymbols(await openBook(), 'nothing-is-called-so', 'en')).toEqual([]);
  });
});

describe('links', () => {
  it.each([
    ['an address in flow style', manifest, 'https://example.org/report', 'https://example.org/report'],
    ['a CSV file', shares, 'shares.csv', csv],
    ['a page', manifest, 'method', 'pages/method.md'],
  ])('lead from %s', async (_, path, text, target) => {
    const book = await openBook();
    const file = book.files.get(path)!;
    const found = documentLinks(book, file).find(({ range }) => file.source!.slice(range) === text);
    expect(found && Object.values(found.target)).toEqual([target]);
  });
});

describe('selection', () => {
  it.each([
    [
      'an id in a flow list',
      search,
      '[qua‸rk, doubao',
      ['quark', '[quark, doubao, 360]', 'products: [quark, doubao, 360]'],
    ],
    ['a quoted id', stream, '"3‸60"', ['360', '"360"', 'id: "360"']],
    ['a cell', csv, '"dou‸bao"', ['doubao', '"doubao"']],
  ])('grows from %s', async (_, path, marked, expected) => {
    const { file, offset } = await caretIn(path, marked);
    expect(selectionRanges(file, offset).map((range) => file.source!.slice(range))).toEqual(
      expect.arrayContaining(expected),
    );
  });
});

describe('folding', () => {
  it('folds items, keys and documents', async () => {
    const book = await openBook();
    const folds = (path: string) =>
      foldingRanges(book.files.get(path)!).map(({ start, end }) => `${start + 1}-${end + 1}`);
    expect(folds(search)).toEqual(expect.arrayContaining(['5-13', '6-9', '10-13']));
    expect(folds(stream)).toEqual(expect.arrayContaining(['1-3', '5-7']));
  });
});

describe('on any text, torn at any place', () => {
  it('outline, links, folds and selections keep within it and within each other', async () => {
    const pieces = fc.constantFrom(
      '',
      '\r\n',
      '{',
      '[',
      '"',
      ': ',
      '- ',
      '|\n',
      '#',
      '---\n',
      '&a ',
      '*a',
      '豆😀',
      '```\n',
      '"\r\n',
    );
    const paths = fc.constantFrom(manifest, quark, stream, search, agents, prose, deals, shares, csv);
    await fc.assert(
      fc.asyncProperty(paths, fc.nat(), pieces, fc.nat(15), async (path, place, piece, cut) => {
        const text = navigationBook[path]!;
        const at = place % (text.length + 1);
        const torn = text.slice(0, at) + piece + text.slice(at + cut);
        const book = await openBook({ [path]: torn });
        const file = book?.files.get(path);
        if (!file?.source) return;
        const whole = { start: 0, end: torn.length };
        const look = (symbols: readonly DocumentSymbol[], around: typeof whole) => {
          for (const { range, selection, children, name } of symbols) {
            expect(name).not.toBe('');
            expect(contains(around, range) && contains(range, selection)).toBe(true);
            look(children, range);
          }
        };
        look(documentSymbols(book, file, 'zh'), whole);
        for (const { range } of documentLinks(book, file)) expect(contains(whole, range)).toBe(true);
        for (const { start, end } of foldingRanges(file)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThan(file.source.lineCount);
        }
        const grown = selectionRanges(file, at);
        for (const [index, range] of grown.entries()) {
          expect(contains(index + 1 < grown.length ? grown[index + 1]! : whole, range)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
