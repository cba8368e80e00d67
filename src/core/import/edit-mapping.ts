import type { TextEdit } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { dereference, findPair, insertPairs, type NewPair, type YamlMapping, type YamlPair } from '../yaml/index.ts';
import { saysAlready, type Value, writeValue } from './value.ts';

/**
 * Gives keys of a mapping their values: what says so already stays as it is written, another value takes the place of
 * the old one, a new key comes where it belongs.
 */
export function setValues(
  source: SourceText,
  mapping: YamlMapping,
  values: ReadonlyMap<string, Value>,
  order: readonly string[],
): TextEdit[] {
  const edits: TextEdit[] = [];
  const added: NewPair[] = [];
  for (const [key, value] of values) {
    const pair = findPair(mapping, key);
    if (!pair) added.push({ key, value: writeValue(value, mapping.flow) });
    else if (!saysAlready(pair.value, value)) edits.push(replacement(mapping, pair, value));
  }
  if (added.length > 0) edits.push(...insertPairs(source, mapping, added, order));
  return edits;
}

function replacement(mapping: YamlMapping, { key, value: old }: YamlPair, value: Value): TextEdit {
  const text = writeValue(value, mapping.flow);
  const target = dereference(old);
  const isEmpty = target?.kind === 'scalar' && target.style === 'empty';
  const isBlockList = old.kind !== 'alias' && target?.kind === 'sequence' && !target.flow;
  // What stands between the key and the value goes with a list on lines of its own, and is not there for no value.
  if (isEmpty || isBlockList) {
    const end = isEmpty ? key.range.end + 1 : old.range.end;
    return { range: { start: key.range.end, end }, newText: `: ${text}` };
  }
  return { range: old.range, newText: text };
}
