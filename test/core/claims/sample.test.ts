import { describe, expect, it } from 'vitest';
import { judgeClaims, type VerdictKind } from '../../../src/core/claims/index.ts';
import { readSample } from '../../defects/plant.ts';
import { loadBook } from '../../support/memory-book.ts';

const verdicts = loadBook(readSample()).then((book) => judgeClaims(book.model));

/** What the files imply is verified, what they leave open consistent, what they cannot decide cited. */
const expected: Readonly<Partial<Record<VerdictKind, readonly string[]>>> = {
  verified: [
    'app-downloads-over-100m',
    'app-new-users-ten-million',
    'quark-dau',
    'app-dau-over-1m',
    'app-retention-over-30',
    'web-visits-leaders',
    'web-mau-leaders',
    'companion-leaders',
    'industries-total',
    'first-tier',
    'second-tier',
    'third-tier',
    'second-tier-largest',
    'trends-total',
  ],
  consistent: [
    'app-downloads-over-1m',
    'app-downloads-over-10m',
    'app-new-users-million',
    'web-visits-over-10m',
    'web-mau-over-10m',
    'web-mau-over-1m',
    'tracks-total',
    'products-studied',
    'penetration-factors-total',
  ],
  cited: ['abroad-five-times', 'web-visits-per-user-over-5', 'web-minutes-over-10', 'interviews'],
};

describe('the claims of the sample', () => {
  it.each(Object.entries(expected).flatMap(([kind, ids]) => ids.map((id) => [id, kind] as const)))(
    '%s is %s',
    async (id, kind) => {
      expect((await verdicts).get(id)?.kind).toBe(kind);
    },
  );

  it('are verified, consistent or cited, all of them', async () => {
    const kinds = new Set([...(await verdicts).values()].map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['cited', 'consistent', 'verified']);
  });

  it('name the records that count, the certain apart from the possible', async () => {
    const verdict = (await verdicts).get('app-downloads-over-1m')!;
    expect(verdict.certain.map(({ id, text }) => [id, text])).toEqual([
      ['doubao', '超1亿'],
      ['quark', '超1亿'],
    ]);
    expect(verdict.certain[1]!.place.file).toBe('products/search/quark.product.yaml');
    expect(verdict.possible.map(({ id }) => id)).toContain('kimi');
    expect(verdict.computed).toMatchObject({ min: 2, max: Number.POSITIVE_INFINITY });
  });
});
