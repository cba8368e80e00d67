import { pairsOf } from '../book/read-node.ts';
import { dereference, type YamlNode } from '../yaml/nodes.ts';

/** The fields of a mapping as texts, by key. */
export type Fields = ReadonlyMap<string, string>;

/**
 * A node as text that is the same for the same content: styles, comments and spaces are left out. Lists read
 * `a, b`, in braces where they are nested.
 */
export function textOfNode(node: YamlNode | undefined): string {
  const target = dereference(node);
  if (!target) return node?.kind === 'alias' ? `*${node.name}` : '';
  if (target.kind === 'scalar') return target.source;
  if (target.kind === 'mapping') {
    return `{ ${pairsOf(target)
      .map(({ key, value }) => `${key.source}: ${nested(value)}`)
      .join(', ')} }`;
  }
  return target.items.map(nested).join(', ');
}

function nested(node: YamlNode): string {
  const text = textOfNode(node);
  return dereference(node)?.kind === 'sequence' ? `[${text}]` : text;
}

/**
 * What a mapping says, key by key.
 * @param skipped keys that are compared elsewhere
 * @param opened keys whose mapping is given key by key, as `check.is`
 */
export function fieldsOf(
  node: YamlNode | undefined,
  skipped: readonly string[] = [],
  opened: readonly string[] = [],
): Fields {
  const fields = new Map<string, string>();
  for (const { key, value } of pairsOf(node)) {
    if (skipped.includes(key.source)) continue;
    const inner = opened.includes(key.source) ? pairsOf(value) : [];
    for (const pair of inner) fields.set(`${key.source}.${pair.key.source}`, textOfNode(pair.value));
    if (inner.length === 0) fields.set(key.source, textOfNode(value));
  }
  return fields;
}
