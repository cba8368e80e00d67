import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pace } from '../../src/extension/preview/pace.ts';

/** A pace whose runs take that many milliseconds; `begun` says when each began, in tens: a timer of 0 waits for 1. */
function paceOf(taking: number, fails = false) {
  const begun: number[] = [];
  const start = performance.now();
  const pace = new Pace(async () => {
    begun.push(Math.floor((performance.now() - start) / 10) * 10);
    await new Promise((resolve) => setTimeout(resolve, taking));
    if (fails) throw new Error('no answer');
  });
  return { pace, begun };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('a pace', () => {
  it.each<[string, number, readonly number[], readonly number[]]>([
    ['runs at once', 10, [0], [0]],
    ['runs once for calls that come together', 10, [0, 0, 0], [0]],
    ['runs at once each time, where runs are short', 10, [0, 100, 200], [0, 100, 200]],
    ['runs once more for all calls during a run, after a rest as long as the run', 30, [0, 10, 20], [0, 60]],
    ['runs once more for a call during the rest', 30, [0, 40], [0, 60]],
    ['runs at once again after a rest without a call', 30, [0, 70], [0, 70]],
    ['rests no longer than a second', 3000, [0, 10], [0, 4000]],
  ])('%s', async (_, taking, calls, expected) => {
    const { pace, begun } = paceOf(taking);
    for (const at of calls) setTimeout(() => pace.call(), at);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(begun).toEqual(expected);
  });

  it('lets those who hear of the same event hear of it first', async () => {
    const { pace, begun } = paceOf(0);
    pace.call();
    await Promise.resolve();
    expect(begun).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toEqual([0]);
  });

  it('goes on after a run that failed', async () => {
    const { pace, begun } = paceOf(10, true);
    for (const at of [0, 5]) setTimeout(() => pace.call(), at);
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([0, 20]);
  });

  it('runs no more once it is disposed of, not even when it is called', async () => {
    const { pace, begun } = paceOf(10);
    pace.call();
    await vi.advanceTimersByTimeAsync(5);
    pace.call();
    pace.dispose();
    await vi.advanceTimersByTimeAsync(1000);
    pace.call();
    await vi.advanceTimersByTimeAsync(1000);
    expect(begun).toEqual([0]);
  });
});
