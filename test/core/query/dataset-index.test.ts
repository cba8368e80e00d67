import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBook } from '../../../src/core/book/build-book.ts';
import { type Interval, intersects, isEmpty, isSubset } from '../../../src/core/figures/index.ts';
import { countMatches, judge, type MeasureValue, resolveCondition, runQuery } from '../../../src/core/query/index.ts';
import { IntervalColumn } from '../../../src/core/query/interval-column.ts';
import { ruleIds } from '../../../src/core/rules/index.ts';
import { loadBook, loadWorkspace } from '../../support/memory-book.ts';
import { bookOf, manifest, queryOf } from './small-book.ts';

const products = {
  one: 'kind: native\ntrack: deep-search\naliases: [甲, 乙]\nobservations: [{ platform: app, downloads: 超200万 }]',
  two: 'kind: plus\nlaunched: 2023-08\nobservations: [{ platform: app, downloads: 50万, retention: 30% }]',
  three: 'platforms: [web]\nlaunched: 2023\nobservations: [{ platform: web, dau: 千万级 }]',
  four: 'track: search\nplatforms: [ios]\nobservations: [{ at: 2024-09, platform: app, downloads: 5 }]',
};

const interval = fc
  .tuple(fc.integer({ min: -2, max: 5 }), fc.nat({ max: 4 }), fc.boolean(), fc.boolean(), fc.nat({ max: 5 }))
  .map(([min, length, minOpen, maxOpen, kind]) => ({
    min: kind === 0 ? -Infinity : min,
    max: kind === 1 ? Infinity : min + length,
    minOpen: (length > 0 && minOpen) || kind === 0,
    maxOpen: (length > 0 && maxOpen) || kind === 1,
  }))
  .filter((each) => !isEmpty(each));

describe('the intervals of a column', () => {
  it('are judged as one by one', () => {
    const codes = { inside: 2, outside: 0, between: 1 };
    fc.assert(
      fc.property(fc.array(interval), fc.array(interval, { maxLength: 3 }), (intervals, accepted) => {
        const values = intervals.map((each) => known(each));
        const judged = new IntervalColumn(values, { missing: 1, notApplicable: 0 }).judge(accepted, codes);
        const expected = intervals.map((each) => {
          if (accepted.some((one) => isSubset(each, one))) return codes.inside;
          return accepted.some((one) => intersects(each, one)) ? codes.between : codes.outside;
        });
        expect([...judged]).toEqual(expected);
      }),
    );
  });

  function known(each: Interval): MeasureValue {
    return { kind: 'known', interval: each, representative: 0, text: '', evidence: [] };
  }
});

const conditions = fc.constantFrom(
  'kind: native',
  'kind: { not: plus }',
  'track: search',
  'track: { not: [search, assistant] }',
  'aliases: 乙',
  'launched: 2023-08',
  'launched: { not: 2023 }',
  'id: [one, three]',
  'platforms: app',
  'kimd: x',
  'app.downloads: ">100万"',
  'app.downloads: { not: ">100万" }',
  'app.downloads@2024-09: 5',
  'web.dau: 1000万以上',
  'app.retention: 30%',
);

describe('the index of a dataset', () => {
  it('says of every record what the conditions say of it one by one', async () => {
    const model = await bookOf(products);
    const rank = { impossible: 0, possible: 1, certain: 2 };
    fc.assert(
      fc.property(fc.uniqueArray(conditions, { maxLength: 4, selector: (text) => text.split(':')[0] }), (chosen) => {
        const query = queryOf(`where: { ${chosen.join(', ')} }`);
        const { records } = runQuery(model, query);
        const resolved = query.where.map((condition) => resolveCondition(model, 'products', condition));
        for (const { record, certainty } of records) {
          const each = resolved.map((condition) => judge(model, record, condition));
          const least = each.reduce((a, b) => (rank[a] < rank[b] ? a : b), 'certain' as const);
          expect(certainty).toBe(least);
        }
        expect(countMatches(model, query)).toMatchObject({
          certain: records.filter(({ certainty }) => certainty === 'certain').length,
          possible: records.filter(({ certainty }) => certainty === 'possible').length,
        });
      }),
    );
  });

  it.each([
    ['where: { kind: native }', { certain: 1, possible: 2, coverage: 'partial' }],
    ['where: { id: [one, two] }', { certain: 2, possible: 0, coverage: 'complete' }],
    ['from: taxonomies/track', { certain: 3, possible: 0, coverage: 'complete' }],
  ])('counts %s', async (query, expected) => {
    expect(countMatches(await bookOf(products), queryOf(query))).toEqual(expected);
  });

  it('has nothing to count in an unknown dataset', async () => {
    expect(countMatches(await bookOf(products), queryOf('from: nowhere'))).toBeUndefined();
  });
});

