import type { Book, FileRange } from '../../book/book.ts';
import { contains } from '../../text/range.ts';
import { findSplitFigures, findUnquotedComparison } from '../../yaml/comparison.ts';
import type { YamlPair } from '../../yaml/nodes.ts';
import { forEachNode } from '../../yaml/visit.ts';

/** A figure that YAML takes apart because it stands without quotes. */
export interface Comparison extends FileRange {
  readonly text: string;
  readonly cause: 'sign' | 'comma';
}

const kept = new WeakMap<Book, Comparison[]>();

/** Every comparison (`>100万`) and every figure split by a comma (`{a: 1,200}`) of the book that lacks its quotes. */
export function findComparisons(book: Book): readonly Comparison[] {
  let found = kept.get(book);
  if (!found) {
    found = search(book);
    kept.set(book, found);
  }
  return found;
}

/** Whether a range is part of one: other rules are silent there, since the quotes are all that is wrong. */
export function isComparison(book: Book, { file, range }: FileRange): boolean {
  return findComparisons(book).some((each) => each.file === file && contains(each.range, range));
}

function search(book: Book): Comparison[] {
  const found: Comparison[] = [];
  const figures = new Set<YamlPair>(book.figures.flatMap((each) => each.pair ?? []));
  for (const file of book.files.values()) {
    const { source } = file;
    if (!source || !/[>,]/.test(source.text)) continue;
    for (const document of file.documents) {
      forEachNode(document.yaml.root, (node) => {
        const comparison = findUnquotedComparison(node, source);
        if (comparison) found.push({ file: file.path, ...comparison, cause: 'sign' });
        if (node.kind !== 'mapping' || !node.flow) return;
        for (const { pair, range, text } of findSplitFigures(node, source)) {
          if (figures.has(pair)) found.push({ file: file.path, range, text, cause: 'comma' });
        }
      });
    }
  }
  return found;
}
