import type { Declaration } from '../book/model.ts';
import { judgeClaims } from '../claims/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import type { ClaimsBlock, ShownClaim } from '../page/page.ts';
import { findPair } from '../yaml/nodes.ts';
import type { PageContext } from './page-context.ts';
import { writtenAt } from './written.ts';

/** Claims with what the book's own data find of them. */
export function claimsBlock({ book, locale, say }: PageContext, declared: readonly Declaration[]): ClaimsBlock[] {
  const verdicts = judgeClaims(book.model);
  const claims = declared.flatMap((claim): ShownClaim[] => {
    const verdict = verdicts.get(claim.id);
    if (!verdict) return [];
    const { file } = claim.place;
    const { node } = claim;
    const shown = {
      id: claim.id,
      statement: verdict.statement ?? claim.id,
      verdict: verdict.kind,
      label: render(message('claim/kind', { kind: verdict.kind }), locale),
      reason: render(verdict.reason, locale),
    };
    const check = findPair(node, 'check')?.value.range ?? node.range;
    return [writtenAt(shown, { file, range: node.range }, { file, range: check })];
  });
  return claims.length > 0 ? [{ kind: 'claims', key: 'claims', heading: say('preview/claims'), claims }] : [];
}