describe('a book put together again', () => {
  const files = { 'trendbook.yaml': manifest, ...sources(products) };

  function sources(texts: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(texts).map(([id, text]) => [`products/${id}.product.yaml`, `name: ${id}\n${text}\n`]),
    );
  }

  it('keeps the products, metrics and values whose files did not change', async () => {
    const workspace = await loadWorkspace(files);
    const before = workspace.books[0]!.model;
    const query = queryOf('measures: [app.downloads]');
    const valueFor = (model: typeof before, id: string) =>
      runQuery(model, query)
        .records.find((record) => record.id === id)!
        .values.get('app.downloads');
    const known = valueFor(before, 'one');
    await workspace.setBuffer('products/two.product.yaml', 'name: 二\n');
    const after = workspace.books[0]!.model;
    expect(after).not.toBe(before);
    expect(after.products.get('one')).toBe(before.products.get('one'));
    expect(after.metrics.get('dau')).toBe(before.metrics.get('dau'));
    expect(after.products.get('two')!.name).toBe('二');
    expect(valueFor(after, 'one')).toBe(known);
    expect(valueFor(after, 'two')).toMatchObject({ kind: 'missing', reason: 'absent' });
  });

  it.each([
    ["the book's date", 'asOf: 2024-10', 'asOf: 2024-09', 'four', { kind: 'known', text: '5' }],
    [
      'a range',
      'downloads: { title: 下载量,',
      'downloads: { title: 下载量, range: [3000000, null],',
      'one',
      { interval: { min: 3e6 } },
    ],
    ['the platforms', 'ios: { title: iOS, parent: app }', 'ios: iOS', 'four', { reason: 'not-applicable' }],
  ])('follows a change of %s in trendbook.yaml', async (_, was, becomes, id, expected) => {
    const workspace = await loadWorkspace(files);
    const query = queryOf('measures: [app.downloads]');
    runQuery(workspace.books[0]!.model, query);
    await workspace.setBuffer('trendbook.yaml', manifest.replace(was, becomes));
    const { records } = runQuery(workspace.books[0]!.model, query);
    expect(records.find((record) => record.id === id)!.values.get('app.downloads')).toMatchObject(expected);
  });

  it('knows the columns of a table that has no rows yet', async () => {
    const table = (columns: string) => `title: 城市\ncolumns: { ${columns} }\nrows: []\n`;
    const path = 'tables/cities.table.yaml';
    const workspace = await loadWorkspace({ ...files, [path]: table('id: { title: 标识 }') });
    const query = queryOf('from: cities\nwhere: { capital: true }\nmeasures: [people]');
    const problems = () =>
      runQuery(workspace.books[0]!.model, query).problems.map(({ code, name }) => `${code} ${name}`);
    expect(problems()).toEqual(['unknown-column capital', 'unknown-column people']);
    await workspace.setBuffer(
      path,
      table('capital: { title: 省会, type: boolean }, people: { title: 人口, type: figure }'),
    );
    expect(problems()).toEqual([]);
    await workspace.setBuffer(path, table('capital: { title: 省会, type: date }'));
    expect(problems()).toEqual(['not-of-the-type capital', 'unknown-column people']);
  });

  it('is the same from the same files', async () => {
    const book = await loadBook(files);
    const again = buildBook(book.root, book.files, ruleIds);
    expect(again.model).toEqual(book.model);
    expect([...again.model.products.values()].every((each) => each === book.model.products.get(each.id))).toBe(true);
  });
});
