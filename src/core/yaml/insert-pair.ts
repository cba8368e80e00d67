import type { TextEdit } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { lineEnding, scalarText } from './edits.ts';
import type { YamlMapping, YamlPair, YamlScalar } from './nodes.ts';

/** A pair that is to come into a mapping. */
export interface NewPair {
  readonly key: string;
  /** YAML on one line, or from the next line on, indented; '' for a value that is still to be written. */
  readonly value: string;
}

/**
 * Puts pairs into a mapping, each behind the last of the keys that come before it in an order, in block style on a line
 * of its own and in flow style with a comma. Comments stay with what they belong to.
 * @param order the keys' best order; pairs that are not in it come last
 */
export function insertPairs(
  source: SourceText,
  mapping: YamlMapping,
  pairs: readonly NewPair[],
  order: readonly string[] = [],
): TextEdit[] {
  const places = new Map<number, { behind: boolean; entries: string[] }>();
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const sorted = pairs
    .map((pair, index) => ({ pair, index }))
    .sort((a, b) => place(a.pair.key) - place(b.pair.key) || a.index - b.index);
  for (const { pair } of sorted) {
    const previous = mapping.pairs.findLast(({ key }) => place(key.source) <= place(pair.key));
    const at = previous ? endOfPair(source, mapping, previous) : startOf(mapping);
    const known = places.get(at) ?? { behind: previous !== undefined, entries: [] };
    const space = pair.value === '' || /^[\r\n]/.test(pair.value) ? '' : ' ';
    known.entries.push(`${scalarText(pair.key, mapping.flow)}:${space}${pair.value}`);
    places.set(at, known);
  }
  return [...places].map(([at, { behind, entries }]) => ({
    range: { start: at, end: at },
    newText: written(source, mapping, entries, behind ? at : undefined),
  }));
}

/** The offset behind which another pair may begin: in block style the end of the pair's last line, with its comment. */
export function endOfPair(source: SourceText, { flow }: Pick<YamlMapping, 'flow'>, { range, value }: YamlPair): number {
  if (flow) return range.end;
  let { line } = source.positionAt(range.end);
  // Empty lines at the end of a text that keeps them are a part of it.
  if (value.kind === 'scalar' && keepsLines(source, value)) {
    while (line + 1 < source.lineCount - 1 && source.slice(source.lineRange(line + 1)).trim() === '') line++;
  }
  return source.lineRange(line).end;
}

function keepsLines(source: SourceText, { style, range }: YamlScalar): boolean {
  return (style === 'literal' || style === 'folded') && /^[|>]\d?\+/.test(source.slice(range));
}

function startOf({ flow, pairs, range }: YamlMapping): number {
  return pairs[0]?.range.start ?? (flow ? range.start + 1 : range.start);
}

/** @param behind the end of the pair that the new ones follow; undefined where they come first */
function written(
  source: SourceText,
  mapping: YamlMapping,
  entries: readonly string[],
  behind: number | undefined,
): string {
  const { flow, pairs } = mapping;
  if (flow) {
    const joined = entries.map((entry) => (entry.endsWith(':') ? `${entry} ` : entry)).join(', ');
    if (pairs.length === 0) return ` ${joined.trimEnd()} `;
    if (behind === undefined) return `${joined}, `;
    return `, ${/^\s/.test(source.text.slice(behind, behind + 1)) ? joined.trimEnd() : joined}`;
  }
  const line = lineEnding(source) + ' '.repeat(source.positionAt(startOf(mapping)).character);
  const isFirst = behind === undefined;
  return entries.map((entry) => (isFirst ? entry + line : line + entry)).join('');
}
