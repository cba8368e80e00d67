import type { TextRange } from '../text/range.ts';
import type { DirectiveName } from './directive-names.ts';
import type { DirectiveAttribute } from './prose.ts';

/** A directive as it was typed: all that its author probably meant to be part of it, brackets and blanks one by one. */
export interface TypedDirective {
  readonly name: DirectiveName;
  readonly colons: TextRange;
  readonly nameRange: TextRange;
  /** Blanks between the parts, where none may be. */
  readonly gaps: readonly TextRange[];
  readonly label: TypedBrackets | undefined;
  readonly attributes: (TypedBrackets & { readonly items: readonly DirectiveAttribute[] }) | undefined;
  /** Something between the braces is no attribute. */
  readonly hasOddAttributes: boolean;
  readonly end: number;
}

export interface TypedBrackets {
  readonly open: TextRange;
  readonly inner: TextRange;
  /** Undefined where the closing bracket is missing; it belongs at `inner.end`. */
  readonly close: TextRange | undefined;
}

/**
 * Reads what follows a name, leniently: blanks, full-width brackets and missing closing ones are taken as they come.
 * Of a well-formed directive it gives what the syntax does.
 * @param end where to stop at the latest
 */
export function readDirective(
  text: string,
  colons: TextRange,
  nameRange: TextRange,
  name: DirectiveName,
  end: number,
): TypedDirective {
  const gaps: TextRange[] = [];
  if (nameRange.start > colons.end) gaps.push({ start: colons.end, end: nameRange.start });
  let at = nameRange.end;
  const openAt = (brackets: string): number => {
    let open = at;
    while (open < end && (text[open] === ' ' || text[open] === '\t')) open++;
    if (open >= end || !brackets.includes(text[open]!)) return -1;
    if (open > at) gaps.push({ start: at, end: open });
    return open;
  };
  const labelOpen = openAt('[［【');
  const label = labelOpen < 0 ? undefined : readLabel(text, labelOpen, end);
  if (label) at = label.close?.end ?? label.inner.end;
  const attributesOpen = openAt('{｛');
  const read = attributesOpen < 0 ? undefined : readAttributes(text, attributesOpen, end);
  if (read) at = read.attributes.close?.end ?? read.attributes.inner.end;
  const hasOddAttributes = read?.odd ?? false;
  return { name, colons, nameRange, gaps, label, attributes: read?.attributes, hasOddAttributes, end: at };
}

function readLabel(text: string, open: number, end: number): TypedBrackets {
  const start = open + 1;
  const openRange = { start: open, end: start };
  let depth = 0;
  for (let i = start; i < end; i++) {
    const character = text[i]!;
    if (character === '\\' && '[]\\'.includes(text[i + 1] ?? ' ')) i++;
    else if (character === '[') depth++;
    else if (character === ']' && depth > 0) depth--;
    else if (character === ']' || (text[open] !== '[' && '］】'.includes(character))) {
      return { open: openRange, inner: { start, end: i }, close: { start: i, end: i + 1 } };
    }
  }
  // `:claim[56{#x}款`: the label ends where the attributes begin.
  const brace = text.slice(start, end).search(/[{｛]/);
  return { open: openRange, inner: { start, end: brace < 0 ? end : start + brace }, close: undefined };
}

const blanks = /\s+/y;
const shortcut = /([#.])([^\s"#'.<=>`{}｛｝]+)/y;
const keyword = /([\p{L}_][\p{L}\p{N}_.:-]*)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`{}｛｝]+)))?/uy;
/** Without a closing brace an id ends where its alphabet does, and only what is assigned is an attribute. */
const unclosedId = /(#)([a-z0-9]+(?:-[a-z0-9]+)*)/y;
const unclosedKeyword = /([a-z]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.@/-]+)))/y;

function readAttributes(text: string, open: number, end: number) {
  const start = open + 1;
  const items: DirectiveAttribute[] = [];
  const closeAt = closingBrace(text, start, end);
  const last = closeAt < 0 ? end : closeAt;
  let at = start;
  let itemEnd = start;
  while (at < last) {
    const blank = matchAt(blanks, text, at);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const isSeparate = at === start || at > itemEnd || closeAt >= 0;
    const item = isSeparate ? readItem(text, at, closeAt >= 0) : undefined;
    if (!item || item.range.end > last) break;
    items.push(item);
    at = itemEnd = item.range.end;
  }
  const close = closeAt < 0 ? undefined : { start: closeAt, end: closeAt + 1 };
  const inner = { start, end: close ? closeAt : itemEnd };
  const odd = close ? at < last : items.length === 0;
  return { attributes: { open: { start: open, end: start }, inner, close, items }, odd };
}

function closingBrace(text: string, start: number, end: number): number {
  let quote = '';
  for (let i = start; i < end; i++) {
    const character = text[i]!;
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '}' || character === '｝') return i;
    else if (character === '{' || character === '｛' || character === '[') return -1;
  }
  return -1;
}

function readItem(text: string, at: number, isClosed: boolean): DirectiveAttribute | undefined {
  return (
    readShortcut(isClosed ? shortcut : unclosedId, text, at) ??
    readKeyword(isClosed ? keyword : unclosedKeyword, text, at)
  );
}

function readShortcut(pattern: RegExp, text: string, at: number): DirectiveAttribute | undefined {
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const nameRange = { start: at, end: at + 1 };
  const valueRange = { start: at + 1, end: at + match[0].length };
  const name = match[1] === '#' ? 'id' : 'class';
  return { name, value: match[2]!, nameRange, valueRange, range: { start: at, end: valueRange.end } };
}

function readKeyword(pattern: RegExp, text: string, at: number): DirectiveAttribute | undefined {
  const match = matchAt(pattern, text, at);
  if (!match) return undefined;
  const [whole, name, assigned, double, single, bare] = match;
  const end = at + whole.length;
  const value = double ?? single ?? bare ?? '';
  const valueEnd = assigned !== undefined && bare === undefined ? end - 1 : end;
  const nameRange = { start: at, end: at + name!.length };
  return {
    name: name!,
    value,
    nameRange,
    valueRange: { start: valueEnd - value.length, end: valueEnd },
    range: { start: at, end },
  };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
