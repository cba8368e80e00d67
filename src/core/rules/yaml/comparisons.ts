import type { BookFile, FilePart, FileRange } from '../../book/book.ts';
import { findSplitFigures, findUnquotedComparison } from '../../yaml/comparison.ts';
import type { YamlPair } from '../../yaml/nodes.ts';
import { forEachNode } from '../../yaml/visit.ts';

/** A figure that YAML takes apart because it stands without quotes. */
export interface Comparison extends FileRange {
  readonly text: string;
  readonly cause: 'sign' | 'comma';
}

/** Every comparison (`>100万`) and every figure split by a comma (`{a: 1,200}`) of a document that lacks its quotes. */
export function comparisonsIn(
  { document, figures: all }: FilePart,
  { path: file, source }: BookFile,
): readonly Comparison[] {
  if (!document || !source || !/[>,]/.test(source.slice(document.yaml.range))) return [];
  const found: Comparison[] = [];
  const figures = new Set<YamlPair>(all.flatMap((each) => each.pair ?? []));
  forEachNode(document.yaml.root, (node) => {
    const comparison = findUnquotedComparison(node, source);
    if (comparison) found.push({ file, ...comparison, cause: 'sign' });
    if (node.kind !== 'mapping' || !node.flow) return;
    for (const { pair, range, text } of findSplitFigures(node, source)) {
      if (figures.has(pair)) found.push({ file, range, text, cause: 'comma' });
    }
  });
  return found;
}
