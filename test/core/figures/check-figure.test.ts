import { describe, expect, it } from 'vitest';
import { checkFigure, type FigureExpectation, parseFigure } from '../../../src/core/figures/index.ts';
import { render } from '../../../src/core/messages/catalogue.ts';
import type { Message, MessageId } from '../../../src/core/messages/message.ts';

const check = (text: string, expectation: FigureExpectation) =>
  checkFigure(text, parseFigure(text, expectation.unit), expectation);
const upTo = (max: number) => ({ min: 0, max, minOpen: false, maxOpen: false });

describe('a figure that fits', () => {
  it.each([
    ['1200', 'count'],
    ['超1亿', 'count'],
    ['400余款', 'count'],
    ['1.2亿人次', 'count'],
    ['30%', 'percent'],
    ['两成', 'percent'],
    ['10-20%', 'percent'],
    ['5', 'ratio'],
    ['5倍', 'ratio'],
    ['5x', 'ratio'],
    ['10', 'minutes'],
    ['10分钟', 'minutes'],
    ['10 minutes', '分钟'],
    ['1.2亿元', 'CNY'],
    ['¥120M', 'CNY'],
    ['$5M', 'USD'],
    ['5 PFLOPS', 'PFLOPS'],
    ['30%', undefined],
    ['5pp', undefined],
    ['10分钟', undefined],
  ])('%s for %s', (text, unit) => {
    expect(check(text, { unit })).toBeUndefined();
  });
});

describe('a figure at fault', () => {
  it.each([
    ['abc', 'count', 'figure/invalid', 'not-a-figure', 'abc', undefined],
    ['1,00', 'count', 'figure/invalid', 'bad-grouping', '1,00', '100'],
    ['100 foo', 'count', 'figure/unit', 'unknown-word', 'foo', '100'],
    ['100元', 'minutes', 'figure/unit', 'word', '元', undefined],
    ['10小时', 'minutes', 'figure/unit', 'word', '小时', undefined],
    ['100美元', 'CNY', 'figure/unit', 'word', '美元', undefined],
    ['10分钟', 'count', 'figure/unit', 'word', '分钟', undefined],
    ['10款', 'percent', 'figure/unit', 'word', '款', undefined],
    ['5倍', 'count', 'figure/unit', 'form', '倍', undefined],
    ['30%', 'count', 'figure/unit', 'form', '%', undefined],
    ['三成', 'minutes', 'figure/unit', 'form', '成', undefined],
    ['5pp', 'percent', 'figure/unit', 'form', 'pp', undefined],
    ['5倍', 'percent', 'figure/unit', 'form', '倍', undefined],
    ['30', 'percent', 'figure/percent-sign', 'missing', '30', '30%'],
    ['0.3', 'percent', 'figure/percent-sign', 'missing', '0.3', '30%'],
    ['超30', 'percent', 'figure/percent-sign', 'missing', '超30', '超30%'],
    ['30+', 'percent', 'figure/percent-sign', 'missing', '30+', '30%+'],
    ['30以上', 'percent', 'figure/percent-sign', 'missing', '30以上', '30%以上'],
    ['10-20', 'percent', 'figure/percent-sign', 'missing', '10-20', '10-20%'],
    ['30%', 'ratio', 'figure/percent-sign', 'unwanted', '%', '0.3'],
    ['超150%', 'ratio', 'figure/percent-sign', 'unwanted', '%', '超1.5'],
    ['-5', 'count', 'figure/out-of-range', 'negative', '-5', undefined],
    ['<0', 'count', 'figure/out-of-range', 'negative', '<0', undefined],
    ['-5%', 'percent', 'figure/out-of-range', 'negative', '-5%', undefined],
  ])('%s for %s is %s %s at %s', (text, unit, rule, code, found, suggestion) => {
    const fault = check(text, { unit });
    expect(fault).toMatchObject({ rule, code });
    expect(text.slice(fault!.range.start, fault!.range.end)).toBe(found);
    expect(fault!.suggestion).toBe(suggestion);
    if (suggestion) expect(check(suggestion, { unit })).toBeUndefined();
  });

  it('has a message in both languages for every fault', () => {
    for (const text of ['abc', '.inf', '9007199254740993', '1,00', '2-1', '5m', '5 foo', '5元', '5%', '-5']) {
      const fault = check(text, { unit: 'minutes' })!;
      const message = { id: `${fault.rule}/${fault.code}` as MessageId, params: fault.params } as Message;
      expect(render(message, 'en')).toContain(fault.params.found);
      expect(render(message, 'zh')).toContain(fault.params.found);
    }
  });
});

describe('the range', () => {
  it.each([
    ['120%', 'outside'],
    ['超100%', 'outside'],
    ['80%-120%', 'outside'],
    ['超95%', undefined],
    ['约100%', undefined],
    ['100%', undefined],
  ])('of at most 100%% makes %s %s', (text, code) => {
    expect(check(text, { unit: 'percent', range: upTo(1) })?.code).toBe(code);
  });

  it('lets changes be negative', () => {
    expect(check('-5', { unit: 'count', allowNegative: true })).toBeUndefined();
  });

  it('is named in the message as one would write it', () => {
    expect(check('120%', { unit: 'percent', range: upTo(1) })?.params).toMatchObject({ lowest: '0%', highest: '100%' });
  });
});
