/** A piece of a text that can stand elsewhere in a later one. */
export interface Piece {
  readonly text: string;
  move(start: number, text: string): void;
}

/**
 * The pieces of a text, those at its beginning and end that are as they were taken from an earlier text and moved, the
 * others made anew.
 * @param starts where the pieces begin in the text
 * @param offset where the text itself begins in the whole
 * @param make gets the piece's text, where it begins in the whole, and the piece that it probably came from
 */
export function takeOver<Each extends Piece>(
  text: string,
  starts: readonly number[],
  known: readonly Each[],
  offset: number,
  make: (text: string, start: number, before: Each | undefined) => Each,
): Each[] {
  const textOf = (index: number) => text.slice(starts[index], starts[index + 1]);
  const most = Math.min(starts.length, known.length);
  let head = 0;
  while (head < most && textOf(head) === known[head]!.text) head++;
  let tail = 0;
  while (tail < most - head && textOf(starts.length - 1 - tail) === known[known.length - 1 - tail]!.text) tail++;
  return starts.map((start, index) => {
    const behind = starts.length - index;
    const kept = index < head ? known[index] : behind <= tail ? known[known.length - behind] : undefined;
    if (kept) {
      kept.move(offset + start, textOf(index));
      return kept;
    }
    const before = index < known.length - tail ? known[index] : undefined;
    return make(known.length === 0 ? textOf(index) : apart(textOf(index)), offset + start, before);
  });
}

/** A copy that does not keep the text alive that it was cut from, as a slice does in JavaScript engines. */
function apart(text: string): string {
  return ` ${text}`.slice(1);
}
