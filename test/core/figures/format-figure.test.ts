import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeInterval,
  formatFigure,
  formatInterval,
  type Interval,
  parseFigure,
  point,
  sameInterval,
} from '../../../src/core/figures/index.ts';

const figure = (text: string) => parseFigure(text).figure!;

describe('formatFigure', () => {
  it.each([
    ['1200', undefined, '1200', '1200'],
    ['1.2亿', undefined, '1.2亿', '120M'],
    ['2600万', undefined, '2600万', '26M'],
    ['123456', undefined, '123,456', '123,456'],
    ['1.2万亿', undefined, '1.2万亿', '1200B'],
    ['超100万', undefined, '超100万', '>1M'],
    ['100万+', undefined, '100万+', '1M+'],
    ['30%', 'percent', '30%', '30%'],
    ['<5%', 'percent', '<5%', '<5%'],
    ['至多5%', 'percent', '≤5%', '≤5%'],
    ['10万-20万', undefined, '10万-20万', '100K-200K'],
    ['-5到-3', undefined, '-5至-3', '-5 to -3'],
    ['千万级', undefined, '千万级', '10M-level'],
    ['数千万', undefined, '数千万', 'tens of millions'],
    ['近100', undefined, '近100', 'nearly 100'],
    ['400余', undefined, '>400且<500', '>400 and <500'],
    ['5倍', 'ratio', '5倍', '5x'],
    ['5pp', undefined, '5个百分点', '5pp'],
  ])('writes %s', (text, unit, zh, en) => {
    expect(formatFigure(figure(text), { locale: 'zh', unit })).toBe(zh);
    expect(formatFigure(figure(text), { locale: 'en', unit })).toBe(en);
  });

  it.each([
    ['超100万', '超100万', 'over 1M'],
    ['100万以上', '不低于100万', 'at least 1M'],
    ['<5', '不足5', 'under 5'],
    ['至多5', '不超过5', 'at most 5'],
  ])('writes %s in words', (text, zh, en) => {
    expect(formatFigure(figure(text), { locale: 'zh', style: 'words' })).toBe(zh);
    expect(formatFigure(figure(text), { locale: 'en', style: 'words' })).toBe(en);
  });

  it.each([
    ['minutes', '10分钟', '10 minutes'],
    ['CNY', '10元', '¥10'],
    ['USD', '10美元', '$10'],
    ['JPY', '10日元', '10 JPY'],
    ['GB', '10GB', '10 GB'],
    ['count', '10', '10'],
    ['PFLOPS', '10PFLOPS', '10 PFLOPS'],
  ])('names the unit %s when asked', (unit, zh, en) => {
    expect(formatFigure(10, { locale: 'zh', unit, withUnit: true })).toBe(zh);
    expect(formatFigure(10, { locale: 'en', unit, withUnit: true })).toBe(en);
  });

  const end = fc.oneof(
    fc.integer({ min: -2000, max: 10_000_000 }),
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 11 })).map(([n, power]) => n * 10 ** power),
    fc.integer({ min: -9999, max: 9999 }).map((n) => n / 100),
  );
  const interval = fc
    .tuple(end, end, fc.boolean(), fc.boolean(), fc.constantFrom('both', 'below', 'above', 'point'))
    .map(([a, b, minOpen, maxOpen, kind]): Interval => {
      const [min, max] = a < b ? [a, b] : [b, a];
      if (kind === 'point' || min === max) return point(a);
      if (kind === 'above') return { min, max: Infinity, minOpen, maxOpen: true };
      if (kind === 'below') {
        return max > 0 ? { min: 0, max, minOpen: false, maxOpen } : { min: -Infinity, max, minOpen: true, maxOpen };
      }
      return { min, max, minOpen, maxOpen };
    });

  it('writes what parseFigure reads as the same interval', () => {
    fc.assert(
      fc.property(
        interval,
        fc.constantFrom('zh' as const, 'en' as const),
        fc.constantFrom(undefined, 'count', 'percent', 'ratio', 'minutes', 'CNY', 'USD', 'GB'),
        fc.constantFrom('short' as const, 'words' as const),
        fc.boolean(),
        (value, locale, unit, style, withUnit) => {
          const written = formatFigure(value, { locale, unit, style, withUnit });
          const read = parseFigure(written, unit).figure;
          expect(read && sameInterval(read, value), `${formatInterval(value)} written as ${written}`).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('describeInterval', () => {
  it.each([
    ['1亿+', undefined, '不少于100,000,000', 'at least 100,000,000'],
    ['超1亿', undefined, '大于100,000,000', 'more than 100,000,000'],
    ['<5%', 'percent', '小于5%', 'less than 5%'],
    ['至多5', undefined, '不超过5', 'at most 5'],
    ['千万级', undefined, '不少于10,000,000且小于100,000,000', 'at least 10,000,000 and less than 100,000,000'],
    ['10-20万', 'minutes', '100,000分钟至200,000分钟', '100,000 minutes to 200,000 minutes'],
    ['1200', undefined, '1,200', '1,200'],
    ['0.5', undefined, '0.5', '0.5'],
  ])('%s', (text, unit, zh, en) => {
    expect(describeInterval(figure(text), 'zh', unit)).toBe(zh);
    expect(describeInterval(figure(text), 'en', unit)).toBe(en);
  });
});
