import { describe, expect, it } from 'vitest';
import { countReferences, referenceLenses } from '../../../src/core/language/reference-lenses.ts';
import { references } from '../../../src/core/language/references.ts';
import { navigationBook, openBook, spoken } from './navigation-book.ts';

/** Each lens of a file as `line: what it says`, lines counted from 1. */
async function lensesOf(path: string, locale: 'en' | 'zh' = 'en') {
  const book = await openBook();
  const file = book.files.get(path)!;
  return referenceLenses(book, file).map((lens) => {
    const line = file.source!.positionAt(lens.range.start).line + 1;
    return `${line}: ${countReferences(book, lens, locale).title}`;
  });
}

describe('lenses that count references', () => {
  it.each([
    ['a product, on its name', 'products/quark.product.yaml', ['1: 4 references']],
    ['products of a stream, on their ids', 'products/stream.product.yaml', ['1: 2 references', '5: 1 reference']],
    ['a trend with its claims', 'trends/search.trend.yaml', ['1: 1 reference', '6: 0 references', '10: 0 references']],
    ['a trend with its charts', 'trends/agents.trend.yaml', ['1: 2 references', '4: 0 references', '9: 0 references']],
    ['a table', 'tables/deals.table.yaml', ['1: 2 references']],
    ['nothing in Markdown', 'pages/method.md', []],
    ['nothing in CSV', 'tables/shares.csv', []],
  ])('stand above %s', async (_, path, expected) => {
    expect(await lensesOf(path)).toEqual(expected);
  });

  it('stand above what trendbook.yaml defines, and say which where a line defines several', async () => {
    const found = await lensesOf('trendbook.yaml');
    const line = (text: string) =>
      navigationBook['trendbook.yaml']!.split('\n').findIndex((each) => each.includes(text)) + 1;
    expect(found).toContain(`${line('report:')}: 5 references`);
    expect(found).toContain(`${line('companion:')}: 3 references`);
    expect(found).toContain(`${line('platform: {')}: web: 3 references`);
    expect(found).toContain(`${line('downloads:')}: 6 references`);
    expect(found).toContain(`${line('top:')}: 0 references`);
  });

  it('speak Chinese', async () => {
    expect(await lensesOf('tables/deals.table.yaml', 'zh')).toEqual(['1: 2 处引用']);
  });

  it('count what “find all references” finds', async () => {
    const book = await openBook();
    for (const file of book.files.values()) {
      for (const lens of referenceLenses(book, file)) {
        const asked = references(book, file, lens.range.start, false);
        expect(countReferences(book, lens, 'en').places.map((place) => spoken(book, place))).toEqual(
          asked.map((place) => spoken(book, place)),
        );
      }
    }
  });
});
