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
  const blanks = blanksAtLineEnds(text);
  const last = lastLineBreak(source);
  // So it is with most texts: they need not be read for that.
  if (blanks.length + last.length === 0) return [];
  const prose = proseOfSource(source);
  const edits = [...outside(prose, blanks).map((range) => ({ range, newText: '' })), ...last];
  if (edits.length === 0) return [];
  return said(prose) === said(parseProse(applyEdits(text, edits), 'block')) ? edits : [];
}

function blanksAtLineEnds(text: string): TextRange[] {
  const found = text.slice(0, text.trimEnd().length).matchAll(/(?<![ \t])[ \t]+(?=\r?\n)/g);
  return [...found].map(({ index, 0: blanks }) => ({ start: index, end: index + blanks.length }));
}

/** Those that are no part of what holds blanks. */
function outside({ tree }: Prose, blanks: readonly TextRange[]): TextRange[] {
  const kept: TextRange[] = [];
  forEachNode(tree, (node) => {
    if (holdsBlanks.has(node.type)) kept.push(rangeOf(node));
  });
  return blanks.filter((range) => !kept.some((span) => contains(span, range)));
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
