import { describe, expect, it } from 'vitest';
import { parseFigure } from '../../../src/core/figures/index.ts';
import { lacksPercentSigns, saysNothing, withSuffix } from '../../../src/core/import/figure-cell.ts';

describe('a scale or percent sign from the header', () => {
  it.each([
    ['1200', '万', '1200万'],
    ['1,200', '万', '1,200万'],
    ['>100', '万', '>100万'],
    ['100+', '万', '100万+'],
    ['100以上', '万', '100万以上'],
    ['100余', '万', '100余万'],
    ['10-20', '万', '10-20万'],
    ['约300', '万', '约300万'],
    ['35', '%', '35%'],
    ['超2亿', '万', '超2亿'],
    ['35%', '%', '35%'],
    ['1200', '', '1200'],
  ])('%s with %s is %s', (text, suffix, expected) => {
    expect(withSuffix(text, suffix)).toBe(expected);
    expect(parseFigure(expected).figure).toBeDefined();
  });
});

it.each([
  [['30', '45.5'], true],
  [['0.3', '45'], true],
  [['0.3', '0.45'], false],
  [['30%', '45'], false],
  [[], false],
])('%j lacks percent signs: %s', (texts, expected) => expect(lacksPercentSigns(texts)).toBe(expected));

it.each([
  ['-', true],
  ['——', true],
  ['N/A', true],
  ['暂无', true],
  ['0', false],
  ['-1', false],
])('%s says nothing: %s', (text, expected) => expect(saysNothing(text)).toBe(expected));
