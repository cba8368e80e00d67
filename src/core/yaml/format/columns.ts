import { displayWidth } from '../../text/display-width.ts';
import { columnIn } from './line-breaks.ts';
import { type Block, indentation, type Token } from './tokens.ts';

/**
 * Gives the first tokens of lines their columns where the block around them does not say it alone: comments follow the
 * line below them, or the block above that they are indented like; lines in brackets move with their block, and stay
 * aligned with what follows the bracket.
 * @param columnAfter the new column of a token that is not the first on its line, the columns before it being settled
 */
export function settleColumns(tokens: readonly Token[], text: string, columnAfter: (token: Token) => number): void {
  tokens.forEach((token, index) => {
    if (!token.isFirst || token.kind === 'block-scalar-content') return;
    if (token.flow) token.column = inFlow(token, text, columnAfter);
    else if (token.kind === 'comment') token.column = ofComment(tokens, index, text);
  });
}

function inFlow(token: Token, text: string, columnAfter: (token: Token) => number): number {
  const before = columnIn(text, token.start);
  for (let flow = token.flow; flow; flow = flow.parent) {
    if (flow.first && widthBefore(text, flow.first.start) === before) return columnAfter(flow.first);
  }
  return token.block ? shifted(before, token.block) : before;
}

/** Where a line goes that only has to be further right than its block: it keeps its distance from it. */
export function shifted(before: number, { before: from, after: to }: Block): number {
  return Math.max(before + to - from, to + indentation);
}

function ofComment(tokens: readonly Token[], index: number, text: string): number {
  const column = columnIn(text, tokens[index]!.start);
  const next = nextLine(tokens, index);
  const below = next && columnIn(text, next.start);
  if (next && column <= below!) return next.column;
  const previous = previousToken(tokens, index);
  let block = previous?.block;
  while (block && block.before > column) block = block.parent;
  if (!block) return next?.column ?? 0;
  // Further right it would be text of a block scalar.
  const mayBeDeeper = block.before < column && previous?.kind !== 'block-scalar-content';
  return mayBeDeeper ? block.after + indentation : block.after;
}

/** The first token of the next line that is no comment. */
function nextLine(tokens: readonly Token[], index: number): Token | undefined {
  let at = index + 1;
  while (tokens[at] && (!tokens[at]!.isFirst || tokens[at]!.kind === 'comment')) at++;
  return tokens[at];
}

/** The last token above that is no comment. */
function previousToken(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1;
  while (tokens[at]?.kind === 'comment') at--;
  return tokens[at];
}

/** The column of an offset as it is seen: Chinese characters take two columns. */
export function widthBefore(text: string, offset: number): number {
  return displayWidth(text.slice(offset - columnIn(text, offset), offset));
}
