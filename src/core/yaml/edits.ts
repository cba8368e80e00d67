import type { TextEdit, TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlMapping, YamlPair, YamlScalar } from './nodes.ts';
import { parseYaml } from './parse.ts';

/** A text as a YAML scalar, with quotes only where it would otherwise be read as something else than this text. */
export function scalarText(text: string, flow = false): string {
  const isPlain = text !== '' && !/[\r\n]/.test(text) && readsAsText(text, flow);
  return isPlain ? text : quotedText(text);
}

/** A text in quotes: double ones, or single ones where it holds double quotes or backslashes and nothing to escape. */
export function quotedText(text: string): string {
  const needsEscapes = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/.test(
    text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''),
  );
  if (/["\\]/.test(text) && !needsEscapes) return `'${text.replaceAll("'", "''")}'`;
  const escaped = JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return escaped;
}

/** Puts quotes around a plain scalar so that it is a text, as written; no edit for a scalar that has quotes already. */
export function quoteScalar(source: SourceText, node: YamlScalar): TextEdit[] {
  if (node.style === 'single-quoted' || node.style === 'double-quoted') return [];
  const isBlockText = (node.style === 'literal' || node.style === 'folded') && source.slice(node.range) !== node.source;
  if (isBlockText) return [];
  const lead = node.style === 'empty' && /[:-]/.test(source.text[node.range.start - 1] ?? '') ? ' ' : '';
  return [{ range: node.range, newText: lead + quotedText(node.source) }];
}

/** Gives a key another name; its quotes go where the new name needs none. */
export function renameKey(pair: YamlPair, name: string, flow = false): TextEdit[] {
  return [{ range: pair.key.range, newText: scalarText(name, flow) }];
}

/**
 * Takes a pair out of a mapping: in block style its lines, with the comment at their end, in flow style with one comma.
 * The first pair of a list item leaves its dash to the next; a pair that is its mapping's only one leaves `{}` behind.
 */
export function removePair(source: SourceText, mapping: YamlMapping, pair: YamlPair): TextEdit[] {
  const index = mapping.pairs.indexOf(pair);
  const previous = mapping.pairs[index - 1];
  const next = mapping.pairs[index + 1];
  if (index < 0) return [];
  if (mapping.flow) {
    if (next) return remove(pair.range.start, next.range.start);
    return remove(previous ? previous.range.end : pair.range.start, pair.range.end);
  }
  if (!previous && !next) return [{ range: pair.range, newText: '{}' }];
  const line = source.positionAt(pair.range.start);
  const lineStart = pair.range.start - line.character;
  const isFirstOnLine = source.text.slice(lineStart, pair.range.start).trim() === '';
  if (!isFirstOnLine && next) return remove(pair.range.start, next.range.start);
  const lastLine = source.positionAt(pair.range.end).line;
  const isLastLine = lastLine + 1 >= source.lineCount;
  const end = source.lineRange(lastLine).end;
  if (isLastLine) return remove(lineStart === 0 ? 0 : source.lineRange(line.line - 1).end, end);
  return remove(lineStart, source.offsetAt({ line: lastLine + 1, character: 0 }));
}

/** How the lines of a file end: as its first line does; LF in a file of one line. */
export function lineEnding(source: SourceText): '\n' | '\r\n' {
  const first = source.text.indexOf('\n');
  return first > 0 && source.text[first - 1] === '\r' ? '\r\n' : '\n';
}

function remove(start: number, end: number): TextEdit[] {
  const range: TextRange = { start, end };
  return [{ range, newText: '' }];
}

function readsAsText(text: string, flow: boolean): boolean {
  const [prefix, suffix] = flow ? ['{k: ', ', l: 1}'] : ['k: ', '\nl: 1'];
  const file = parseYaml(`${prefix}${text}${suffix}`);
  const root = file.documents[0]?.root;
  if (file.problems.length > 0 || file.comments.length > 0 || root?.kind !== 'mapping' || root.pairs.length !== 2)
    return false;
  const value = root.pairs[0]!.value;
  const isWord = /^(y|n|yes|no|on|off)$/i.test(text);
  return value.kind === 'scalar' && value.style === 'plain' && value.value === text && !text.startsWith('>') && !isWord;
}
