import { within } from '../text/moving-range.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlMapping, YamlNode, YamlPair } from './nodes.ts';

const comparison = /^>\s*(?:[=＝]\s*)?(?:[-+~约]\s*)?[\d０-９.零一二两三四五六七八九十百千万亿数几半]/;

/** Whether a text is a figure with `>` or `>=` before it, which YAML takes for the header of a block scalar. */
export function looksLikeComparison(text: string): boolean {
  return comparison.test(text);
}

/**
 * A value such as `>100万` or `>=5` that was written without quotes. YAML reads it as the header of an empty block
 * scalar or refuses it; the parse gives it back as a scalar with what is written as its source, so that a rule can report it.
 * @returns its place and what is written there, or undefined for any other node
 */
export function findUnquotedComparison(
  node: YamlNode,
  source: SourceText,
): { readonly range: TextRange; readonly text: string } | undefined {
  if (node.kind !== 'scalar' || (node.style !== 'plain' && node.style !== 'folded')) return undefined;
  if (!node.source.startsWith('>')) return undefined;
  const text = source.slice(node.range);
  const isAsWritten = text === node.source || (node.style === 'plain' && text.startsWith('>'));
  return isAsWritten && looksLikeComparison(text) ? { range: node.range, text } : undefined;
}

/** A figure such as `1,200` that a comma split in a flow mapping: `{a: 1,200}` is read as `a: 1` and a key `200`. */
export interface SplitFigure {
  /** The pair whose value is the figure's first group. */
  readonly pair: YamlPair;
  /** What became of the other groups: keys without a value. */
  readonly strayPairs: readonly YamlPair[];
  /** The figure, all groups. */
  readonly range: TextRange;
  readonly text: string;
}

/** Finds the figures that commas split in a flow mapping; a block mapping has none. */
export function findSplitFigures(mapping: YamlMapping, source: SourceText): SplitFigure[] {
  if (!mapping.flow) return [];
  const found: SplitFigure[] = [];
  let index = 0;
  while (index < mapping.pairs.length) {
    const pair = mapping.pairs[index++]!;
    const value = pair.value;
    if (value.kind !== 'scalar' || value.style !== 'plain' || !/\d{1,3}$/.test(value.source)) continue;
    const strayPairs: YamlPair[] = [];
    let end = value.range.end;
    for (let next = mapping.pairs[index]; next && isFurtherGroup(next, end, source); next = mapping.pairs[index]) {
      strayPairs.push(next);
      end = next.key.range.end;
      index++;
    }
    if (strayPairs.length === 0) continue;
    const range = within(value.range, value.range.start, end);
    found.push({ pair, strayPairs, range, text: source.slice(range) });
  }
  return found;
}

function isFurtherGroup(pair: YamlPair, end: number, source: SourceText): boolean {
  const { key, value } = pair;
  const isBare = value.kind === 'scalar' && value.style === 'empty' && value.range.end === key.range.end;
  const isGlued = source.text.slice(end, key.range.start) === ',';
  return isBare && isGlued && /^\d{3}(?!\d)/.test(key.source);
}
