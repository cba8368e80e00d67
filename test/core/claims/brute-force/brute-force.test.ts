import { afterAll, describe, expect, it } from 'vitest';
import { judgeClaims } from '../../../../src/core/claims/index.ts';
import { render } from '../../../../src/core/messages/catalogue.ts';
import { loadBook } from '../../../support/memory-book.ts';
import { drawClaim, type SmallClaim } from './claims.ts';
import { evaluate } from './evaluate.ts';
import { Draw } from './random.ts';
import { drawBook, filesOf } from './small-world.ts';

const books = Number(process.env.BRUTE_FORCE_BOOKS ?? 150);
const claimsPerBook = 20;
/** A sum and a largest number with several kinds of unlisted records in common. */
const rareBooks = [20435];
const counts = new Map<string, number>();

afterAll(() => {
  if (process.env.BRUTE_FORCE_BOOKS) console.log(Object.fromEntries([...counts].sort()));
});

/** Every book can be made again from its number. For more: BRUTE_FORCE_BOOKS=2000 BRUTE_FORCE_FROM=150 npx vitest run … */
describe('the engine agrees with an evaluator that writes out every world', () => {
  const start = Number(process.env.BRUTE_FORCE_FROM ?? 0);
  it(`on ${books} random books (and rare ones) with ${claimsPerBook} random claims each`, async () => {
    const wrong: string[] = [];
    const numbers = [...(start === 0 ? rareBooks : []), ...Array.from({ length: books }, (_, index) => start + index)];
    for (const number of numbers) {
      const draw = new Draw(number);
      const small = drawBook(draw);
      const claims = Array.from({ length: claimsPerBook }, () => drawClaim(draw, small));
      const files = filesOf(
        small,
        claims.map(({ text }: SmallClaim) => text),
      );
      const verdicts = judgeClaims((await loadBook(files)).model);
      claims.forEach((claim, index) => {
        const expected = evaluate(small, claim);
        const verdict = verdicts.get(`c${index}`)!;
        const label = expected ?? 'too many worlds';
        counts.set(`${claim.kind} ${label}`, (counts.get(`${claim.kind} ${label}`) ?? 0) + 1);
        if (expected && expected !== verdict.kind) {
          const said = `${verdict.kind}: ${render(verdict.reason, 'en')}`;
          wrong.push(
            `book ${number}${small.complete ? '' : ' (partial)'}: ${claim.text}\n  evaluator: ${expected}; engine: ${said}\n${files['products/all.product.yaml']}`,
          );
        }
      });
    }
    expect(wrong.slice(0, 8).join('\n')).toBe('');
    expect(wrong).toEqual([]);
  }, 300_000);
});
