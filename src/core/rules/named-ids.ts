import type { FilePart, Reference } from '../book/book.ts';
import { differences } from '../book/changes.ts';
import { type DerivedFromBook, derivedFromBook } from '../book/derived.ts';

/** How often ids are named, by id; those that are never named are not in it. */
export type Counts = ReadonlyMap<string, number>;

/** The sources that a book cites. */
export const citedSources = counted(({ kind, id }) => (kind === 'source' ? [id] : []));

/** The claims that a book mentions; a misspelt mention has its own finding, and counts for what was probably meant. */
export const mentionedClaims = counted(({ kind, id, fault }) =>
  kind === 'claim' ? [id, ...(fault?.candidates ?? [])] : [],
);

function counted(idsOf: (reference: Reference) => readonly string[]): DerivedFromBook<Counts> {
  return derivedFromBook<Counts>(({ contents }, before) => {
    const counts = new Map(before?.value);
    const add = (part: FilePart, by: number) => {
      for (const reference of part.references) {
        for (const id of idsOf(reference)) {
          const count = (counts.get(id) ?? 0) + by;
          if (count === 0) counts.delete(id);
          else counts.set(id, count);
        }
      }
    };
    for (const [was, is] of differences(before?.contents ?? new Map(), contents).values()) {
      const [old, now] = [new Set<FilePart>(was?.parts), new Set<FilePart>(is?.parts)];
      for (const part of old) if (!now.has(part)) add(part, -1);
      for (const part of now) if (!old.has(part)) add(part, 1);
    }
    return counts;
  });
}
