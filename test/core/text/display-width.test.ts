import { expect, it } from 'vitest';
import { displayWidth } from '../../../src/core/text/display-width.ts';

it.each([
  ['', 0],
  ['abc', 3],
  ['豆包', 4],
  ['AI智能助手', 10],
  ['１２，', 6],
  ['é', 1],
  ['e\u0301', 1],
  ['ｱ', 1],
  ['한글', 4],
  ['👍', 2],
  ['👍🏽', 2],
  ['👨‍👩‍👧', 2],
  ['🇨🇳', 2],
  ['❤️', 2],
  ['a\u200bb', 2],
  ['a\u0000b', 2],
  ['𠀀', 2],
  ['⽣', 2],
])('%j takes %d columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
