import { describe, expect, it } from 'vitest';
import { countKept, judgeClaims, judgeInSteps } from '../../../src/core/claims/index.ts';
import { runToEnd } from '../../../src/core/text/run-to-end.ts';
import { loadBook, loadWorkspace } from '../../support/memory-book.ts';
import { Draw } from './brute-force/random.ts';
import { manifest } from './verdict-of.ts';

const claims = [
  'count, where: { app.dau: ">1" }, is: 1',
  'count, where: { kind: native }, is: 1',
  'count, where: { app.mau: ">1" }, is: 1',
  'value, of: a, measure: app.mau, is: 5',
  'sum, where: { kind: native }, measure: app.dau, is: 3',
  'top, by: app.mau, first: [a, b]',
  'list, where: { track: search }, includes: [a]',
  'count, from: deals, where: { amount: ">1" }, is: 1',
];
const product = (dau: string, mau: string, kind = 'native', name = '甲') =>
  `name: ${name}\nkind: ${kind}\ntrack: search\nobservations: [{ platform: app, dau: ${dau}, mau: ${mau} }]\n`;
const files: Record<string, string> = {
  'trendbook.yaml': manifest('complete'),
  'products/a.product.yaml': product('1', '5'),
  'products/b.product.yaml': product('2', '4'),
  'tables/deals.table.yaml':
    'title: 融资\nsource: desk\ncolumns: { amount: { title: 金额, type: figure } }\nrows: [{ amount: 2 }]\n',
  'trends/t.trend.yaml': `title: 一\nperspective: product\nclaims:\n${claims.map((check, index) => `  - { id: c${index}, statement: 一, sources: [desk], check: { type: ${check} } }\n`).join('')}`,
};

const shown = (verdicts: ReturnType<typeof judgeClaims>) =>
  [...verdicts].map(([id, { kind, reason, certain, possible, computed, place }]) => ({
    id,
    kind,
    reason,
    certain,
    possible,
    computed,
    place,
  }));

describe('after a change', () => {
  async function change(path: string, text: string) {
    const workspace = await loadWorkspace(files);
    const before = workspace.books[0]!.model;
    judgeClaims(before);
    await workspace.setBuffer(path, text);
    const after = workspace.books[0]!.model;
    const verdicts = judgeClaims(after);
    expect(shown(verdicts)).toEqual(shown(judgeClaims((await loadBook({ ...files, [path]: text })).model)));
    return countKept(after, before);
  }

  it.each([
    ['one figure: the claims that read its measure', 'products/a.product.yaml', product('9', '5'), 6],
    ['a field: the claims that read it', 'products/a.product.yaml', product('1', '5', 'plus'), 6],
    ['a comment above: none, and the evidence moves along', 'products/a.product.yaml', `# 注\n${product('1', '5')}`, 8],
    ['a name: all that read products', 'products/a.product.yaml', product('1', '5', 'native', '乙'), 1],
    ['a table: the claims on it', 'tables/deals.table.yaml', files['tables/deals.table.yaml']!.replace('2', '3'), 7],
    ['the book itself: all', 'trendbook.yaml', `${files['trendbook.yaml']}# 注\n`, 0],
  ])('%s', async (_, path, text, kept) => {
    expect(await change(path, text)).toBe(kept);
  });

  it.each<[string, string, readonly (readonly [path: string, text: string])[]]>([
    [
      'the table that it names comes, and goes again',
      'count, from: cities, is: 1',
      [
        [
          'tables/cities.table.yaml',
          'title: 城市\nsource: desk\ncolumns: { id: { title: 编号 } }\nrows: [{ id: x }]\n',
        ],
        ['tables/cities.table.yaml', 'title: 城市\nsource: desk\ncolumns: { id: { title: 编号 } }\nrows: []\n'],
        ['tables/cities.table.yaml', 'title: 城市\ncolu'],
      ],
    ],
    [
      'what a condition names by its id is deleted, and made again',
      'count, from: trends, where: { products: b }, is: 0',
      [
        ['products/b.product.yaml', 'id: z\nname: 丙\n'],
        ['products/b.product.yaml', product('2', '4')],
      ],
    ],
    [
      'the record that it is about comes',
      'value, of: c, measure: app.dau, is: 3',
      [['products/c.product.yaml', product('3', '3')]],
    ],
  ])('a claim is judged again when %s', async (_, check, edits) => {
    const trend = `title: 二\nperspective: product\nclaims:\n  - { id: x, statement: 一, sources: [desk], check: { type: ${check} } }\n`;
    const now: Record<string, string> = { ...files, 'trends/u.trend.yaml': trend };
    const workspace = await loadWorkspace(now);
    judgeClaims(workspace.books[0]!.model);
    for (const [path, text] of edits) {
      now[path] = text;
      await workspace.setBuffer(path, text);
      const fresh = shown(judgeClaims((await loadBook(now)).model));
      expect(shown(judgeClaims(workspace.books[0]!.model))).toEqual(fresh);
    }
  });

  it('verdicts are those of a book that was read anew, whatever the edits', async () => {
    const draw = new Draw(7);
    const now: Record<string, string> = { ...files };
    const workspace = await loadWorkspace(files);
    for (let step = 0; step < 60; step++) {
      const path = draw.one(['products/a.product.yaml', 'products/b.product.yaml', 'products/c.product.yaml']);
      const figure = () => draw.one(['1', '2', '">3"', '5', '2-6']);
      now[path] = product(figure(), figure(), draw.one(['native', 'plus']), draw.one(['甲', '乙']));
      await workspace.setBuffer(path, now[path]);
      // Some models are never asked of.
      if (draw.chance(0.3)) continue;
      const fresh = judgeClaims((await loadBook(now)).model);
      expect(shown(judgeClaims(workspace.books[0]!.model))).toEqual(shown(fresh));
    }
  });
});

describe('judging in steps', () => {
  const edited = (mau: string) => ({ ...files, 'products/a.product.yaml': product('1', mau) });
  const total = claims.length;

  it.each([0, 1, 3, total, total + 1, total + 3])(
    'takes up what is known where it was left after %i steps for a later state',
    async (taken) => {
      const workspace = await loadWorkspace(files);
      const first = workspace.books[0]!.model;
      judgeClaims(first);
      await workspace.setBuffer('products/a.product.yaml', product('1', '6'));
      const steps = judgeInSteps(workspace.books[0]!.model);
      for (let step = 0; step < taken; step++) steps.next();
      await workspace.setBuffer('products/a.product.yaml', product('1', '7'));
      const last = workspace.books[0]!.model;
      expect(shown(judgeClaims(last))).toEqual(shown(judgeClaims((await loadBook(edited('7'))).model)));
      // Those that read the measure are judged anew.
      expect(countKept(last, first)).toBe(total - 3);
    },
  );

  it.each([1, total + 1])('ends with what somebody else has found after %i steps', async (taken) => {
    const workspace = await loadWorkspace(files);
    judgeClaims(workspace.books[0]!.model);
    await workspace.setBuffer('products/a.product.yaml', product('1', '6'));
    const { model } = workspace.books[0]!;
    const steps = judgeInSteps(model);
    for (let step = 0; step < taken; step++) steps.next();
    const verdicts = judgeClaims(model);
    expect(runToEnd(steps)).toBe(verdicts);
  });
});

it('verdicts are kept with the model', async () => {
  const book = await loadBook(files);
  expect(judgeClaims(book.model)).toBe(judgeClaims(book.model));
});
