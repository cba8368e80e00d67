import type { Declaration } from '../book/model.ts';
import { judgeClaims } from '../claims/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import type { ClaimsBlock, ShownClaim } from '../page/page.ts';
import { findPair } from '../yaml/nodes.ts';
import type { PageContext } from './page-context.ts';

/** Claims with what the book's own data find of them. */
export function claimsBlock({ book, locale, say }: PageContext, declared: readonly Declaration[]): ClaimsBlock[] {
  const verdicts = judgeClaims(book.model);
  const claims = declared.flatMap((claim): ShownClaim[] => {
    const verdict = verdicts.get(claim.id);
    if (!verdict) return [];
    const { file } = claim.place;
    const { node } = claim;
    return [
      {
        id: claim.id,
        statement: verdict.statement ?? claim.id,
        verdict: verdict.kind,
        label: render(message('claim/kind', { kind: verdict.kind }), locale),
        reason: render(verdict.reason, locale),
        place: { file, range: node.range },
        check: { file, range: findPair(node, 'check')?.value.range ?? node.range },
      },
    ];
  });
  return claims.length > 0 ? [{ kind: 'claims', key: 'claims', heading: say('preview/claims'), claims }] : [];
}
