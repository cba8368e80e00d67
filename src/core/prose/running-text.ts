import type { Nodes, Parents } from 'mdast';
import { foldVariants } from '../figures/index.ts';
import type { TextRange } from '../text/range.ts';
import { blank, blockBreak } from './numerals/blots.ts';
import { headingNumber } from './numerals/numbering.ts';
import { rangeOf } from './parse-markdown.ts';
import type { Prose } from './prose.ts';

/**
 * The text of the same length in which only what a reader reads as running text is left: no marks of Markdown, no code,
 * HTML, addresses, footnote marks or headings' numbers, and no directive, label included. All else is blotted out.
 */
export function runningText(text: string, { tree, malformed }: Prose): string {
  let open = '';
  let last = 0;
  const keep = ({ start, end }: TextRange, kept: string) => {
    open += outside(text.slice(last, start)) + kept;
    last = end;
  };
  const isRead = (node: Nodes) => isLanguage(node, text);
  visit(tree, isRead, (range, isHeading, isQuoted) => {
    let kept = text.slice(range.start, range.end);
    if (isQuoted) kept = kept.replace(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, blank);
    if (isHeading) kept = withoutNumber(kept);
    keep(range, kept);
  });
  open += outside(text.slice(last));
  return blotted(
    open,
    malformed.map(
      ({ range, meant }) => meant?.range ?? { start: range.start, end: range.end + partsBehind(text, range.end) },
    ),
  );
}

/** The text with these spans blotted out, which may lie within each other. */
function blotted(text: string, spans: readonly TextRange[]): string {
  let rest = '';
  let last = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= last) continue;
    rest += text.slice(last, start) + blank(text.slice(Math.max(last, start), end));
    last = end;
  }
  return rest + text.slice(last);
}

type Visit = (range: TextRange, isHeading: boolean, isQuoted: boolean) => void;

function visit(parent: Parents, isRead: (node: Nodes) => boolean, found: Visit, isQuoted = false): void {
  const first = parent.type === 'heading' ? parent.children[0] : undefined;
  for (const child of parent.children) {
    if (child.type === 'text') found(rangeOf(child), child === first, isQuoted);
    else if ('children' in child && isRead(child)) {
      visit(child, isRead, found, isQuoted || child.type === 'blockquote');
    }
  }
}

/** Labels of directives are read apart; an address that is its own text is no language. */
function isLanguage(node: Nodes, text: string): boolean {
  if (node.type === 'textDirective' || node.type === 'leafDirective') return false;
  return node.type !== 'link' || text[rangeOf(node).start] === '[';
}

function withoutNumber(heading: string): string {
  const number = headingNumber.exec(foldVariants(heading))?.[0] ?? '';
  return blank(number) + heading.slice(number.length);
}

function outside(text: string): string {
  return text.replace(/[^\r\n]/g, '\ufffc').replace(/[\r\n]/g, blockBreak);
}

/** Brackets that do not close are not looked for further. */
const farthest = 2000;

/** The brackets behind a name, however they are written. */
function partsBehind(text: string, from: number): number {
  const behind = text.slice(from, from + farthest);
  return /^[ \t]{0,3}(?:[[［][^\]］\r\n]*[\]］]?)?(?:[ \t]{0,3}[{｛][^}｝\r\n]*[}｝]?)?/.exec(behind)![0].length;
}
