import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runQuery } from '../../../src/core/query/index.ts';
import { bookOf, manifest, queryOf } from './small-book.ts';

const industries = `title: 行业
source: desk
columns:
  id: { title: 标识 }
  name: { title: 行业, required: true }
  tier: { title: 梯队, type: term, taxonomy: tier }
  maker: { title: 厂商, type: ref, of: products }
  open: { title: 开放, type: boolean }
  since: { title: 始于, type: date }
  site: { title: 网站, type: url }
  size: { title: 规模, type: figure, unit: CNY }
rows:
  - { id: games, name: 游戏, tier: second, maker: one, open: true, since: 2023-08, site: https://example.org, size: 超1亿 }
  - { name: 教育, tier: third, open: 或许, since: 不久前, size: -5 }
`;

const model = () =>
  bookOf(
    { one: 'kind: native', two: 'kind: plus' },
    {
      'tables/industries.table.yaml': industries,
      'trends/a.trend.yaml':
        'title: 趋势甲\nperspective: x\ntags: [模型]\nproducts: [one, two]\nterms: { region: harbour }\n',
    },
  );

describe('the records of a dataset', () => {
  it.each([
    ['{}', ['one', 'two']],
    ['from: trends', ['a']],
    ['from: industries', ['games', 'industries#2']],
    ['from: taxonomies/tier', ['first', 'second', 'third']],
  ])('%s', async (query, ids) => {
    expect(runQuery(await model(), queryOf(query)).records.map((record) => record.id)).toEqual(ids);
  });

  it('carry their label and place', async () => {
    const [record] = runQuery(await model(), queryOf('from: industries')).records;
    expect(record).toMatchObject({ label: '游戏', place: { file: 'tables/industries.table.yaml' } });
  });

  it('an unknown dataset is a problem and has none', async () => {
    const result = runQuery(await model(), queryOf('from: nowhere'));
    expect(result).toMatchObject({
      dataset: undefined,
      records: [],
      problems: [{ code: 'unknown-dataset', name: 'nowhere' }],
    });
  });
});

describe('conditions on columns, trends and terms', () => {
  it.each([
    ['from: industries, where: { tier: second }', ['certain', 'impossible']],
    ['from: industries, where: { maker: one }', ['certain', 'possible']],
    ['from: industries, where: { tier: [first, second] }', ['certain', 'impossible']],
    ['from: industries, where: { tier: { not: second } }', ['impossible', 'certain']],
    ['from: industries, where: { maker: { not: one } }', ['impossible', 'possible']],
    ['from: industries, where: { open: 是 }', ['certain', 'possible']],
    ['from: industries, where: { open: TRUE }', ['certain', 'possible']],
    ['from: industries, where: { open: false }', ['impossible', 'possible']],
    ['from: industries, where: { open: { not: false } }', ['certain', 'possible']],
    ['from: industries, where: { since: 2023 }', ['certain', 'possible']],
    ['from: industries, where: { since: 2024 }', ['impossible', 'possible']],
    ['from: industries, where: { site: "https://example.org" }', ['certain', 'possible']],
    ['from: industries, where: { name: 游戏 }', ['certain', 'impossible']],
    ['from: industries, where: { id: "industries#2" }', ['impossible', 'certain']],
    ['from: industries, where: { size: { not: ">0" } }', ['impossible', 'certain']],
    ['from: industries, where: { size: ">0" }', ['certain', 'impossible']],
    ['from: industries, where: { id: games }', ['certain', 'impossible']],
    ['from: trends, where: { tags: 模型 }', ['certain']],
    ['from: trends, where: { tags: { not: [模型, 应用] } }', ['impossible']],
    ['from: trends, where: { status: final }', ['possible']],
    ['from: trends, where: { region: south }', ['certain']],
    ['from: trends, where: { products: two }', ['certain']],
    ['from: taxonomies/track, where: { id: [search, assistant] }', ['certain', 'certain', 'impossible']],
    ['from: taxonomies/track, where: { color: "#2f6fde" }', ['possible', 'certain', 'possible']],
    ['from: taxonomies/track, where: { parent: search }', ['possible', 'possible', 'certain']],
  ])('%s', async (query, expected) => {
    const { records } = runQuery(await model(), queryOf(`{ ${query} }`));
    expect(records.map((record) => record.certainty)).toEqual(expected);
  });
});

describe('coverage', () => {
  it.each([
    ['products are partial by default', '{}', 'partial'],
    ['a where by id names a closed set', 'where: { id: [one, two] }', 'complete'],
    ['a negated id does not', 'where: { id: { not: one } }', 'partial'],
    ['terms are all there', 'from: taxonomies/tier', 'complete'],
    ['tables are partial by default', 'from: industries', 'partial'],
  ])('%s', async (_, query, coverage) => {
    expect(runQuery(await model(), queryOf(query)).coverage).toBe(coverage);
  });
});

it('reads whatever a query may look like', async () => {
  const book = await bookOf({ one: '' });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,- \nwhereformnot?"@.超1亿%<>') }), (text) => {
      expect(runQuery(book, queryOf(`where: ${text}`)).records.length).toBeLessThanOrEqual(1);
    }),
  );
});

it('has terms in a circle end where it closes', async () => {
  const circle = manifest.replace(
    'assistant: AI智能助手',
    'assistant: { title: 甲, parent: loop }\n    loop: { title: 乙, parent: assistant }',
  );
  const book = await bookOf({ one: 'track: assistant' }, { 'trendbook.yaml': circle });
  expect(runQuery(book, queryOf('where: { track: search }')).records[0]!.certainty).toBe('impossible');
});
