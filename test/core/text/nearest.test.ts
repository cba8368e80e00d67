import { describe, expect, it } from 'vitest';
import { nearest, nearestOne } from '../../../src/core/text/nearest.ts';

const keys = ['title', 'trendbook', 'products', 'product', 'platform', 'platforms', 'id', 'dau', 'mau', 'new-users'];

describe('nearest', () => {
  it.each([
    ['titel', ['title']],
    ['tilte', ['title']],
    ['Title', ['title']],
    ['newUsers', ['new-users']],
    ['new_users', ['new-users']],
    ['platfrom', ['platform']],
    ['platfor', ['platform', 'platforms']],
    ['prodcuts', ['products']],
    ['produc', ['product', 'products']],
    ['ids', ['id']],
    ['dua', ['dau']],
    ['cau', ['dau', 'mau']],
    ['title', []],
    ['xyzzy', []],
    ['x', []],
    ['', []],
  ])('of %j are %j', (word, expected) => {
    expect(nearest(word, keys)).toEqual(expected);
  });

  it('gives no more than asked for', () => {
    expect(nearest('cau', keys, 1)).toEqual(['dau']);
    expect(nearest('aaaa', ['aaab', 'aaac', 'aaad', 'aaae'])).toHaveLength(3);
  });

  it('matches Chinese labels by one character', () => {
    expect(nearest('智能驾使', ['智能驾驶', '具身智能'])).toEqual(['智能驾驶']);
    expect(nearest('教育', ['医疗'])).toEqual([]);
  });
});

describe('nearestOne', () => {
  it('is the only near candidate', () => {
    expect(nearestOne('titel', keys)).toBe('title');
  });

  it('is none where two are near', () => {
    expect(nearestOne('cau', keys)).toBeUndefined();
    expect(nearestOne('platfor', keys)).toBeUndefined();
  });
});
