import type { YAMLError } from 'yaml';
import type { TextEdit, TextRange } from '../text/range.ts';
import { looksLikeComparison } from './comparison.ts';
import type { Composed } from './compose.ts';
import { blockRanges, type Fault, keyLength, syntax } from './fault.ts';
import { diagnoseKeyLines, halfTypedLine } from './half-typed.ts';
import type { Lines } from './lines.ts';
import type { YamlProblem } from './nodes.ts';
import { textWithoutSign } from './text-block.ts';

export interface Diagnosis {
  readonly composed: Composed;
  readonly lines: Lines;
}

/** Turns one error of the library into the faults of the lines that caused it; none where another error says it better. */
export function diagnose(error: YAMLError, { composed, lines }: Diagnosis): readonly Fault[] {
  const [start, end] = error.pos;
  const text = lines.source.text;
  const quoted = openQuoteBefore(start, error.code, composed, lines);
  if (quoted) return [unclosedQuote(quoted, lines)];
  if (/^Flow (map|sequence) (must end|in block)/.test(error.message)) return unclosedBracket(error, composed, lines);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return [tab(start, lines)];
    case 'MULTILINE_IMPLICIT_KEY':
      return diagnoseKeyLines({ start, end }, lines);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return isKeyOnSameLine(start, lines) ? [respeltRest('colon-in-value', start, lines)] : [];
    case 'BAD_INDENT':
      return [badIndentation(lines.lineAt(start), lines)];
    case 'BAD_SCALAR_START':
      return [reservedCharacter(start, composed, lines)];
    case 'BAD_DQ_ESCAPE':
      return [accepted('escape', { start, end: Math.max(end, start + 2) }, { escape: text.slice(start, start + 2) })];
    case 'NON_STRING_KEY':
      return [accepted('complex-key', lines.restOfLine(start))];
    case 'KEY_OVER_1024_CHARS':
      return [accepted('long-key', lines.restOfLine(start))];
    case 'BAD_DIRECTIVE':
      return [blankLine('directive', lines.lineAt(start), lines)];
    case 'TAG_RESOLVE_FAILED':
      return [tag(start, end, error, lines)];
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
    case 'ALIAS_PROPS':
      return [accepted('properties', { start, end })];
    case 'BLOCK_IN_FLOW':
      return [respelt('missing-comma', { start, end: Math.min(lines.restOfLine(start).end, end) }, lines)];
    case 'MISSING_CHAR':
      return missingCharacter(error, composed, lines);
    case 'UNEXPECTED_TOKEN':
    case 'BAD_PROP_ORDER':
      return unexpectedToken(error, composed, lines);
    default:
      return [blankBlock('unreadable', lines.lineAt(start), lines)];
  }
}

function missingCharacter(error: YAMLError, composed: Composed, lines: Lines): readonly Fault[] {
  const [start, end] = error.pos;
  const text = lines.source.text;
  if (error.message.startsWith('Missing space after :')) {
    const edit = { range: { start: start + 1, end: start + 1 }, newText: ' ' };
    return [accepted('missing-space', { start, end: start + 1 }, { key: '' }, [edit])];
  }
  if (error.message.startsWith('Missing ,')) return [accepted('missing-comma', firstWord(start, lines))];
  if (error.message.startsWith('Tags and anchors')) {
    const sign = Math.max(...['!', '&'].map((character) => text.lastIndexOf(character, start)));
    return [letterFault(Math.max(sign, lines.content(lines.lineAt(start)).range.start), composed, lines)];
  }
  if (error.message.startsWith('Missing directives-end')) {
    const line = lines.lineAt(Math.max(text.lastIndexOf('%', start), 0));
    return [blankLine('directive', line, lines)];
  }
  if (start === end) return [];
  return [halfTypedLine(lines.lineAt(start), lines)];
}

function unexpectedToken(error: YAMLError, composed: Composed, lines: Lines): readonly Fault[] {
  const [start] = error.pos;
  const text = lines.source.text;
  const line = lines.lineAt(start);
  const header = composed.blockHeaders.lastFrom(start);
  if (header && lines.lineAt(header.start) === line) return [blockHeader(header, lines)];
  if (error.message.startsWith('Unexpected flow-')) {
    return [structural('stray-bracket', { start, end: start + 1 }, { bracket: text[start] ?? '' })];
  }
  if (/^Unexpected (,|empty item)/.test(error.message)) {
    const comma = text.indexOf(',', start);
    return [accepted('stray-comma', { start: Math.max(comma, start), end: Math.max(comma, start) + 1 })];
  }
  const { range } = lines.content(line);
  const lineStart = lines.source.lineRange(line).start + lines.content(line).indentation;
  if (error.message.startsWith('Unexpected block-seq-ind')) {
    return [start <= range.start ? strayItem(line, lines) : respeltRest('dash-in-value', start, lines)];
  }
  if (start > lineStart && start > range.start) return afterValue(start, lines);
  return [strayLine(line, lines)];
}

