import type { Book, BookFile } from '../book/book.ts';
import type { Locale } from '../messages/message.ts';
import { contains, type TextRange } from '../text/range.ts';
import { figureHints } from './figure-hints.ts';
import { nameHints } from './name-hints.ts';
import { verdictHints } from './verdicts/verdict-hints.ts';

/** A text that an editor shows behind a place without its being written there. */
export interface InlayHint {
  /** What it stands behind. */
  readonly range: TextRange;
  readonly text: string;
  /** The claim whose verdict it is: `verdictCard` says why. */
  readonly claim?: string;
}

/**
 * One kind of hint: all that it has to say about a span of a file, in any order. To add a kind, write it in a file of its
 * own, list it below and give it a setting.
 */
export type InlayHintSource = (book: Book, file: BookFile, span: TextRange, locale: Locale) => readonly InlayHint[];

const sources = {
  figures: figureHints,
  names: nameHints,
  verdicts: verdictHints,
} as const satisfies Readonly<Record<string, InlayHintSource>>;

/** The kinds of hints; each can be switched off by the setting `inlayHints.<kind>`. */
export type InlayHintKind = keyof typeof sources;
export const inlayHintKinds = Object.keys(sources) as readonly InlayHintKind[];

/** The hints of the wanted kinds for what lies within a span, in the order of the text. */
export function inlayHints(
  book: Book,
  file: BookFile,
  span: TextRange,
  locale: Locale,
  kinds: readonly InlayHintKind[] = inlayHintKinds,
): readonly InlayHint[] {
  if (!file.source || file.kind === 'csv') return [];
  return kinds
    .flatMap((kind) => sources[kind](book, file, span, locale))
    .filter(({ range }) => contains(span, range))
    .sort((a, b) => a.range.end - b.range.end);
}
