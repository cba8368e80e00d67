import { describe, expect, it } from 'vitest';
import { type MeasureValue, runQuery } from '../../../src/core/query/index.ts';
import { bookOf, queryOf } from './small-book.ts';

async function measured(observations: readonly string[], measure: string): Promise<MeasureValue> {
  const lines = observations.map((each) => `  - { platform: app, ${each} }`);
  const model = await bookOf({ one: lines.length > 0 ? `observations:\n${lines.join('\n')}` : '' });
  return runQuery(model, queryOf(`measures: [${measure}]`)).records[0]!.values.get(measure)!;
}

describe('the date of a measure', () => {
  it.each([
    ['its own date', ['at: 2024-10, dau: 5'], 'app.dau', 5],
    ["the book's date by default", ['dau: 5'], 'app.dau', 5],
    ['a day inside the month', ['at: 2024-10-15, dau: 5'], 'app.dau', 5],
    ['the month itself before a day in it', ['at: 2024-10-15, dau: 5', 'at: 2024-10, dau: 7'], 'app.dau', 7],
    ['the date asked for', ['at: 2024-09, dau: 5', 'at: 2024-10, dau: 7'], 'app.dau@2024-09', 5],
    ['one of a range', ['at: 2022-05, dau: 3', 'at: 2023-05, dau: 5'], 'app.dau@2023/2024', 5],
    ['an integer year', ['at: 2024, dau: 5'], 'app.dau@2024', 5],
  ] as const)('%s', async (_, observations, measure, expected) => {
    expect(await measured(observations, measure)).toMatchObject({ kind: 'known', representative: expected });
  });

  it.each([
    ['no observation', [], 'app.dau', 'absent'],
    ['another month', ['at: 2024-09, dau: 5'], 'app.dau', 'absent'],
    ['a year does not answer for a month', ['at: 2024, dau: 5'], 'app.dau', 'absent'],
    ['another platform', ['at: 2024-10, dau: 5'], 'web.dau', 'absent'],
    ['several dates', ['at: 2024-10-15, dau: 5', 'at: 2024-10-20, dau: 5'], 'app.dau', 'several-dates'],
    ['no figure', ['dau: 很多'], 'app.dau', 'unreadable'],
    ['contradiction', ['dau: 超100万', 'dau: 50万'], 'app.dau', 'conflict'],
  ] as const)('%s: missing', async (_, observations, measure, reason) => {
    expect(await measured(observations, measure)).toMatchObject({ kind: 'missing', reason });
  });

  it('lists the dates that leave it open', async () => {
    const value = await measured(['at: 2024-10-20, dau: 5', 'at: 2024-10-15, dau: 5'], 'app.dau');
    expect(value).toMatchObject({ dates: ['2024-10-15', '2024-10-20'] });
  });
});

describe('several observations at one date', () => {
  it('count as far as they agree', async () => {
    const value = await measured(['dau: 超100万', 'dau: 50万-200万'], 'app.dau');
    expect(value).toMatchObject({ kind: 'known', interval: { min: 1e6, max: 2e6, minOpen: true, maxOpen: false } });
  });

  it('one that is no figure leaves the others', async () => {
    expect(await measured(['dau: 很多', 'dau: 7'], 'app.dau')).toMatchObject({ representative: 7 });
  });

  it('each is evidence with its place', async () => {
    const { evidence } = await measured(['dau: 超100万, source: desk', 'dau: 50万-200万'], 'app.dau');
    expect(evidence.map(({ text, source, at }) => ({ text, source, at }))).toEqual([
      { text: '超100万', source: 'desk', at: '2024-10' },
      { text: '50万-200万', source: undefined, at: '2024-10' },
    ]);
    expect(evidence.every(({ place }) => place.file === 'products/one.product.yaml')).toBe(true);
  });
});

describe('what a figure stands for', () => {
  it.each([
    ['dau: 超1亿', 'app.dau', { min: 1e8, max: Infinity, minOpen: true, maxOpen: true }],
    ['users: 2.6亿', 'app.users', { min: 2.55e8, max: 2.65e8, minOpen: false, maxOpen: false }],
    ['users: 超1亿', 'app.users', { min: 1e8, max: Infinity, minOpen: true, maxOpen: true }],
    ['retention: 超30%', 'app.retention', { min: 0.3, max: 1, minOpen: true, maxOpen: false }],
    ['retention: <5%', 'app.retention', { min: 0, max: 0.05, minOpen: false, maxOpen: true }],
  ])('%s', async (observation, measure, interval) => {
    const value = await measured([observation.replace('<5%', '"<5%"')], measure);
    expect(value).toMatchObject({ kind: 'known', interval });
  });
});
