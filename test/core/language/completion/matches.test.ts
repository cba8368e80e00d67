import { describe, expect, it } from 'vitest';
import { complete } from '../../../../src/core/language/completion.ts';
import type { Locale } from '../../../../src/core/messages/message.ts';
import { loadBook } from '../../../support/memory-book.ts';
import { completed, withoutCaret } from '../language-book.ts';

const trend = 'trends/search.trend.yaml';
const product = (name: string, track: string, downloads: string) =>
  `name: ${name}\n${track}platforms: [app]\n${downloads && `observations: [{ platform: app, downloads: ${downloads} }]\n`}`;
const book: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: 示例
asOf: 2024-10
taxonomies:
  perspective: { product: 产品 }
  track: { search: AI搜索, deep: { title: 深度搜索, parent: search }, companion: AI陪伴 }
  platform: { app: APP端 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app] }
`,
  'products/a.product.yaml': product('A', 'track: search\n', '超1亿'),
  'products/b.product.yaml': product('B', 'track: deep\n', '500万'),
  'products/c.product.yaml': product('C', 'track: companion\n', ''),
  'products/d.product.yaml': product('D', '', '20万'),
};

/** What is shown beside each value that is offered at the caret in a check. */
async function shown(check: string, locale: Locale = 'en'): Promise<Record<string, string | undefined>> {
  const { text, offset } = withoutCaret(`title: 搜索\nperspective: product\nclaims:\n  - id: c\n    check: ${check}\n`);
  const opened = await loadBook({ ...book, [trend]: text });
  const found = complete(opened, opened.files.get(trend)!, offset, { locale, snippets: false });
  return Object.fromEntries(found.map(({ label, name }) => [label, name]));
}

describe('values of a condition say how many records match', () => {
  it.each<[what: string, check: string, expected: Record<string, string>]>([
    [
      'terms with those below them; what does not say may match',
      '{ type: count, where: { track: ‸ } }',
      { search: 'AI搜索 · 2–3 of 4', deep: '深度搜索 · 1–2 of 4', companion: 'AI陪伴 · 1–2 of 4' },
    ],
    [
      'beside the other conditions',
      '{ type: count, where: { app.downloads: 超100万, track: ‸ } }',
      { search: 'AI搜索 · 2 of 4', deep: '深度搜索 · 1 of 4', companion: 'AI陪伴 · 0–1 of 4' },
    ],
    [
      'with what the list has already',
      '{ type: count, where: { track: [companion, ‸] } }',
      { search: 'AI搜索 · 3–4 of 4', deep: '深度搜索 · 2–3 of 4' },
    ],
    [
      'where they are ruled out',
      '{ type: count, where: { track: { not: ‸ } } }',
      { search: 'AI搜索 · 1–2 of 4', deep: '深度搜索 · 2–3 of 4', companion: 'AI陪伴 · 2–3 of 4' },
    ],
  ])('%s', async (_, check, expected) => {
    expect(await shown(check)).toMatchObject(expected);
  });

  it('speak Chinese', async () => {
    expect(await shown('{ type: count, where: { track: ‸ } }', 'zh')).toMatchObject({ search: 'AI搜索 · 4条中2至3条' });
  });

  it('are figures that the book asks about and powers of ten, for a measure', async () => {
    expect(await shown('{ type: count, where: { app.downloads: ‸ } }')).toEqual({
      超1亿: '1–2 of 4',
      超1000万: '1–2 of 4',
      超100万: '2–3 of 4',
      超10万: '3–4 of 4',
    });
    const asked = await shown('{ type: share, of: { app.downloads: ">300万" }, where: { app.downloads: ‸ } }');
    expect(Object.entries(asked)[0]).toEqual(['>300万', '2–3 of 4']);
  });

  it('are written so that YAML reads them', async () => {
    const head = 'title: 搜索\nclaims:\n  - { id: a, check: { type: count, where: { app.downloads: ">1亿" } } }\n';
    const at = (value: string) => `${head}  - { id: b, check: { type: count, where: { app.downloads: ${value} } } }\n`;
    expect(await completed(trend, at('‸'), '>1亿')).toBe(at('">1亿"'));
  });

  it('are not counted for ids, nor outside of conditions', async () => {
    expect(await shown('{ type: count, where: { id: ‸ } }')).toMatchObject({ a: 'A' });
    expect(await shown('{ type: value, of: ‸ }')).toMatchObject({ a: 'A' });
  });
});
