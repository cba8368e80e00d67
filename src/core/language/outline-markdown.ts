import type { Heading } from 'mdast';
import { forEachNode, proseOfSource, rangeOf } from '../prose/index.ts';
import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { DocumentSymbol } from './document-symbols.ts';

/** A heading of a Markdown text with the part that it heads. */
export interface Section {
  readonly level: number;
  readonly title: string;
  /** The heading, its marks included. */
  readonly heading: TextRange;
  /** From the heading to before the next of its level or above. */
  readonly range: TextRange;
}

/** Markdown's headings go no deeper. */
const deepest = 6;

const kept = new WeakMap<SourceText, readonly Section[]>();

/** The headings of a Markdown text, in its order. */
export function sectionsOf(source: SourceText): readonly Section[] {
  let sections = kept.get(source);
  if (!sections) {
    sections = readSections(source);
    kept.set(source, sections);
  }
  return sections;
}

function readSections(source: SourceText): readonly Section[] {
  const sections: Section[] = [];
  /** Where the next heading of each level and of those above begins, seen from behind. */
  const ends = Array.from({ length: deepest + 1 }, () => source.text.length);
  for (const node of proseOfSource(source).tree.children.toReversed()) {
    if (node.type !== 'heading') continue;
    const { depth: level } = node;
    const heading = rangeOf(node);
    sections.push({ level, title: titleOf(node), heading, range: { start: heading.start, end: ends[level]! } });
    ends.fill(heading.start, level);
  }
  return sections.reverse();
}

/** The headings as a tree. */
export function outlineMarkdown(source: SourceText): readonly DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  const open: { level: number; children: DocumentSymbol[] }[] = [];
  for (const { level, title, heading, range } of sectionsOf(source)) {
    const children: DocumentSymbol[] = [];
    while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
    const name = title || '#'.repeat(level);
    (open.at(-1)?.children ?? roots).push({ name, detail: '', kind: 'heading', range, selection: heading, children });
    open.push({ level, children });
  }
  return roots;
}

/** The text of a heading; of directives their labels. */
function titleOf(heading: Heading): string {
  let title = '';
  forEachNode(heading, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode') title += node.value;
  });
  return title.replace(/\s+/g, ' ').trim();
}
