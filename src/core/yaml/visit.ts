import type { YamlNode, YamlPair } from './nodes.ts';

/** Visits every pair below a node, outer before inner, in the file's order; aliases are not followed, so it ends. */
export function forEachPair(
  node: YamlNode | undefined,
  visit: (pair: YamlPair, siblings: readonly YamlPair[]) => void,
): void {
  if (node?.kind === 'sequence') for (const item of node.items) forEachPair(item, visit);
  if (node?.kind !== 'mapping') return;
  for (const pair of node.pairs) {
    visit(pair, node.pairs);
    forEachPair(pair.value, visit);
  }
}

/** Visits every node below and including this one, aliases not followed. */
export function forEachNode(node: YamlNode | undefined, visit: (node: YamlNode) => void): void {
  if (!node) return;
  visit(node);
  if (node.kind === 'sequence') for (const item of node.items) forEachNode(item, visit);
  if (node.kind === 'mapping') for (const pair of node.pairs) forEachNode(pair.value, visit);
}
