import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import type { YamlDocument, YamlMapping, YamlNode, YamlSequence } from '../yaml/index.ts';

/** What is shorter is not worth leaving out: about a millisecond of parsing. In UTF-16 code units. */
const shortSpan = 1000;
/** A mapping with more keys lists the book's own ids, not keys of the format. */
const mostKeys = 64;

/**
 * The spans of a document that have no bearing on what may be written at a place: items of long lists that are not
 * next to it, and long values of other keys. Leaving them out gives a text in which the place stands under the same
 * keys, so that a document of any length can be read again on every key stroke. What has an anchor stays.
 * @param near the lines of the place, whole
 * @returns in the order of the text, not overlapping; none of them touches `near`
 */
export function farSpans(document: YamlDocument, source: SourceText, near: TextRange): readonly TextRange[] {
  const spans: TextRange[] = [];
  if (document.root) new Search(source, near, spans).into(document.root);
  return spans.sort((a, b) => a.start - b.start);
}

/** A span of a text without the spans that lie in it. */
export function without(text: string, whole: TextRange, spans: readonly TextRange[]): string {
  const pieces: string[] = [];
  let last = whole.start;
  for (const { start, end } of spans) {
    if (start < last || end > whole.end) continue;
    pieces.push(text.slice(last, start));
    last = end;
  }
  return pieces.join('') + text.slice(last, Math.max(last, whole.end));
}

class Search {
  readonly #source: SourceText;
  readonly #near: TextRange;
  readonly #found: TextRange[];

  constructor(source: SourceText, near: TextRange, found: TextRange[]) {
    this.#source = source;
    this.#near = near;
    this.#found = found;
  }

  into(node: YamlNode): void {
    if (node.range.end - node.range.start < shortSpan) return;
    if (node.kind === 'sequence') this.#intoChildren(node, node.items, (item) => this.into(item));
    else if (node.kind === 'mapping') {
      const visit = (pair: YamlMapping['pairs'][number]) => this.into(pair.value);
      if (node.pairs.length > mostKeys) this.#intoChildren(node, node.pairs, visit);
      else node.pairs.forEach(visit);
    } else this.#leaveOut(node.range.start, this.#trimmed(node.range));
  }

  /** Leaves out the runs of children that are not next to the place, and looks into the others. */
  #intoChildren<Child extends { readonly range: TextRange }>(
    { flow }: YamlMapping | YamlSequence,
    children: readonly Child[],
    visit: (child: Child) => void,
  ): void {
    const here = children.findLastIndex(({ range }) => range.start <= this.#near.end);
    const isNear = (index: number) => index >= here - 1 && index <= here + 1;
    const runs: readonly (readonly [from: number, to: number])[] = [
      [0, here - 1],
      [here + 2, children.length],
    ];
    const leftOut = new Set<number>();
    for (const [from, to] of runs) {
      if (to <= from) continue;
      const first = children[from]!.range;
      const next = children[to]?.range;
      const end = next?.start ?? this.#trimmed(children[to - 1]!.range);
      // What comes next takes the place of the first that is left out: it must begin in the same column.
      if (next && !flow && this.#column(next.start) !== this.#column(first.start)) continue;
      if (!this.#leaveOut(first.start, end)) continue;
      for (let index = from; index < to; index++) leftOut.add(index);
    }
    for (const [index, child] of children.entries()) if (isNear(index) || !leftOut.has(index)) visit(child);
  }

  #leaveOut(start: number, end: number): boolean {
    const touchesNear = start <= this.#near.end && this.#near.start <= end;
    if (touchesNear || end - start < shortSpan) return false;
    if (/(?:^|[\s[{,])&\S/.test(this.#source.text.slice(start, end))) return false;
    this.#found.push({ start, end });
    return true;
  }

  #column(offset: number): number {
    return this.#source.positionAt(offset).character;
  }

  /** Line ends behind a block are left, so that what follows keeps its own line. */
  #trimmed({ start, end }: TextRange): number {
    let at = end;
    while (at > start && /\s/.test(this.#source.text[at - 1]!)) at--;
    return at;
  }
}
