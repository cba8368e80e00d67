import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { openFileAlone } from '../../../src/core/workspace/index.ts';

const files = {
  'trendbook.yaml': 'trendbook: 1\ntitle: 外\n',
  'products/one.product.yaml': 'name: 甲\n',
  'trends/growth.trend.yaml': 'title: 增长\nperspective: product\n',
  'trends/growth.trend.md': '# 增长\n',
  'editions/2023/trendbook.yaml': 'trendbook: 1\ntitle: 内\n',
  'editions/2023/products/two.product.yaml': 'name: 乙\n',
};

async function aloneIn(path: string, text: string, all: Record<string, string> = files) {
  const workspace = await openFileAlone(new MemoryFileSystem(all), path, text);
  return workspace.books.map(({ root, model, files: read }) => ({
    root,
    title: model.title,
    files: [...read].map(([each, { source }]) => (each === path ? `${each}: ${source?.text.trim()}` : each)),
  }));
}

describe('an open file alone', () => {
  it.each([
    [
      'with the text of the editor',
      'products/one.product.yaml',
      '',
      ['products/one.product.yaml: x', 'trendbook.yaml'],
    ],
    ['that is on no disk', 'products/new.product.yaml', '', ['products/new.product.yaml: x', 'trendbook.yaml']],
    [
      'of prose, with its trend',
      'trends/growth.trend.md',
      '',
      ['trendbook.yaml', 'trends/growth.trend.md: x', 'trends/growth.trend.yaml'],
    ],
    [
      'of a trend, with its prose',
      'trends/growth.trend.yaml',
      '',
      ['trendbook.yaml', 'trends/growth.trend.md', 'trends/growth.trend.yaml: x'],
    ],
    ['that is the book itself', 'trendbook.yaml', '', ['trendbook.yaml: x']],
    [
      'of a book inside a book',
      'editions/2023/products/two.product.yaml',
      'editions/2023',
      ['editions/2023/products/two.product.yaml: x', 'editions/2023/trendbook.yaml'],
    ],
  ])('%s', async (_, path, root, read) => {
    const books = await aloneIn(path, 'x');
    expect(books.map((book) => [book.root, book.files])).toEqual([[root, read]]);
  });

  it('belongs to no book where none lies above it', async () => {
    expect(await aloneIn('products/one.product.yaml', 'x', { 'products/one.product.yaml': 'name: 甲\n' })).toEqual([]);
  });
});
