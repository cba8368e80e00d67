import type { Book } from '../book/book.ts';
import { type ProsePart, proseOf } from '../book/prose-parts.ts';
import { annotatedFigures, unannotatedFigures } from './prose-figures.ts';

/** How many figures prose states, and how many of them `:claim` or `:value` stand for. */
export interface Coverage {
  /** `annotated` and what `prose/unannotated-figure` finds, suppressed or not. A range is one figure; `:n[…]` is none. */
  readonly figures: number;
  readonly annotated: number;
}

/**
 * The coverage of a book's prose, or of a part of it.
 * @param includes which prose counts: that of one trend, `({ owner }) => owner.kind === 'trend' && owner.id === id`; all by default
 */
export function coverageOf(book: Book, includes: (part: ProsePart) => boolean = () => true): Coverage {
  return sumCoverage(
    proseOf(book)
      .filter(includes)
      .map((part) => coverageOfPart(book, part)),
  );
}

/** The coverage of a file; undefined where it holds no prose. */
export function coverageOfFile(book: Book, path: string): Coverage | undefined {
  const parts = book.contents.get(path)?.prose ?? [];
  return parts.length === 0 ? undefined : sumCoverage(parts.map((part) => coverageOfPart(book, part)));
}

function coverageOfPart(book: Book, part: ProsePart): Coverage {
  const annotated = annotatedFigures(book, part).length;
  return { annotated, figures: annotated + unannotatedFigures(book, part).length };
}

/** The coverage of several parts or books together. */
export function sumCoverage(all: readonly Coverage[]): Coverage {
  const sum = (key: keyof Coverage) => all.reduce((total, each) => total + each[key], 0);
  return { figures: sum('figures'), annotated: sum('annotated') };
}
