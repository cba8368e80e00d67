import type { Book } from '../book/book.ts';
import { overlaps, type TextRange } from '../text/range.ts';
import type { FileEdit, Finding, Fix } from './rule.ts';

export interface CompatibleFixes {
  readonly findings: readonly Finding[];
  readonly fixes: readonly Fix[];
  readonly edits: readonly FileEdit[];
}

/**
 * Of each finding one fix, as long as no edit of it touches one that was taken before; the others wait for the next
 * round.
 * @param pick the fix of a finding, or none
 */
export function compatibleFixes(
  findings: readonly Finding[],
  pick: (finding: Finding) => Fix | undefined,
): CompatibleFixes {
  const taken = new Map<string, TakenSpans>();
  const mended: Finding[] = [];
  const fixes: Fix[] = [];
  const spansOf = (file: string) => {
    const spans = taken.get(file) ?? new TakenSpans();
    taken.set(file, spans);
    return spans;
  };
  for (const finding of findings) {
    const fix = pick(finding);
    if (!fix?.edits.every(({ file, range }) => spansOf(file).isFree(range))) continue;
    for (const { file, range } of fix.edits) spansOf(file).add(range);
    mended.push(finding);
    fixes.push(fix);
  }
  return { findings: mended, fixes, edits: fixes.flatMap((fix) => fix.edits) };
}

/** Edits with the line endings that each file has. */
export function withLineEndings(edits: readonly FileEdit[], { files }: Pick<Book, 'files'>): readonly FileEdit[] {
  return edits.map((edit) =>
    edit.newText.includes('\n') && files.get(edit.file)?.source?.text.includes('\r\n')
      ? { ...edit, newText: edit.newText.replace(/\r?\n/g, '\r\n') }
      : edit,
  );
}

/** Spans of one file that do not overlap, sorted, so that a thousand of them are as quick to ask as ten. */
class TakenSpans {
  readonly #spans: TextRange[] = [];

  isFree(range: TextRange): boolean {
    const at = this.#placeOf(range);
    // Next to an empty span others may lie that touch the same offset.
    return ![-2, -1, 0, 1].some((step) => {
      const neighbour = this.#spans[at + step];
      return neighbour !== undefined && overlaps(neighbour, range);
    });
  }

  add(range: TextRange): void {
    this.#spans.splice(this.#placeOf(range), 0, range);
  }

  #placeOf({ start }: TextRange): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#spans[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
