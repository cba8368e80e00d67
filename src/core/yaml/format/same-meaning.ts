import type { YamlDocument, YamlFile, YamlNode } from '../nodes.ts';

/** Whether two files say the same in the same way: documents, keys in order, values, styles, comments, faults. Only places may differ. */
export function saysTheSame(a: YamlFile, b: YamlFile): boolean {
  return (
    sameList(a.documents, b.documents, sameDocument) &&
    sameList(a.comments, b.comments, (one, other) => one.text.trimEnd() === other.text.trimEnd()) &&
    sameList(a.problems, b.problems, (one, other) => one.kind === other.kind && one.code === other.code)
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => same(one, b[index]!));
}

function sameDocument(a: YamlDocument, b: YamlDocument): boolean {
  if (!a.root || !b.root) return a.root === b.root;
  return sameNode(a.root, b.root);
}

function sameNode(a: YamlNode, b: YamlNode): boolean {
  if (a.kind === 'scalar' && b.kind === 'scalar') {
    return a.style === b.style && Object.is(a.value, b.value) && a.source === b.source;
  }
  if (a.kind === 'alias' && b.kind === 'alias') return a.name === b.name && !a.target === !b.target;
  if (a.kind === 'sequence' && b.kind === 'sequence') return a.flow === b.flow && sameList(a.items, b.items, sameNode);
  if (a.kind !== 'mapping' || b.kind !== 'mapping' || a.flow !== b.flow) return false;
  return sameList(a.pairs, b.pairs, (one, other) => sameNode(one.key, other.key) && sameNode(one.value, other.value));
}
