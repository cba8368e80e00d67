import type { Book } from '../book/book.ts';
import { type ProsePart, runningTextOf } from '../book/prose-parts.ts';
import { parseFigure } from '../figures/index.ts';
import { attributeOf, type Directive, figureAround } from '../prose/index.ts';
import type { TextEdit } from '../text/range.ts';
import { type ClaimFigure, claimFigure } from './claim-figure.ts';
import { sameFigure, statesFigure } from './same-figure.ts';

/** A `:claim` whose words mean another figure than its claim. */
export interface LabelFault {
  /** What the prose says, with the words around the label that bear on it. */
  readonly said: string;
  readonly claimed: ClaimFigure;
  /** Moves the words around the label into it, where it then means the claim's figure; else none. In the part's text. */
  readonly moved: readonly TextEdit[];
}

/**
 * Holds the label of a `:claim` against its claim. Undefined where they agree, where there is no label (it is filled in),
 * and where the claim has no figure. Of a lead (`leads`, `by`) a label that is no figure says nothing.
 */
export function labelFault(book: Book, part: ProsePart, directive: Directive): LabelFault | undefined {
  const { label } = directive;
  const claim = book.model.claims.get(attributeOf(directive, 'id')?.value ?? '');
  const claimed = claim && claimFigure(claim);
  if (directive.name !== 'claim' || !label || !claimed?.figure) return undefined;
  const { figure } = claimed;
  const isLead = claimed.key === 'leads' || claimed.key === 'by';
  const alone = parseFigure(label.text).figure;
  if (isLead && alone?.form !== figure.form) return undefined;
  const open = runningTextOf(part);
  const { start, end } = directive.range;
  const before = open.slice(Math.max(start - 12, 0), start);
  const around = figureAround(before, label.text, open.slice(end, end + 12));
  const agrees = statesFigure(label.text, figure);
  if (!around || (around.before === 0 && around.after === 0)) {
    return agrees ? undefined : { said: label.text, claimed, moved: [] };
  }
  const isSame = sameFigure(around.figure, figure);
  if (isSame && agrees) return undefined;
  const lead = part.map.text.slice(start - around.before, start);
  const trail = part.map.text.slice(end, end + around.after);
  const said = lead + label.text + trail;
  if (!isSame) return { said: agrees || around.figure ? said : label.text, claimed, moved: [] };
  const take = (from: number, to: number) => (to > from ? [{ range: { start: from, end: to }, newText: '' }] : []);
  const moved = [
    ...take(start - around.before, start),
    { range: label.range, newText: said },
    ...take(end, end + around.after),
  ];
  return { said: label.text, claimed, moved };
}
