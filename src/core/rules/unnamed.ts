import type { Book, BookDocument, BookFile, TargetKind } from '../book/book.ts';
import { differences } from '../book/changes.ts';
import { derivedFromBook } from '../book/derived.ts';
import { keptByDocument } from '../book/keep.ts';
import { itemsUnder, textUnder } from '../book/read-node.ts';

interface Unnamed {
  readonly byFile: ReadonlyMap<string, readonly TargetKind[]>;
  readonly kinds: ReadonlySet<TargetKind>;
  /** The kinds as one text, the same for the same kinds. */
  readonly text: string;
}

/** Of what kinds something stands in a book without its id, as while the id is typed. */
export const unnamedIn = derivedFromBook<Unnamed>(({ files }, before) => {
  if (!before) return unnamed(new Map([...files.values()].flatMap(entryOf)));
  const changed = [...differences(before.files, files)];
  const isSame = changed.every(([path, [, is]]) => {
    const now = is ? unnamedKinds(is) : [];
    return now.join() === (before.value.byFile.get(path) ?? []).join();
  });
  if (isSame) return before.value;
  const byFile = new Map(before.value.byFile);
  for (const [path, [, is]] of changed) {
    byFile.delete(path);
    for (const [, kinds] of is ? entryOf(is) : []) byFile.set(path, kinds);
  }
  return unnamed(byFile);
});

/**
 * Whether something of that kind has no id yet: a name that nothing defines may become that one's, and the id that is
 * missing has its own finding.
 */
export function mayBeUnnamed(book: Book, kind: TargetKind): boolean {
  return unnamedIn(book).kinds.has(kind);
}

function unnamed(byFile: ReadonlyMap<string, readonly TargetKind[]>): Unnamed {
  const kinds = new Set([...byFile.values()].flat().sort());
  return { byFile, kinds, text: [...kinds].join() };
}

function entryOf(file: BookFile): [string, readonly TargetKind[]][] {
  const kinds = unnamedKinds(file);
  return kinds.length > 0 ? [[file.path, kinds]] : [];
}

function unnamedKinds({ kind, documents }: BookFile): readonly TargetKind[] {
  if (kind === 'trend') return documents[0] ? unnamedInTrend(documents[0]) : [];
  // Of a stream each product needs its own.
  const isNameless = kind === 'product' && documents.length > 1 && documents.some(({ explicitId }) => !explicitId);
  return isNameless ? ['product'] : [];
}

const unnamedInTrend = keptByDocument(({ yaml }: BookDocument): readonly TargetKind[] => [
  ...(itemsUnder(yaml.root, 'charts').some(isNameless) ? (['chart'] as const) : []),
  ...(itemsUnder(yaml.root, 'claims').some(isNameless) ? (['claim'] as const) : []),
]);

function isNameless(item: Parameters<typeof textUnder>[0]): boolean {
  return textUnder(item, 'id') === undefined;
}
