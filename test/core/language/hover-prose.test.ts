import { describe, expect, it } from 'vitest';
import { hover } from '../../../src/core/language/hover.ts';
import { bookWith, withoutCaret } from './language-book.ts';

const page = 'pages/method.md';
const trend = 'trends/new.trend.yaml';
const claims = '\nclaims:\n  - { id: apps, statement: 共56款, figure: 56 }\n';

async function hoverAt(path: string, marked: string) {
  const { text, offset } = withoutCaret(marked);
  const { book, file } = await bookWith(path, text);
  const found = hover(book, file, offset, 'en');
  return found && { on: text.slice(found.range.start, found.range.end), says: found.markdown };
}

describe('hover on a directive', () => {
  it.each<[about: string, path: string, marked: string, on: string, says: string]>([
    ['a product by its label', page, '见:product[夸‸克]{#quark}。', ':product[夸克]{#quark}', '**夸克** `quark`'],
    ['a product by its id', page, '见:product[夸克]{#qu‸ark}。', 'quark', '**夸克** `quark`'],
    ['a source', page, '见:ci‸te{#report}', ':cite{#report}', '**年度报告** `report`'],
    ['a table of its own line', page, '😀\r\n\r\n::ta‸ble{#deals}\r\n', '::table{#deals}', '**融资** `deals`'],
    ['a claim’s statement', trend, `headline: ":claim[5‸6]{#apps}"${claims}`, ':claim[56]{#apps}', '共56款'],
    ['a claim’s figure', trend, `narrative: |\n  共:cla‸im{#apps}款${claims}`, ':claim{#apps}', 'Figure: 56'],
    ['a number', page, '共:n[千万‸级]', ':n[千万级]', 'no claim'],
    ['what a number means', page, '共:n[千万‸级]', ':n[千万级]', '10,000,000'],
    ['a value', page, ':val‸ue{of=deals/d1 measure=amount}', ':value{of=deals/d1 measure=amount}', '**1亿**'],
    ['a value beside what it names', page, ':value{of=deals/d1 measure=am‸ount}', 'amount', '**1亿**'],
    [
      'a value that is missing',
      page,
      ':val‸ue{of=quark measure=app.dau}',
      ':value{of=quark measure=app.dau}',
      'do not say',
    ],
  ])('%s', async (_, path, marked, on, says) => {
    const found = await hoverAt(path, marked);
    expect(found?.on).toBe(on);
    expect(found?.says).toContain(says);
  });

  it.each([
    ['text', '共‸56款'],
    ['an unknown id', ':prod‸uct[x]{#nobody}'],
    ['code', '`:product[夸‸克]{#quark}`'],
  ])('nothing on %s', async (_, marked) => {
    expect(await hoverAt(page, marked)).toBeUndefined();
  });
});
