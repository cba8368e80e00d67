import type { Book, Definition } from '../book/book.ts';

const telling = new Set<Definition['kind']>(['product', 'metric', 'term', 'table']);

/**
 * An id for a claim, free in the book: of the ids of what its sentence names, in the sentence's order (quark-dau), else of
 * its Latin words, else of its trend.
 */
export function proposeClaimId(book: Book, sentence: string, trend: string): string {
  const named = namedIn(book, sentence);
  const words = named.length > 0 ? named : latinWords(sentence);
  const base = words.length > 0 ? words.slice(0, 3).join('-') : trend;
  const taken = new Set(book.all('claim').map(({ id }) => id));
  for (let count = 1; ; count++) {
    const id = count === 1 && words.length > 0 ? base : `${base}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function namedIn({ definitions }: Book, sentence: string): string[] {
  const found: { readonly id: string; readonly at: number; readonly length: number }[] = [];
  for (const { kind, id, label, aliases } of definitions) {
    if (!telling.has(kind) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) continue;
    for (const name of [label, ...aliases]) {
      const at = name.length > 1 ? sentence.indexOf(name) : -1;
      if (at >= 0) found.push({ id, at, length: name.length });
    }
  }
  found.sort((a, b) => a.at - b.at || b.length - a.length);
  const apart = found.filter((each, index) => {
    return !found.some((other, before) => {
      const covers = other.at <= each.at && each.at + each.length <= other.at + other.length;
      return covers && (other.length > each.length || before < index);
    });
  });
  return [...new Set(apart.map(({ id }) => id))];
}

function latinWords(sentence: string): string[] {
  const words = sentence.toLowerCase().match(/[a-z][a-z0-9]*/g) ?? [];
  return words.filter((word) => word.length > 2 && !/^(?:the|and|for|with|from|that|has|have|are|was)$/.test(word));
}
