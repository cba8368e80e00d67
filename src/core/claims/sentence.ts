import type { ProsePart } from '../book/prose-parts.ts';
import { directivesOf } from '../book/prose-parts.ts';
import type { TextRange } from '../text/range.ts';

const ends = /[。！？!?；;]|[.](?=\s|$)|\n\s*\n|\n(?=\s*(?:[-*+>#|]|\d+[.)]\s))/g;

/** The sentence of a piece of prose that a span stands in, as a reader reads it: without marks of Markdown and directives. */
export function sentenceAt(part: ProsePart, { start, end }: TextRange): string {
  const { text } = part.map;
  let from = 0;
  let to = text.length;
  for (const match of text.matchAll(ends)) {
    const behind = match.index + match[0].length;
    if (isInDirective(part, match.index)) continue;
    if (behind <= start) from = behind;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  return plain(part, { start: from, end: to });
}

function isInDirective(part: ProsePart, offset: number): boolean {
  return directivesOf(part).directives.some(({ range }) => range.start <= offset && offset < range.end);
}

/** Directives give way to their labels. */
function plain(part: ProsePart, { start, end }: TextRange): string {
  const { text } = part.map;
  let read = '';
  let at = start;
  for (const { range, label } of directivesOf(part).directives) {
    if (range.start < at || range.end > end) continue;
    read += text.slice(at, range.start) + (label?.text ?? '');
    at = range.end;
  }
  read += text.slice(at, end);
  return read
    .replace(/^\s*(?:[-*+>#|]+\s+|\d+[.)]\s+)+/, '')
    .replace(/(?:\*\*|__|`|~~)/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
