import type { TextRange } from '../text/range.ts';
import type { YamlFile, YamlNode } from '../yaml/nodes.ts';
import { type OpenBracket, openBrackets } from './flow-context.ts';

/** The word that the caret is in or at, and what stands around it in its line. Nothing of it depends on the tree. */
export interface CaretWord {
  /** What a completion replaces: the whole word, without its quotes. */
  readonly start: number;
  readonly end: number;
  /** The same with its quotes. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** A quote that is missing behind the word. */
  readonly closing: string;
  /** It stands where a key may stand: first in its line or flow entry. */
  readonly mayBeKey: boolean;
  /** A colon follows: the word is a key already. */
  readonly hasColon: boolean;
  /** The colon or dash before it lacks its space. */
  readonly needsSpace: boolean;
  /** The flow brackets around it; empty in block style. */
  readonly brackets: readonly OpenBracket[];
}

/** @returns undefined inside a comment, where there is nothing to complete */
export function wordAt(file: YamlFile, offset: number): CaretWord | undefined {
  const { source } = file;
  const line = source.lineRange(source.positionAt(offset).line);
  if (file.comments.some(({ range }) => range.start < offset && offset <= range.end)) return undefined;
  const flowStart = flowStartBefore(file, line.start);
  if (flowStart !== undefined) {
    const brackets = openBrackets(source.text, flowStart, offset);
    if (brackets.length > 0) return wordInFlow(source.text, brackets, offset, line);
  }
  const lead = /^\s*(?:-(?:[ \t]+|$))*/.exec(source.text.slice(line.start, offset))![0];
  const begin = line.start + lead.length;
  const colon = colonAfter(source.text, begin, offset);
  const valueBegin = skipProperties(
    source.text,
    skipBlanks(source.text, colon === undefined ? begin : colon + 1, offset),
    offset,
  );
  const brackets = /[[{]/.test(source.text[valueBegin] ?? '') ? openBrackets(source.text, valueBegin, offset) : [];
  if (brackets.length > 0) return wordInFlow(source.text, brackets, offset, line);
  // Before a dash stands an indent, not a word.
  if (colon === undefined && /^[ \t]*-(\s|$)/.test(source.text.slice(valueBegin, line.end))) return undefined;
  const stop = behindWord(source.text, valueBegin, offset, line.end, colon === undefined);
  return finish(source.text, offset, {
    start: valueBegin,
    end: stop.end,
    mayBeKey: colon === undefined,
    hasColon: stop.hasColon,
    needsSpace: colon === undefined ? lead.endsWith('-') : valueBegin === colon + 1,
    brackets,
  });
}

function wordInFlow(text: string, brackets: readonly OpenBracket[], offset: number, line: TextRange): CaretWord {
  const lineEnd = line.end;
  const top = brackets.at(-1)!;
  const from = Math.max(top.valueStart ?? top.entryStart, line.start);
  const start = skipProperties(text, skipBlanks(text, from, offset), offset);
  const quote = quoteAt(text, start);
  const mayBeKey = top.bracket === '{' && top.valueStart === undefined;
  let end = Math.max(start, offset);
  if (quote && start < offset) end = Math.max(Math.min(closingQuote(text, start, lineEnd) + 1, lineEnd), offset);
  else while (end < lineEnd && !/[,[\]{}#]/.test(text[end]!) && !(mayBeKey && text[end] === ':')) end++;
  while (end > offset && /\s/.test(text[end - 1]!)) end--;
  const hasColon = mayBeKey && /^\s*:/.test(text.slice(end, lineEnd));
  const needsSpace = top.valueStart !== undefined && start === top.valueStart;
  return finish(text, offset, { start, end, mayBeKey, hasColon, needsSpace, brackets });
}

function finish(text: string, offset: number, word: Omit<CaretWord, 'outerStart' | 'outerEnd' | 'closing'>): CaretWord {
  const { start, end } = word;
  // The sign of a descending order is no part of the name behind it.
  const isSign =
    /^-[a-z]/.test(text.slice(start, end)) ||
    (text.slice(start, end) === '-' && /\bsort["']?\s*:\s*$/.test(text.slice(0, start).slice(-20)));
  if (!word.mayBeKey && start < offset && isSign) {
    return { ...word, start: start + 1, outerStart: start, outerEnd: end, closing: '' };
  }
  const outer = { outerStart: start, outerEnd: end };
  const quote = start < end ? quoteAt(text, start) : undefined;
  if (!quote) return { ...word, ...outer, closing: '' };
  const closed = end - start > 1 && text[end - 1] === quote;
  // With the caret outside the quotes the whole token is replaced.
  if (offset <= start || (closed && offset === end)) return { ...word, ...outer, closing: '' };
  return { ...word, ...outer, start: start + 1, end: closed ? end - 1 : end, closing: closed ? '' : quote };
}

/** Where a flow collection begins that runs over the start of the line. */
function flowStartBefore(file: YamlFile, lineStart: number): number | undefined {
  let found: number | undefined;
  const visit = (node: YamlNode): void => {
    if (found !== undefined || node.kind === 'scalar' || node.kind === 'alias') return;
    if (node.range.start > lineStart || node.range.end <= lineStart) return;
    if (node.flow) found = node.range.start;
    else if (node.kind === 'sequence') node.items.forEach(visit);
    else for (const pair of node.pairs) visit(pair.value);
  };
  for (const document of file.documents) if (document.root) visit(document.root);
  return found;
}

/** The colon behind the line's key, before the caret. One without its space counts, unless a URL is being typed. */
function colonAfter(text: string, begin: number, offset: number): number | undefined {
  const quote = quoteAt(text, begin);
  const from = quote ? closingQuote(text, begin, offset) : begin;
  if (!quote && /[[{]/.test(text[begin] ?? '')) return undefined;
  const colon = text.indexOf(':', from);
  return colon >= 0 && colon < offset && !text.startsWith('//', colon + 1) ? colon : undefined;
}

function behindWord(text: string, start: number, offset: number, lineEnd: number, mayBeKey: boolean) {
  const quote = quoteAt(text, start);
  const from = quote && start < offset ? Math.min(closingQuote(text, start, lineEnd) + 1, lineEnd) : start;
  const rest = text.slice(from, lineEnd);
  const colon = mayBeKey ? /^[^#]*?(?=\s*:(\s|$))/.exec(rest) : null;
  const comment = rest.search(/(^|\s)#/);
  const length = colon ? colon[0].length : (comment >= 0 ? rest.slice(0, comment) : rest).trimEnd().length;
  const end = Math.max(from + length, offset);
  return { end, hasColon: colon !== null && end === from + length };
}

function quoteAt(text: string, at: number): string | undefined {
  return text[at] === '"' || text[at] === "'" ? text[at] : undefined;
}

/** Where the quoted token that begins at `start` has its closing quote, or `limit`. */
function closingQuote(text: string, start: number, limit: number): number {
  const found = text.indexOf(text[start]!, start + 1);
  return found < 0 ? limit : Math.min(found, limit);
}

/** An anchor or a tag stands before the value that it belongs to. */
function skipProperties(text: string, from: number, offset: number): number {
  const properties = /^(?:[&!]\S*[ \t]+)+/.exec(text.slice(from, offset));
  return from + (properties?.[0].length ?? 0);
}

function skipBlanks(text: string, from: number, offset: number): number {
  let at = from;
  while (at < offset && /\s/.test(text[at]!)) at++;
  return at;
}
