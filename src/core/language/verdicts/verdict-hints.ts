import type { Book, BookFile } from '../../book/book.ts';
import { directivesOf, proseIn } from '../../book/prose-parts.ts';
import { claimFigure, judgeClaims } from '../../claims/index.ts';
import { attributeOf } from '../../prose/index.ts';
import { contains, type TextRange } from '../../text/range.ts';
import type { InlayHint, InlayHintSource } from '../inlay-hints.ts';
import { verdictsIn } from './verdict-lenses.ts';
import { verdictMark } from './verdict-summary.ts';

/** The verdict on each claim: behind its figure (or its id) where it is made, and behind every `:claim` of prose. */
export const verdictHints: InlayHintSource = (book, file, span, locale) => {
  const made = verdictsIn(book, file).map((verdict): InlayHint => {
    const { claim } = verdict;
    const { range } = claimFigure(claim)?.place ?? claim.place;
    return { range, text: verdictMark(verdict, locale), claim: claim.id };
  });
  const verdicts = judgeClaims(book.model);
  const said = mentionsIn(book, file).flatMap(({ range, claim }): InlayHint[] => {
    const verdict = verdicts.get(claim);
    return verdict && contains(span, range) ? [{ range, text: verdictMark(verdict, locale), claim }] : [];
  });
  return [...made, ...said];
};

/** The `:claim` directives of a file's prose, with ranges in the file. */
function mentionsIn({ files }: Book, file: BookFile): readonly { readonly range: TextRange; readonly claim: string }[] {
  return proseIn(file, files).flatMap((part) => {
    return directivesOf(part).directives.flatMap((directive) => {
      const id = directive.name === 'claim' ? attributeOf(directive, 'id') : undefined;
      return id ? [{ range: part.map.rangeInSource(directive.range), claim: id.value }] : [];
    });
  });
}
