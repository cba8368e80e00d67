import { describe, expect, it } from 'vitest';
import { BookCheck } from '../../../src/core/rules/book-check.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { loadBook } from '../../support/memory-book.ts';

const many = 30;
const list = (item: (index: number) => string) => Array.from({ length: many }, (_, index) => item(index)).join('');
const claims = list(
  (at) =>
    `  - { id: c${at}, statement: 共${at}款, sources: [report], check: { type: count, where: { app.downloads: ">${at}万" }, is: ${at} } }\n`,
);
const charts = list(
  (at) =>
    `  - { id: h${at}, type: bar, title: 图${at}, alt: 图, data: { measures: [app.downloads], limit: ${at + 1} } }\n`,
);
const rankings = list((at) => `  r${at}: { title: 榜${at}, indicators: [{ measure: app.downloads, weight: 1 }] }\n`);

/** Steps of a check of the example book with more in it; a trend of its own holds claims and charts. */
async function stepsWith(more: { readonly trend?: string; readonly manifest?: string }): Promise<number> {
  const book = await loadBook({
    ...exampleBook,
    'trendbook.yaml': `${exampleBook['trendbook.yaml']}${more.manifest ?? ''}`,
    'trends/more.trend.yaml': `title: 更多\nperspective: product\n${more.trend ?? ''}`,
  });
  return [...new BookCheck().steps(book)].length;
}

describe('a check goes in steps, whichever rule is the first to need what takes long', () => {
  it.each([
    ['judges claim by claim', { trend: `claims:\n${claims}` }],
    ['draws chart by chart', { trend: `charts:\n${charts}` }],
    ['ranks ranking by ranking', { manifest: `rankings:\n${rankings}` }],
  ])('%s', async (_, more) => {
    expect((await stepsWith(more)) - (await stepsWith({}))).toBeGreaterThanOrEqual(many);
  });
});
