import { describe, expect, it } from 'vitest';
import { compareDates, containsDate, type DateSpan, parseDate, sameDate } from '../../../src/core/dates/index.ts';

const iso = (day: number) => (Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : 'open');
const days = (span: DateSpan) => `${iso(span.first)} ${iso(span.last)}`;

describe('parseDate', () => {
  it.each([
    ['2024', '2024-01-01 2024-12-31'],
    [' 2024 ', '2024-01-01 2024-12-31'],
    ['2024-10', '2024-10-01 2024-10-31'],
    ['2024-02', '2024-02-01 2024-02-29'],
    ['2023-02', '2023-02-01 2023-02-28'],
    ['2024-10-15', '2024-10-15 2024-10-15'],
    ['2024-02-29', '2024-02-29 2024-02-29'],
    ['1969-12-31', '1969-12-31 1969-12-31'],
    ['0099', '0099-01-01 0099-12-31'],
    ['2023/2024', '2023-01-01 2024-12-31'],
    ['2024-01/2024-10', '2024-01-01 2024-10-31'],
    ['2024-10/2024-10-15', undefined],
    ['2024/..', '2024-01-01 open'],
    ['2024/', '2024-01-01 open'],
    ['../2024', 'open 2024-12-31'],
    ['2024~', '2024-01-01 2024-12-31'],
    ['2024-10?', '2024-10-01 2024-10-31'],
    ['2024-10-15%', '2024-10-15 2024-10-15'],
    ['2024-21', '2024-03-01 2024-05-31'],
    ['2024-24', '2024-12-01 2025-02-28'],
    ['202X', '2020-01-01 2029-12-31'],
    ['20XX', '2000-01-01 2099-12-31'],
    ['2024-XX', '2024-01-01 2024-12-31'],
    ['2024-10-XX', '2024-10-01 2024-10-31'],
    ['', undefined],
    ['24', undefined],
    ['20240', undefined],
    ['2024-1', undefined],
    ['2024-00', undefined],
    ['2024-13', undefined],
    ['2024-25', undefined],
    ['2024-02-30', undefined],
    ['2023-02-29', undefined],
    ['2024-04-31', undefined],
    ['2024-10-00', undefined],
    ['2024-21-01', undefined],
    ['2024-XX-01', undefined],
    ['202X-01', undefined],
    ['2024/10', undefined],
    ['2024/2023', undefined],
    ['../..', undefined],
    ['2023/2024/2025', undefined],
    ['2024-10-15T10:00', undefined],
    ['2024年10月', undefined],
    ['Oct 2024', undefined],
  ])('reads %j as %s', (text, expected) => {
    const span = parseDate(text);
    expect(span && days(span)).toBe(expected);
  });
});

const date = (text: string) => parseDate(text)!;

describe('dates', () => {
  it.each([
    ['2024', '2024-10', true],
    ['2024-10', '2024-10-15', true],
    ['2024-10', '2024-10', true],
    ['2024-10-15', '2024-10', false],
    ['2024-10', '2024-11-01', false],
    ['2023/2024', '2024-12-31', true],
    ['2024/..', '2030', true],
  ])('%s contains %s: %s', (outer, inner, expected) => {
    expect(containsDate(date(outer), date(inner))).toBe(expected);
  });

  it('are the same however they are written', () => {
    expect(sameDate(date('2024-01/2024-12'), date('2024'))).toBe(true);
    expect(sameDate(date('2024-10'), date('2024'))).toBe(false);
  });

  it('are ordered by where they begin, then by where they end', () => {
    const sorted = ['2024-10', '2024', '2024/..', '2023-12-31', '2024-01', '../2024'].sort((a, b) =>
      compareDates(date(a), date(b)),
    );
    expect(sorted).toEqual(['../2024', '2023-12-31', '2024-01', '2024', '2024/..', '2024-10']);
    expect(compareDates(date('2024/..'), date('2024/'))).toBe(0);
  });
});
