import { describe, expect, it } from 'vitest';
import { checkBook } from '../../../src/core/rules/check-book.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { unmark } from '../../support/marked-text.ts';
import { loadBook } from '../../support/memory-book.ts';

const manifest = (ranking: string) => `trendbook: 1
title: 小书
asOf: 2024-10
sources: { s: { title: 源 } }
taxonomies:
  platform: { app: App, web: Web }
metrics:
  dau: { title: 日活, platforms: [app, web], unit: count }
  share: { title: 份额, platforms: [app], unit: percent }
rankings:
  ${ranking}
`;

const others = {
  'products/one.product.yaml': 'name: 甲\nobservations: [{ platform: app, source: s, dau: 5, share: 30% }]\n',
  'products/two.product.yaml': 'name: 乙\nobservations: [{ platform: app, source: s, dau: 3, share: 20% }]\n',
};

/** `rule` at the marked place, of everything that is found in the book; the marks enclose the range of each, in order. */
async function found(ranking: string, files: Readonly<Record<string, string>> = others) {
  const { text, ranges } = unmark(manifest(ranking));
  const findings = checkBook(await loadBook({ ...files, 'trendbook.yaml': text }));
  const rules = findings.map(({ rule, file, range }, i) => {
    expect({ file, range }).toEqual({ file: 'trendbook.yaml', range: ranges[i] });
    return rule;
  });
  expect(ranges).toHaveLength(findings.length);
  return rules;
}

describe('one mistake gives one finding, on the very part', () => {
  it.each([
    ['r: { indicators: [{ measure: app.dau }] }', []],
    ['r: { indicators: [{ measure: app.⟦dua⟧ }] }', ['ref/unknown-metric']],
    ['r: { indicators: [{ measure: ⟦tv⟧.dau }] }', ['ref/unknown-platform']],
    ['r: { indicators: [{ measure: ⟦dau⟧ }] }', ['ref/unknown-platform']],
    ['r: { indicators: [{ measure: app.dau@⟦2024-13⟧ }] }', ['schema/format']],
    ['r: { indicators: [{ measure: app.dau⟦@⟧ }] }', ['schema/format']],
    ['r: { from: ⟦nowhere⟧, indicators: [{ measure: app.dau }] }', ['ref/unknown-table']],
    ['r: { where: { ⟦kimd⟧: x }, indicators: [{ measure: app.dau }] }', ['ref/unknown-metric']],
    ['r: { indicators: [{ measure: app.dau, weight: ⟦-1⟧ }] }', ['schema/type']],
    ['r: { indicators: [{ measure: app.dau, weight: ⟦x⟧ }, { measure: app.share, weight: 0.5 }] }', ['schema/type']],
    ['r: { ⟦indicators⟧: [{ measure: app.dau, weight: 0 }] }', ['ranking/weights']],
    ['r: { ⟦indicators⟧: [{ measure: app.dau, weight: 0.3 }, { measure: app.share }] }', ['ranking/weights']],
    ['r: { indicators: [{ measure: app.dau, weight: 0.3333334 }, { measure: app.share, weight: 0.6666667 }] }', []],
    ['r: { indicators: [{ measure: app.share }, { measure: ⟦web.dau⟧ }] }', ['ranking/no-data']],
    ['r: { missing: exclude, indicators: [{ measure: app.share }, { measure: ⟦web.dau⟧ }] }', ['ranking/no-data']],
    ['⟦r⟧: { indicators: [{ measure: web.dau }] }', ['ranking/no-data']],
    ['⟦r⟧: { where: { app.dau: ">5" }, indicators: [{ measure: app.dau }] }', ['ranking/no-data']],
    ['r: { normalise: ⟦zscore⟧, indicators: [{ measure: app.dau }] }', ['schema/enum']],
    [
      'r: { normalise: ⟦z-score⟧, aggregate: harmonic, indicators: [{ measure: app.dau }, { measure: app.share }] }',
      ['schema/enum'],
    ],
    [
      'r: { indicators: [{ id: g, aggregate: geometric, indicators: [{ measure: app.dau, normalise: ⟦z-score⟧ }] }] }',
      ['schema/enum'],
    ],
    [
      'r: { normalise: { method: goalposts, min: 5, max: ⟦1⟧ }, indicators: [{ measure: app.dau }, { measure: app.share }] }',
      ['figure/out-of-range'],
    ],
    [
      'r: { indicators: [{ measure: app.dau, transform: log, normalise: { method: goalposts, min: 0, max: ⟦9⟧ } }] }',
      ['figure/out-of-range'],
    ],
  ])('%s', async (ranking, rules) => {
    expect(await found(ranking)).toEqual(rules);
  });
});

