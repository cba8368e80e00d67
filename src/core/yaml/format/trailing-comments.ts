import type { SourceText } from '../../text/source-text.ts';
import { widthBefore } from './columns.ts';
import type { Token } from './tokens.ts';

interface Place {
  readonly comment: Token;
  readonly line: number;
  /** Where it stands, as seen. */
  readonly before: number;
  /** How many spaces part it from what it follows; at least one. */
  readonly gap: number;
  /** Where the line will end without it. */
  readonly endAfter: number;
}

/**
 * The spaces before each comment that follows something on its line. As many as are written; but comments of neighbouring
 * lines that stand below one another go on doing so.
 * @param endAfter where what stands before a comment will end on its line
 */
export function spacesBeforeComments(
  tokens: readonly Token[],
  source: SourceText,
  endAfter: (index: number) => number,
): Map<Token, number> {
  const spaces = new Map<Token, number>();
  let run: Place[] = [];
  const settle = () => {
    const gap = Math.min(...run.map((place) => place.gap));
    const column = Math.max(...run.map((place) => place.endAfter)) + gap;
    for (const place of run) spaces.set(place.comment, column - place.endAfter);
    run = [];
  };
  tokens.forEach((comment, index) => {
    if (comment.kind !== 'comment' || comment.isFirst) return;
    const place = {
      comment,
      line: source.positionAt(comment.start).line,
      before: widthBefore(source.text, comment.start),
      gap: Math.max(comment.start - tokens[index - 1]!.end, 1),
      endAfter: endAfter(index - 1),
    };
    const last = run.at(-1);
    if (last && (last.line + 1 !== place.line || last.before !== place.before)) settle();
    run.push(place);
  });
  if (run.length > 0) settle();
  return spaces;
}
