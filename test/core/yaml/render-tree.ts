import type { YamlNode } from '../../../src/core/yaml/index.ts';

/** A tree as one line of text: `{key: value}`, `[item]`, sources of scalars, `~` for a value that is not there. */
export function renderTree(node: YamlNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'scalar') return node.style === 'empty' ? '~' : node.source;
  if (node.kind === 'alias') return `*${node.name}`;
  if (node.kind === 'sequence') return `[${node.items.map(renderTree).join(', ')}]`;
  return `{${node.pairs.map((pair) => `${renderTree(pair.key)}: ${renderTree(pair.value)}`).join(', ')}}`;
}
