import { forEachNode, type Prose, parseProse, proseOfSource, rangeOf } from '../prose/index.ts';
import { applyEdits, contains, type TextEdit, type TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { lineEnding } from '../yaml/index.ts';

/** What a blank at a line's end belongs to: it says something there. */
const holdsBlanks = new Set(['break', 'code', 'inlineCode', 'html']);

/**
 * The edits that tidy a Markdown text: no blanks at line ends, one line break at the end. Hard line breaks and code keep
 * theirs, and all else is the author's: where lines break, how lists are marked, how tables are aligned.
 * @returns in the order of the text; none where they would change what the text says
 */
export function formatMarkdown(source: SourceText): readonly TextEdit[] {
  const { text } = source;
  if (text.trim() === '') return [];
  const prose = proseOfSource(source);
  const edits = [...blanksAtLineEnds(source, prose), ...lastLineBreak(source)];
  if (edits.length === 0) return [];
  return said(prose) === said(parseProse(applyEdits(text, edits), 'block')) ? edits : [];
}

function blanksAtLineEnds(source: SourceText, { tree }: Prose): TextEdit[] {
  const kept: TextRange[] = [];
  forEachNode(tree, (node) => {
    if (holdsBlanks.has(node.type)) kept.push(rangeOf(node));
  });
  const end = source.text.trimEnd().length;
  const edits: TextEdit[] = [];
  for (const { index, 0: blanks } of source.text.slice(0, end).matchAll(/(?<![ \t])[ \t]+(?=\r?\n)/g)) {
    const range = { start: index, end: index + blanks.length };
    if (!kept.some((span) => contains(span, range))) edits.push({ range, newText: '' });
  }
  return edits;
}

function lastLineBreak(source: SourceText): TextEdit[] {
  const { text } = source;
  const start = text.trimEnd().length;
  const newText = /\r?\n/.exec(text.slice(start))?.[0] ?? lineEnding(source);
  return text.slice(start) === newText ? [] : [{ range: { start, end: text.length }, newText }];
}

function said({ tree, directives, malformed }: Prose): string {
  const withoutPlaces = (name: string, value: unknown) => (/^position$|[rR]ange$/.test(name) ? undefined : value);
  return JSON.stringify([tree, directives, malformed.map(({ reason }) => reason)], withoutPlaces);
}
