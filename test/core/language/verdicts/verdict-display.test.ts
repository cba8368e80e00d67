import { describe, expect, it } from 'vitest';
import { countKept, judgeClaims } from '../../../../src/core/claims/index.ts';
import { hover } from '../../../../src/core/language/hover.ts';
import { inlayHints } from '../../../../src/core/language/inlay-hints.ts';
import { verdictLenses } from '../../../../src/core/language/verdicts/verdict-lenses.ts';
import { verdictSummary } from '../../../../src/core/language/verdicts/verdict-summary.ts';
import type { Locale } from '../../../../src/core/messages/message.ts';
import { applyEdits } from '../../../../src/core/text/range.ts';
import { loadWorkspace } from '../../../support/memory-book.ts';
import { openVerdictBook, verdictBook } from './verdict-book.ts';

const trend = 'trends/search.trend.yaml';
const prose = 'trends/search.trend.md';
const link = (file: string, line: number) => `https://files.example/${file}#L${line + 1}`;

describe('lenses above claims', () => {
  it.each<[Locale, Record<string, string>]>([
    [
      'en',
      {
        large: '✓ verified',
        many: '~ consistent: 2+ of 56',
        none: '✗ contradicted: 2',
        more: '~ consistent: the data allow >150M',
        kept: '✓ verified',
        unknown: '? unverifiable',
        cited: '· cited',
        unsupported: '! unsupported',
        leader: '✗ contradicted',
      },
    ],
    [
      'zh',
      {
        large: '✓ 已核实',
        many: '~ 未确定：所述56，已知2+',
        none: '✗ 相矛盾：2',
        more: '~ 未确定：数据允许超1.5亿',
        kept: '✓ 已核实',
        unknown: '? 无法核实',
        cited: '· 有引用',
        unsupported: '! 无依据',
        leader: '✗ 相矛盾',
      },
    ],
  ])('say the verdict (%s)', async (locale, expected) => {
    const book = await openVerdictBook();
    const verdicts = judgeClaims(book.model);
    const lenses = verdictLenses(book, book.files.get(trend)!);
    const said = lenses.map(({ claim }) => [claim, verdictSummary(verdicts.get(claim)!, locale)]);
    expect(Object.fromEntries(said)).toEqual(expected);
    const { text } = book.files.get(trend)!.source!;
    expect(lenses.map(({ range, claim }) => text.slice(range.start, range.end) === claim)).not.toContain(false);
  });

  it('stand in no other file', async () => {
    const book = await openVerdictBook();
    for (const path of [prose, 'trendbook.yaml', 'products/kimi.product.yaml']) {
      expect(verdictLenses(book, book.files.get(path)!)).toEqual([]);
    }
  });
});

describe('hints on verdicts', () => {
  const hinted = async (path: string, text = verdictBook[path]!) => {
    const book = await openVerdictBook({ [path]: text });
    const span = { start: 0, end: text.length };
    const found = inlayHints(book, book.files.get(path)!, span, 'zh', ['verdicts']);
    return applyEdits(
      text,
      found.map((hint) => ({ range: { start: hint.range.end, end: hint.range.end }, newText: `‹${hint.text}›` })),
    );
  };

  it('stand behind every :claim of Markdown; of one that names nothing there is none', async () => {
    expect(await hinted(prose)).toBe(
      '共:claim[56]{#many}‹~ 2+›款，只有:claim[1]{#none}‹✗ 2›款，:claim[100家]{#cited}‹·›，:claim{#nothing}\n',
    );
    expect(await hinted('pages/method.md')).toBe('共:claim[两]{#large}‹✓›款\n');
  });

  it('stand in the prose of YAML, and behind the figures of claims or else their ids', async () => {
    const text = await hinted(trend);
    const line = (of: string) => text.split('\n').find((each) => each.includes(of));
    expect(line('headline')).toBe('headline: 超:claim[2亿]{#more}‹~ 超1.5亿›，留存:claim[33%]{#kept}‹✓›');
    expect(line('is: 56')).toMatch(/is: 56‹~ 2\+› }$/);
    expect(line('figure: 100')).toBe('    figure: 100‹·›');
    expect(line('id: leader')).toBe('  - id: leader‹✗›');
  });

  it('are as good in CRLF and behind emoji', async () => {
    expect(await hinted('pages/method.md', '\r\n😀:claim[两]{#large}款\r\n')).toBe('\r\n😀:claim[两]{#large}‹✓›款\r\n');
  });
});

describe('hover on a claim', () => {
  const cardAt = async (path: string, at: string, locale: Locale = 'en') => {
    const book = await openVerdictBook();
    const offset = verdictBook[path]!.indexOf(at) + 1;
    return hover(book, book.files.get(path)!, offset, locale, link)?.markdown ?? '';
  };
  const card = `**\\~ consistent** · The data leave it open: claimed 56; the data allow from 2 up, without upper bound.

- Claimed: 56
- Computed: 2+
- Certain (2): [豆包 \\*\\<b\\>\\* 超1亿](<https://files.example/products/doubao.product.yaml#L4>), [夸克 超1.5亿](<https://files.example/products/quark.product.yaml#L4>)
- Possible (1): [Kimi](<https://files.example/products/kimi.product.yaml#L1>)`;

  it.each([
    ['its id', trend, 'many'],
    ['its statement', trend, '下载量超1亿的产品共56款'],
    ['the figure of its check', trend, '56 }'],
    ['its mention in prose', prose, ':claim[56]'],
  ])('tells, on %s, what was claimed and computed and what counted', async (_, path, at) => {
    expect(await cardAt(path, at)).toContain(card);
  });

  it('keeps what a part of the check means by itself', async () => {
    expect(await cardAt(trend, '56 }')).toMatch(/^Means 56\b/);
  });

  it('speaks Chinese', async () => {
    const text = await cardAt(trend, 'none', 'zh');
    expect(text).toContain('**✗ 相矛盾** · 数据与这一论断矛盾');
    expect(text).toContain('- 所述: 1\n- 算得: 2\n- 确定（2）: ');
  });

  it('names eight records at most', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `p${index}`);
    const stream = names
      .map((id) => `id: ${id}\nname: ${id}\nobservations: [{ platform: app, downloads: 超2亿 }]\n`)
      .join('---\n');
    const book = await openVerdictBook({ 'products/stream.product.yaml': stream });
    const offset = verdictBook[trend]!.indexOf('many') + 1;
    const text = hover(book, book.files.get(trend)!, offset, 'en', link)!.markdown;
    expect(text).toMatch(/- Certain \(14\): .* and 6 more$/m);
  });
});

describe('a keystroke in an observation', () => {
  it('has only those claims judged again that read what it changed, and nothing judged for lenses and hints', async () => {
    const workspace = await loadWorkspace(verdictBook);
    const before = workspace.books[0]!.model;
    judgeClaims(before);
    const product = 'products/quark.product.yaml';
    await workspace.setBuffer(product, verdictBook[product]!.replace('33.3%', '33.4%'));
    const book = workspace.books[0]!;
    const verdicts = judgeClaims(book.model);
    // All but the one on retention.
    expect(countKept(book.model, before)).toBe(verdicts.size - 1);
    for (const path of [trend, prose]) {
      const file = book.files.get(path)!;
      inlayHints(book, file, { start: 0, end: file.source!.text.length }, 'en', ['verdicts']);
      verdictLenses(book, file);
    }
    expect(judgeClaims(book.model)).toBe(verdicts);
  });
});
