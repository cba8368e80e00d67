import { describe, expect, it } from 'vitest';
import { CrashPolicy } from '../../src/extension/crash-policy.ts';

const minute = 60_000;

describe('a server that crashes', () => {
  it.each([
    ['once', [0], ['restart']],
    ['at every start', [0, 1, 2, 3, 4], ['restart', 'restart', 'restart', 'restart', 'give-up']],
    ['now and then', [0, 1, 2, 3, 4].map((n) => n * minute), ['restart', 'restart', 'restart', 'restart', 'restart']],
    [
      'at every start, also after somebody started it by hand',
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      ['restart', 'restart', 'restart', 'restart', 'give-up', 'restart', 'restart', 'restart', 'restart', 'give-up'],
    ],
  ])('%s', (_, moments, expected) => {
    const policy = new CrashPolicy();
    expect(moments.map((at) => policy.crashed(at))).toEqual(expected);
  });
});
