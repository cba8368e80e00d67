import { describe, expect, it } from 'vitest';
import { claimFigure } from '../../../src/core/claims/claim-figure.ts';
import { formatInterval } from '../../../src/core/figures/index.ts';
import { loadBook } from '../../support/memory-book.ts';

describe('the figure of a claim', () => {
  it.each<[claim: string, figure: string | undefined]>([
    ['check: { type: count, is: 56 }', 'is 56 = 56'],
    ['check: { type: count, is: "56" }', 'is 56 = 56'],
    ['check: { type: value, of: quark, measure: app.dau, is: 超2600万 }', 'is 超2600万 = (26000000, ∞)'],
    ['check: { type: share, where: { kind: native }, is: 30% }', 'is 30% = 0.3'],
    ['check: { type: change, of: quark, measure: app.dau, from: 2023, to: 2024, is: -5pp }', 'is -5pp = -0.05'],
    ['check: { type: top, by: app.dau, first: [quark] }', undefined],
    ['check: { type: top, by: app.dau, first: [quark], leads: 5倍 }', 'leads 5倍 = 5'],
    ['check: { type: compare, a: {}, b: {}, is: higher }', undefined],
    ['check: { type: compare, a: {}, b: {}, is: higher, by: 2x }', 'by 2x = 2'],
    ['check: { type: list, is: [quark] }', undefined],
    ['check: { type: list, includes: [quark] }\n    figure: 3', 'figure 3 = 3'],
    ['figure: 400余', 'figure 400余 = (400, 500)'],
    ['check: { type: count, is: many }', 'is many = none'],
    ['check: { type: count, is: }', undefined],
    ['check: { is: 5 }', undefined],
    ['check: count', undefined],
    ['sources: []', undefined],
  ])('%s', async (claim, expected) => {
    const book = await loadBook({
      'trendbook.yaml': 'trendbook: 1\ntitle: 示例\n',
      'trends/t.trend.yaml': `title: 趋势\nperspective: p\nclaims:\n  - id: c\n    ${claim}\n`,
    });
    const found = claimFigure(book.model.claims.get('c')!);
    const meaning = found?.figure ? formatInterval(found.figure) : 'none';
    expect(found && `${found.key} ${found.text} = ${meaning}`).toBe(expected);
    if (found) expect(book.files.get('trends/t.trend.yaml')!.source!.slice(found.place.range)).toContain(found.text);
  });
});
