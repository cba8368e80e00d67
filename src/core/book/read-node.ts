import type { Interval } from '../figures/figure.ts';
import { within } from '../text/moving-range.ts';
import type { TextRange } from '../text/range.ts';
import { dereference, findPair, valueUnder, type YamlNode, type YamlPair, type YamlScalar } from '../yaml/nodes.ts';
import type { Place } from './model.ts';

/** Lenient readers of YAML nodes: what is missing or of another type is undefined or left out; the rules report it. */

/** A scalar with something written in it; null, true and false are no text. */
export function scalarOf(node: YamlNode | undefined): YamlScalar | undefined {
  const target = dereference(node);
  if (target?.kind !== 'scalar' || target.style === 'empty') return undefined;
  return target.value === null || typeof target.value === 'boolean' ? undefined : target;
}

export function textUnder(node: YamlNode | undefined, key: string): string | undefined {
  return scalarOf(valueUnder(node, key))?.source;
}

export function booleanUnder(node: YamlNode | undefined, key: string): boolean | undefined {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'boolean' ? value.value : undefined;
}

/** The texts of a list; a single text counts as a list of one. */
export function textsUnder(node: YamlNode | undefined, key: string): string[] {
  return scalarsOf(valueUnder(node, key)).map((each) => each.source);
}

/** Whether a key stands there with nothing behind it, as one does while its value is typed: that is a finding of its own. */
export function isBare(node: YamlNode | undefined, key: string): boolean {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' && value.value === null;
}

/** As `textsUnder`; undefined where the key is not there, or has neither a list nor a text behind it yet. */
export function writtenTextsUnder(node: YamlNode | undefined, key: string): string[] | undefined {
  const written = valueUnder(node, key);
  return written?.kind === 'sequence' || scalarOf(written) ? textsUnder(node, key) : undefined;
}

export function scalarsOf(node: YamlNode | undefined): YamlScalar[] {
  const target = dereference(node);
  const items = target?.kind === 'sequence' ? target.items : node ? [node] : [];
  return items.flatMap((item) => scalarOf(item) ?? []);
}

/** The pairs of a mapping, the first of duplicates only; none of anything else. */
export function pairsOf(node: YamlNode | undefined): YamlPair[] {
  const target = dereference(node);
  if (target?.kind !== 'mapping') return [];
  const seen = new Set<string>();
  return target.pairs.filter((pair) => !seen.has(pair.key.source) && seen.add(pair.key.source));
}

export function pairsUnder(node: YamlNode | undefined, key: string): YamlPair[] {
  return pairsOf(valueUnder(node, key));
}

export function itemsUnder(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const list = valueUnder(node, key);
  return list?.kind === 'sequence' ? list.items : [];
}

/** The numbers of `[0, null]`: an interval closed at its numbers and without bound at null; undefined if it is neither. */
export function intervalUnder(node: YamlNode | undefined, key: string): Interval | undefined {
  const items = itemsUnder(node, key).map(dereference);
  const [min, max] = items.map((item) =>
    item?.kind !== 'scalar' ? undefined : item.value === null ? null : Number(item.source),
  );
  if (items.length !== 2 || min === undefined || max === undefined) return undefined;
  if (Number.isNaN(min) || Number.isNaN(max)) return undefined;
  return {
    min: min ?? Number.NEGATIVE_INFINITY,
    max: max ?? Number.POSITIVE_INFINITY,
    minOpen: min === null,
    maxOpen: max === null,
  };
}

/** Where something that has an id stands: its `id` scalar, else the start of its mapping's first key. */
export function placeOf(file: string, node: YamlNode | undefined, fallback: TextRange): Place {
  const id = findPair(node, 'id');
  if (id) return { file, range: id.value.range };
  const target = dereference(node);
  const first = target?.kind === 'mapping' ? target.pairs[0]?.key.range : undefined;
  return { file, range: first ? startOf(first) : fallback };
}

/** The empty range at a range's start. */
export function startOf(range: TextRange): TextRange {
  return within(range, range.start, range.start);
}
