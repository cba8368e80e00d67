import type { TextRange } from '../../src/core/text/range.ts';

/** Takes the marks ⟦ and ⟧ out of a text and says what they enclosed. */
export function unmark(marked: string): { text: string; ranges: TextRange[] } {
  const ranges: TextRange[] = [];
  let text = '';
  let start = -1;
  for (const character of marked) {
    if (character === '⟦') start = text.length;
    else if (character === '⟧') ranges.push({ start, end: text.length });
    else text += character;
  }
  return { text, ranges };
}
