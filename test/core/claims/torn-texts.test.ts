import { expect, it } from 'vitest';
import { judgeClaims, verdictKinds } from '../../../src/core/claims/index.ts';
import { render } from '../../../src/core/messages/catalogue.ts';
import { loadBook } from '../../support/memory-book.ts';
import { drawClaim } from './brute-force/claims.ts';
import { Draw } from './brute-force/random.ts';
import { drawBook, filesOf } from './brute-force/small-world.ts';

/** A text with some of its characters gone or put in. */
function torn(text: string, draw: Draw): string {
  const at = draw.upTo(text.length);
  const rest = text.slice(at + draw.upTo(6));
  return (
    text.slice(0, at) + draw.one(['', '', '{', '}', ':', ' -', '[', '"', '@', '.', '>', '0', '-9', '%', '\n']) + rest
  );
}

it('whatever is torn in a book, every claim that can be read has a verdict with a reason', async () => {
  const draw = new Draw(11);
  let judged = 0;
  for (let number = 0; number < 250; number++) {
    const small = drawBook(draw);
    const files = filesOf(
      small,
      Array.from({ length: 6 }, () => drawClaim(draw, small).text),
    );
    files['trendbook.yaml'] = files['trendbook.yaml']!.replace(
      'platforms: [app] }',
      'platforms: [app], range: [5, 1] }',
    );
    const paths = Object.keys(files);
    for (let cuts = draw.upTo(3); cuts > 0; cuts--) {
      const path = draw.one(paths);
      files[path] = torn(files[path]!, draw);
    }
    for (const verdict of judgeClaims((await loadBook(files)).model).values()) {
      judged++;
      expect(verdictKinds).toContain(verdict.kind);
      expect(render(verdict.reason, 'en')).not.toMatch(/NaN|undefined/);
      expect(render(verdict.reason, 'zh')).not.toMatch(/NaN|undefined/);
      expect(verdict.certain.length + verdict.possible.length).toBeGreaterThanOrEqual(0);
    }
  }
  expect(judged).toBeGreaterThan(1000);
});
