import { describe, expect, it } from 'vitest';
import { parseFigure, sameInterval } from '../../../../src/core/figures/index.ts';
import { exampleBook } from '../../../../src/core/rules/example-book.ts';
import { openAt } from './action-book.ts';

const product = 'products/doubao.product.yaml';
const observed = (figure: string) =>
  `name: 豆包\nobservations:\n  - { platform: app, source: report, downloads: ${figure} }\n`;
const manifest = exampleBook['trendbook.yaml']!;
const english = { 'trendbook.yaml': manifest.replace('title: 示例', 'title: Example\nlanguage: en') };

describe('a figure in the spelling of its book', () => {
  it.each([
    ['‸1200000', '120万'],
    ['"‸1,200,000"', '"120万"'],
    ['1.2M‸', '120万'],
    ['ov‸er 1M', '超100万'],
    ['"‸>100万"', '"超100万"'],
    ["'at least ‸1M'", "'100万+'"],
    ['‸100000-200000', '10万-20万'],
    ['１２０‸万', '120万'],
  ])('%s becomes %s', async (marked, expected) => {
    const opened = await openAt(product, observed(marked));
    expect((await opened.after('spell-figure')).text).toBe(observed(expected));
    const [before, after] = [marked.replace('‸', ''), expected].map(
      (text) => parseFigure(text.replace(/^["']|["']$/g, '')).figure!,
    );
    expect(sameInterval(before!, after!)).toBe(true);
  });

  it.each([
    ['120‸万', '1.2M'],
    ['超1‸亿', '">100M"'],
    ['"近1‸00万"', '"nearly 1M"'],
  ])('in an English book %s becomes %s', async (marked, expected) => {
    const opened = await openAt(product, observed(marked), { others: english });
    expect((await opened.after('spell-figure')).text).toBe(observed(expected));
  });

  it('is the same in a CSV cell', async () => {
    const table =
      'title: 融资\ncolumns:\n  amount: { title: 金额, type: figure, unit: CNY }\nrows: { csv: deals.csv }\n';
    const opened = await openAt('tables/deals.csv', 'amount\r\n"1‸,200,000"\r\n', {
      others: { 'tables/deals.table.yaml': table },
    });
    expect((await opened.after('spell-figure')).text).toBe('amount\r\n"120万"\r\n');
  });

  it('is offered for the whole file where there are more', async () => {
    const text = observed('‸1000000').replace(
      ' }',
      ' }\n  - { at: 2024-09, platform: app, source: report, downloads: 900000 }',
    );
    const { files } = await (await openAt(product, text)).after('spell-figures');
    expect(files[product]).toBe(text.replace('‸1000000', '100万').replace('900000', '90万'));
  });

  it.each([
    ['that stands so', product, observed('120‸万'), {}],
    ['that is none', product, observed('很多‸'), {}],
    ['whose middle would move', product, observed('400‸余'), {}],
    ['with a unit word', product, observed('1200000‸次'), {}],
    [
      'whose last digit says how exactly it is meant: of a rounded metric',
      product,
      observed('‸1200000'),
      { 'trendbook.yaml': manifest.replace('{ title: 下载量,', '{ title: 下载量, reported: rounded,') },
    ],
    [
      'whose last digit says how exactly it is meant: of a claim',
      'trends/search.trend.yaml',
      exampleBook['trends/search.trend.yaml']!.replace('is: 超1亿', 'is: ‸1200000'),
      {},
    ],
  ])('is not offered for one %s', async (_, path, marked, others) => {
    const { actions } = await openAt(path, marked, { others });
    expect(actions.filter(({ key }) => key.startsWith('spell-figure'))).toEqual([]);
  });
});
