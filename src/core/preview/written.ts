import type { Place } from '../book/model.ts';
import type { PreviewPage } from '../page/page.ts';

/** Where a part of a page (a picture, a claim, an item of a list) is written. */
export interface Written {
  /** All of it. */
  readonly place: Place;
  /** What opens when a reader chooses it. */
  readonly opens: Place;
}

const kept = new WeakMap<object, Written>();

/**
 * Notes where a part of a page is written. It is noted beside the page and not in it: the page crosses to the client with
 * every key, and a place differs with every line above it where what is shown does not.
 */
export function writtenAt<Part extends object>(part: Part, place: Place, opens: Place = place): Part {
  kept.set(part, { place, opens });
  return part;
}

/** A copy of a part that is written where the part is. */
export function changed<Part extends object>(part: Part, changes: Partial<Part>): Part {
  const copy = { ...part, ...changes };
  const written = kept.get(part);
  if (written) kept.set(copy, written);
  return copy;
}

/** Where a part of a page is written; undefined of what the page makes itself, and of a copy. */
export function writtenOf(part: object): Written | undefined {
  return kept.get(part);
}

/** What opens when a reader chooses a part of a page, or an item of it (from 0). */
export function placeToOpen(page: PreviewPage, key: string, item: number | undefined): Place | undefined {
  const block = page.blocks.find((each) => each.key === key);
  const items = block?.kind === 'claims' ? block.claims : block?.kind === 'list' ? block.items : [];
  const part = item === undefined ? block : items[item];
  return part && kept.get(part)?.opens;
}
