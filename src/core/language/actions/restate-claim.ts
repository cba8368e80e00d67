import { directivesOf, proseIn } from '../../book/prose-parts.ts';
import { judgeClaims, restateEverywhere, restatements, type Verdict } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import { attributeOf } from '../../prose/index.ts';
import { overlaps, type TextRange } from '../../text/range.ts';
import { withEdit } from '../book-edit.ts';
import { verdictsIn } from '../verdicts/verdict-lenses.ts';
import { type ActionContext, type CodeAction, quickFix } from './action.ts';
import { unharmed } from './unharmed.ts';

/**
 * Has a claim that is contradicted or left open state what the data bear out: the figure that was computed, or a weaker
 * one, in check, statement and prose at once. On the claim, and on every `:claim` that names it.
 */
export function restateClaim(context: ActionContext): readonly CodeAction[] {
  const { book, touched } = context;
  return claimsAt(context).flatMap((verdict) => {
    const { claim, kind, place } = verdict;
    const findings = touched.filter(({ rule, range }) => rule === `claim/${kind}` && range.start === place.range.start);
    return restatements(verdict).flatMap(({ kind: sort, text }): CodeAction[] => {
      const edits = restateEverywhere(book, claim, text);
      if (!edits) return [];
      const title = message(sort === 'update' ? 'verdict/fix/update' : 'verdict/fix/weaken', { text });
      const edit = () => {
        const made = { edits, renames: [] };
        const after = judgeClaims(withEdit(book, made).model).get(claim.id);
        return after?.kind === 'verified' ? unharmed(made, context) : undefined;
      };
      const isPreferred = sort === 'update' && kind === 'contradicted';
      return [{ ...quickFix(`${sort} ${claim.id} ${text}`, title, findings, edit, isPreferred), costly: true }];
    });
  });
}

/** The verdicts on the claims that a place states or names. */
export function claimsAt({ book, file, span }: Pick<ActionContext, 'book' | 'file' | 'span'>): readonly Verdict[] {
  const isHere = (range: TextRange) => overlaps(range, span) || range.end === span.start;
  const made = verdictsIn(book, file).filter(({ claim }) => isHere(claim.node.range));
  const said = proseIn(file).flatMap((part) =>
    directivesOf(part).directives.flatMap((directive) => {
      if (directive.name !== 'claim' || !isHere(part.map.rangeInSource(directive.range))) return [];
      return judgeClaims(book.model).get(attributeOf(directive, 'id')?.value ?? '') ?? [];
    }),
  );
  return [...new Set([...made, ...said])];
}
