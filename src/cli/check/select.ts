import { relativeTo } from '../../core/book/paths.ts';
import type { BookTarget } from '../books/find-books.ts';

export type Selection = (path: string) => boolean;

export const everything: Selection = () => true;

/** The files that path arguments name: they themselves and what is in the folders among them. */
export function selectParts(parts: BookTarget['parts']): Selection {
  if (!parts) return everything;
  return (path) => parts.some((part) => path === part || relativeTo(part, path) !== undefined);
}
