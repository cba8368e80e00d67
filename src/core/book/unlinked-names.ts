import type { Nodes } from 'mdast';
import { attributeOf, forEachNode, rangeOf } from '../prose/index.ts';
import { contains, type TextRange } from '../text/range.ts';
import type { Book, Definition, FileContents } from './book.ts';
import { differences } from './changes.ts';
import { derivedFromBook } from './derived.ts';
import { directivesOf, type ProsePart, parsedProse, runningTextOf } from './prose-parts.ts';

/** A product's name in prose that could lead to the product. */
export interface UnlinkedName {
  /** In the part's text. */
  readonly range: TextRange;
  readonly name: string;
  readonly product: string;
}

/** Names by their first character, longest first; those of no product, or of several, have no id. */
export type LinkableNames = ReadonlyMap<
  string,
  readonly { readonly name: string; readonly product: string | undefined }[]
>;

/**
 * The products that a part names and never links: the first mention of each. The longest name counts, so that 夸克 in
 * the name of something else is no mention of the product; nor is a name in a heading, a link or a title in 《》, or one
 * that is a term's or a metric's too.
 */
export function unlinkedNames(book: Book, part: ProsePart): readonly UnlinkedName[] {
  const index = linkableNames(book);
  const text = runningTextOf(part);
  const seen = new Set(
    directivesOf(part).directives.flatMap((each) =>
      each.name === 'product' ? (attributeOf(each, 'id')?.value ?? []) : [],
    ),
  );
  const found: UnlinkedName[] = [];
  let closed: readonly TextRange[] | undefined;
  for (let at = 0; at < text.length; ) {
    const hit = index.get(text[at]!)?.find(({ name }) => text.startsWith(name, at) && isWhole(text, at, name));
    if (!hit) {
      at++;
      continue;
    }
    const range = { start: at, end: at + hit.name.length };
    at = range.end;
    if (hit.product === undefined || seen.has(hit.product)) continue;
    closed ??= closedParts(part);
    if (closed.some((span) => contains(span, range))) continue;
    seen.add(hit.product);
    found.push({ range, name: hit.name, product: hit.product });
  }
  return found;
}

/** Where a directive would not fit. */
function closedParts(part: ProsePart): TextRange[] {
  const spans: TextRange[] = [];
  forEachNode(parsedProse(part).tree, (node: Nodes) => {
    if (node.type === 'heading' || node.type === 'link' || node.type === 'linkReference') spans.push(rangeOf(node));
  });
  for (const title of part.map.text.matchAll(/《[^《》\r\n]*》/g)) {
    spans.push({ start: title.index, end: title.index + title[0].length });
  }
  return spans;
}

/** The names that a book can link prose by; the same object as long as no name changes. */
export const linkableNames = derivedFromBook<LinkableNames>((book, before) => {
  if (before && haveSameNames(before.contents, book.contents)) return before.value;
  const owners = new Map<string, string | undefined>();
  for (const { definitions } of book.contents.values()) {
    for (const definition of definitions) {
      for (const name of namesOf(definition)) {
        const product = definition.kind === 'product' && isTelling(name) ? definition.id : undefined;
        owners.set(name, owners.has(name) && owners.get(name) !== product ? undefined : product);
      }
    }
  }
  const index = new Map<string, { name: string; product: string | undefined }[]>();
  for (const [name, product] of owners) {
    const first = name[0]!;
    const list = index.get(first);
    if (list) list.push({ name, product });
    else index.set(first, [{ name, product }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length);
  return index;
});

/** Whether all files define things of the same names, wherever they stand in them. */
function haveSameNames(before: Book['contents'], after: Book['contents']): boolean {
  const isSame = (a: Definition, b: Definition | undefined) =>
    a === b ||
    (b !== undefined && a.kind === b.kind && a.id === b.id && namesOf(a).join('\n') === namesOf(b).join('\n'));
  const definitionsOf = (contents: FileContents | undefined) => contents?.definitions ?? [];
  return [...differences(before, after).values()].every(([was, is]) => {
    const [a, b] = [definitionsOf(was), definitionsOf(is)];
    return a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  });
}

function namesOf({ kind, label, aliases }: Definition): string[] {
  if (kind === 'claim' || kind === 'chart') return [];
  return [...new Set([label, ...aliases])].filter((name) => name.trim() !== '');
}

/** One character, or a lower-case word, is too likely to be an ordinary word. */
function isTelling(name: string): boolean {
  return [...name].length > 1 && !/^[a-z0-9 .-]+$/.test(name);
}

function isWhole(text: string, at: number, name: string): boolean {
  const before = /^[A-Za-z0-9]/.test(name) && /[A-Za-z0-9]/.test(text[at - 1] ?? '');
  const after = /[A-Za-z0-9]$/.test(name) && /[A-Za-z0-9]/.test(text[at + name.length] ?? '');
  return !before && !after;
}