/** A line that does not fit what stands above it; often the line above is the half-typed one. */
function strayLine(line: number, lines: Lines): Fault {
  let above = line - 1;
  while (above >= 0 && lines.isEmpty(above)) above--;
  const isWordAbove = above >= 0 && !/:(\s|$)|^(---|\.\.\.|[-%#])/.test(lines.source.slice(lines.content(above).range));
  const isKey = /:(\s|$)/.test(lines.source.slice(lines.content(line).range));
  const isSibling = above >= 0 && lines.content(above).column === lines.content(line).column;
  if (isWordAbove && isKey && isSibling) return { ...halfTypedLine(above, lines), local: false };
  return blankBlock('unexpected-line', line, lines);
}

function afterValue(start: number, lines: Lines): readonly Fault[] {
  const { range } = lines.content(lines.lineAt(start));
  const before = lines.source.text.slice(range.start, start);
  const sign = /(?:^|[:,[{]\s+)([*&][^\s]*\s+)$/.exec(before);
  if (sign) return [respeltRest('reserved-character', start - sign[1]!.length, lines)];
  return [{ ...structural('text-after-value', lines.restOfLine(start)) }];
}

function openQuoteBefore(offset: number, code: string, composed: Composed, lines: Lines): TextRange | undefined {
  const quoted = composed.quotedScalars.lastFrom(offset);
  if (!quoted || code === 'BAD_DQ_ESCAPE') return undefined;
  const text = lines.source.text;
  const isOpen = quoted.end - quoted.start < 2 || text[quoted.end - 1] !== text[quoted.start];
  if (isOpen && offset <= quoted.end) return quoted;
  const firstLine = lines.lineAt(quoted.start);
  const lastLine = lines.lineAt(quoted.end);
  const errorLine = lines.lineAt(offset);
  return firstLine < lastLine && errorLine === lastLine ? quoted : undefined;
}

function unclosedQuote(quoted: TextRange, lines: Lines): Fault {
  const text = lines.source.text;
  const quote = text[quoted.start]!;
  const range = lines.restOfLine(quoted.start);
  const style = quote === '"' ? 'double-quoted' : 'single-quoted';
  const problem = syntax('unclosed-quote', range, { quote });
  return { problem, respell: { range, style, source: text.slice(range.start + 1, range.end) }, local: false };
}

function unclosedBracket(error: YAMLError, composed: Composed, lines: Lines): readonly Fault[] {
  const offset = error.pos[0];
  const open =
    composed.unclosedBrackets.firstReaching(offset, offset - 1) ?? composed.unclosedBrackets.lastFrom(offset - 1);
  if (!open) return [blankBlock('unreadable', lines.lineAt(offset), lines)];
  const range = lines.restOfLine(open.start);
  const problem = syntax('unclosed-bracket', range, { bracket: lines.source.text[open.start]! });
  if (open.isInner) {
    const source = withoutCommas(lines.source.slice(range));
    const respell = {
      range: { start: range.start, end: range.start + source.length },
      style: 'plain',
      source,
    } as const;
    return [{ problem, respell, local: false }];
  }
  const endsInside = error.message.includes('in block collection');
  const isOneLine = lines.lineAt(open.start) === lines.lineAt(lines.source.text.trimEnd().length);
  return [endsInside || isOneLine ? { problem, covers: open, local: true } : { problem, blank: [range], local: false }];
}

function withoutCommas(text: string): string {
  let end = text.length;
  while (end > 0 && /[,\s]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

function tab(start: number, lines: Lines): Fault {
  const text = lines.source.text;
  let from = start;
  while (text[from - 1] === '\t') from--;
  let to = start;
  while (text[to] === '\t') to++;
  if (to === from) to++;
  const range = { start: from, end: to };
  return { problem: syntax('tab', range), blank: [range], local: true };
}

function reservedCharacter(start: number, composed: Composed, lines: Lines): Fault {
  const line = lines.content(lines.lineAt(start)).range;
  const isWholeLine = start === line.start && !/:(\s|$)/.test(lines.source.slice(line));
  const scalar = composed.reservedScalars.startingAt(start);
  if (scalar && looksLikeComparison(lines.source.slice(scalar)))
    return { problem: undefined, letter: start, local: true };
  if (isWholeLine && lines.lineAt(scalar?.end ?? start) > lines.lineAt(start))
    return halfTypedLine(lines.lineAt(start), lines);
  return letterFault(start, composed, lines);
}

function letterFault(start: number, composed: Composed, lines: Lines): Fault {
  const scalar = composed.reservedScalars.startingAt(start);
  const rest = lines.restOfLine(start);
  const range = { start, end: Math.min(scalar?.end ?? rest.end, rest.end) };
  const written = lines.source.slice(range);
  const edits = [{ range, newText: JSON.stringify(written) }];
  return {
    problem: { ...syntax('reserved-character', range, { character: written[0] ?? '' }), edits },
    letter: start,
    local: true,
  };
}

function blockHeader(header: TextRange, lines: Lines): Fault {
  const rest = lines.restOfLine(header.start);
  const written = lines.source.slice(rest);
  if (looksLikeComparison(written)) return { problem: undefined, letter: header.start, local: true };
  const sign = /^[|>][-+0-9]*\s*/.exec(written)?.[0].length ?? 1;
  const range = { start: Math.min(rest.start + sign, rest.end - 1), end: rest.end };
  return { problem: syntax('block-header', range, { sign: written[0] ?? '' }), blank: [range], local: true };
}

function tag(start: number, end: number, error: YAMLError, lines: Lines): Fault {
  const written = lines.source.text.slice(start, end);
  const code =
    error.message.startsWith('Unresolved tag') && !/^!!(int|float|bool|null|str|map|seq)$/.test(written)
      ? 'unknown-tag'
      : 'tag-mismatch';
  return accepted(code, { start, end }, { tag: written });
}

/** The library tells it from the blank line or comment above the line that it means. */
function badIndentation(from: number, lines: Lines): Fault {
  let line = from;
  while (lines.isEmpty(line) && line + 1 < lines.source.lineCount) line++;
  const isKey = /:(\s|$)/.test(lines.source.slice(lines.content(line).range));
  if (isKey) return blankBlock('indentation', line, lines);
  return textWithoutSign(line, lines) ?? halfTypedLine(line, lines);
}

function isKeyOnSameLine(start: number, lines: Lines): boolean {
  return /:(\s|$)/.test(lines.source.slice(lines.restOfLine(start)));
}

function respeltRest(code: string, start: number, lines: Lines): Fault {
  return respelt(code, lines.restOfLine(start), lines);
}

function respelt(code: string, range: TextRange, lines: Lines): Fault {
  const source = lines.source.slice(range);
  const problem = syntax(code, range, { character: source[0] ?? '' });
  return { problem, respell: { range, style: 'plain', source }, local: false };
}

function firstWord(start: number, lines: Lines): TextRange {
  const rest = lines.source.slice({ start, end: lines.restOfLine(start).end });
  const word = /^\s*([^\s,:[\]{}]+|\S)/.exec(rest);
  if (!word) return { start, end: start + 1 };
  return { start: start + word[0].length - word[1]!.length, end: start + word[0].length };
}

function accepted(
  code: string,
  range: TextRange,
  params: YamlProblem['params'] = {},
  edits?: readonly TextEdit[],
): Fault {
  const problem = syntax(code, range, params);
  return { problem: edits ? { ...problem, edits } : problem, covers: range, local: true };
}

function structural(code: string, range: TextRange, params: YamlProblem['params'] = {}): Fault {
  return { problem: syntax(code, range, params), blank: [range], local: false };
}

function strayItem(line: number, lines: Lines): Fault {
  const { range, indentation } = lines.content(line);
  const dash = { start: lines.source.lineRange(line).start + indentation, end: range.end };
  return { problem: syntax('stray-item', dash), blank: [dash, ...blockRanges(line, lines)], local: false };
}

function blankLine(code: string, line: number, lines: Lines): Fault {
  return structural(code, lines.content(line).range);
}

function blankBlock(code: string, line: number, lines: Lines): Fault {
  const { range } = lines.content(line);
  const key = keyLength(lines.source.slice(range));
  const place = { start: range.start, end: key ? range.start + key : range.end };
  return { problem: syntax(code, place), blank: blockRanges(line, lines), local: false };
}
