import { displayWidth } from '../../text/display-width.ts';
import { applyEdits, type TextEdit, type TextRange } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import { findUnquotedComparison } from '../comparison.ts';
import { lineEnding } from '../edits.ts';
import { MaskedText } from '../masked-text.ts';
import type { YamlFile, YamlProblem } from '../nodes.ts';
import { parseYaml } from '../parse.ts';
import { forEachNode } from '../visit.ts';
import { settleColumns, shifted } from './columns.ts';
import { columnIn, replace, tidyEnd, tidyLineBreaks } from './line-breaks.ts';
import { saysTheSame } from './same-meaning.ts';
import { moveBlockScalar, moveFlowScalar } from './scalar-lines.ts';
import { spacesBetween } from './spacing.ts';
import { type Token, tokensOf } from './tokens.ts';
import { spacesBeforeComments } from './trailing-comments.ts';

/**
 * The edits that tidy a YAML file: nesting by two columns, lists below their key, one space behind `-`, `:` and `,`,
 * `{ a: 1 }` and `[a, b]`, no blanks at line ends, at most one empty line, one line break at the end. They touch white
 * space alone, so that quotes, styles, order, comments, anchors and line breaks stay as written.
 * @returns in the order of the text, not overlapping; none for a text that cannot be read as a whole
 */
export function formatYaml(file: YamlFile): readonly TextEdit[] {
  const edits = formattingObstacle(file) ? [] : layOut(file);
  return keepsMeaning(file, edits) ? edits : [];
}

/** Whether the text says after the edits what it said before. */
export function keepsMeaning(file: YamlFile, edits: readonly TextEdit[]): boolean {
  return edits.length === 0 || saysTheSame(file, parseYaml(applyEdits(file.source.text, edits)));
}

/** The first place that keeps a file from being read as a whole, and so from being laid out. */
export function formattingObstacle({ source: { text }, problems }: YamlFile): TextRange | undefined {
  const problem = problems.find(concernsSyntax);
  if (problem) return problem.range;
  // A lone CR ends a line for YAML, but not for the library.
  const { index } = /\r(?!\n)/.exec(text) ?? {};
  return index === undefined ? undefined : { start: index, end: index + 1 };
}

function concernsSyntax({ kind, code }: YamlProblem): boolean {
  return kind === 'conflict-marker' || (kind === 'syntax' && code !== 'unknown-alias');
}

function layOut(file: YamlFile): readonly TextEdit[] {
  const tokens = tokensOf(withoutComparisons(file));
  return tokens && tokens.length > 0 ? new Layout(tokens, file.source).edits() : [];
}

/** The text with words in place of comparisons without quotes, which YAML would take for block scalars. */
function withoutComparisons({ source, documents }: YamlFile): string {
  const masked = new MaskedText(source.text);
  for (const { root } of documents) {
    forEachNode(root, (node) => {
      const found = findUnquotedComparison(node, source);
      if (found) masked.respell({ range: found.range, style: 'plain', source: found.text });
    });
  }
  return masked.text;
}

class Layout {
  readonly #tokens: readonly Token[];
  readonly #source: SourceText;
  readonly #text: string;
  /** The number of spaces before a token that is not the first on its line. */
  readonly #spaces: (number | undefined)[];
  readonly #indexes: ReadonlyMap<Token, number>;

  constructor(tokens: readonly Token[], source: SourceText) {
    this.#tokens = tokens;
    this.#source = source;
    this.#text = source.text;
    this.#indexes = new Map(tokens.map((token, index) => [token, index]));
    this.#spaces = tokens.map((token, index) => {
      const left = tokens[index - 1];
      if (!left || token.isFirst || token.kind === 'comment') return undefined;
      return spacesBetween(left, token, this.#text.slice(left.end, token.start), this.#text);
    });
  }

  edits(): readonly TextEdit[] {
    settleColumns(this.#tokens, this.#text, (token) => this.#columnAfter(this.#indexes.get(token)!));
    const comments = spacesBeforeComments(this.#tokens, this.#source, (index) => this.#endAfter(index));
    const edits = this.#tokens.flatMap((token, index) => [
      ...this.#before(token, index, comments.get(token) ?? this.#spaces[index]),
      ...this.#within(token, index),
    ]);
    return [...edits, ...tidyEnd(this.#text, this.#tokens.at(-1)!.end, lineEnding(this.#source))];
  }

  #before(token: Token, index: number, spaces: number | undefined): TextEdit[] {
    const start = this.#tokens[index - 1]?.end ?? 0;
    if (token.kind === 'block-scalar-content') return tidyLineBreaks(this.#text, start, token.start, undefined);
    if (token.isFirst) return tidyLineBreaks(this.#text, start, token.start, token.column);
    return spaces === undefined ? [] : replace(this.#text, start, token.start, ' '.repeat(spaces));
  }

  #within(token: Token, index: number): TextEdit[] {
    if (token.kind === 'block-scalar-content') {
      // A comment may stand between.
      const header = this.#tokens[index - 1]!.kind === 'comment' ? this.#tokens[index - 2]! : this.#tokens[index - 1]!;
      return moveBlockScalar(this.#text, this.#text.slice(header.start, header.end), token);
    }
    return this.#isOverLines(token) ? moveFlowScalar(this.#text, token) : [];
  }

  /** The new column of a token, as seen. */
  #columnAfter(index: number): number {
    const token = this.#tokens[index]!;
    if (token.isFirst) return token.column;
    const spaces = this.#spaces[index] ?? token.start - this.#tokens[index - 1]!.end;
    return this.#endAfter(index - 1) + spaces;
  }

  /** Where a token will end on its last line, as seen. */
  #endAfter(index: number): number {
    const token = this.#tokens[index]!;
    if (!this.#isOverLines(token))
      return this.#columnAfter(index) + displayWidth(this.#text.slice(token.start, token.end));
    const lineStart = token.end - columnIn(this.#text, token.end);
    const line = this.#text.slice(lineStart, token.end);
    const before = line.length - line.trimStart().length;
    return (token.block ? shifted(before, token.block) : before) + displayWidth(line.trimStart());
  }

  #isOverLines({ kind, start, end }: Token): boolean {
    return kind.endsWith('scalar') && this.#text.slice(start, end).includes('\n');
  }
}
