import { idScalar } from '../language/written-id.ts';
import type { NewPair } from '../yaml/index.ts';

/** Pairs as the text of a list's item behind its dash; `lineStart` is a line's end with the margin of the dash. */
export function itemText(pairs: readonly NewPair[], flow: boolean, lineStart: string): string {
  const texts = pairs.map(({ key, value }) => `${idScalar(key)}: ${value}`);
  return flow ? `{ ${texts.join(', ')} }` : texts.join(`${lineStart}  `);
}