describe('records without any figure', () => {
  it('are named once a ranking', async () => {
    const files = {
      ...others,
      'products/three.product.yaml': 'name: 丙\n',
      'products/four.product.yaml': 'name: 丁\n',
    };
    expect(await found('⟦r⟧: { indicators: [{ measure: app.dau }] }', files)).toEqual(['ranking/no-data']);
  });

  it('are no second finding where a figure is there and cannot be read', async () => {
    const text = 'name: 丙\nobservations: [{ platform: app, source: s, dau: 很多 }]\n';
    const book = await loadBook({
      ...others,
      'trendbook.yaml': manifest('r: { indicators: [{ measure: app.dau }] }'),
      'products/three.product.yaml': text,
    });
    expect(checkBook(book).map(({ rule }) => rule)).toEqual(['figure/invalid']);
  });

  it('are no second finding where the only figure has no logarithm', async () => {
    const text = 'name: 丙\nobservations: [{ platform: app, source: s, dau: 0 }]\n';
    const rankings =
      'r: { indicators: [{ measure: app.dau, transform: log }] }\n  s: { indicators: [{ measure: app.dau, transform: log }] }';
    const book = await loadBook({
      ...others,
      'trendbook.yaml': manifest(rankings),
      'products/three.product.yaml': text,
    });
    expect(checkBook(book).map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'products/three.product.yaml ranking/log-domain',
    ]);
  });

  it('wait while a file is half-typed', async () => {
    const text = 'name: 丙\nobservations: [{ platform: app, source: s, dau: 5 }\n';
    const book = await loadBook({
      ...others,
      'trendbook.yaml': manifest('r: { indicators: [{ measure: app.dau }] }'),
      'products/three.product.yaml': text,
    });
    expect(checkBook(book).filter(({ file }) => file === 'trendbook.yaml')).toEqual([]);
  });
});

describe('the weights can be scaled to shares of 1', () => {
  it.each([
    [
      '[{ measure: app.dau, weight: 40 }, { measure: app.share, weight: 60 }]',
      '[{ measure: app.dau, weight: 0.4 }, { measure: app.share, weight: 0.6 }]',
    ],
    [
      '[{ measure: app.dau, weight: 1 }, { measure: app.share, weight: 1 }, { id: x, measure: web.dau, weight: 1 }]',
      '[{ measure: app.dau, weight: 0.333333 }, { measure: app.share, weight: 0.333333 }, { id: x, measure: web.dau, weight: 0.333334 }]',
    ],
  ])('%s', async (before, after) => {
    const text = manifest(`r: { indicators: ${before} }`);
    const finding = checkBook(await loadBook({ ...others, 'trendbook.yaml': text })).find(
      ({ rule }) => rule === 'ranking/weights',
    )!;
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(applyEdits(text, finding.fixes[0]!.edits)).toBe(manifest(`r: { indicators: ${after} }`));
    const mended = checkBook(await loadBook({ ...others, 'trendbook.yaml': manifest(`r: { indicators: ${after} }`) }));
    expect(mended.filter(({ rule }) => rule === 'ranking/weights')).toEqual([]);
  });
});
