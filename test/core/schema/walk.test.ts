import { describe, expect, it } from 'vitest';
import type { SchemaKind } from '../../../src/core/book/book.ts';
import { keyOrder, keySchemaAt, propertiesAt, requiredKeys, schemaAt } from '../../../src/core/schema/lookup.ts';
import { type Visit, walkDocument } from '../../../src/core/schema/walk.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

const rootOf = (text: string) => parseYaml(text).documents[0]?.root;

/** Every annotated visit as `path/key?: annotation`. */
function annotations(kind: SchemaKind, text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  walkDocument(kind, rootOf(text), (visit) => {
    if (visit.annotation) found[visit.path.join('/') + (visit.role === 'key' ? ':' : '')] = visit.annotation;
  });
  return found;
}

describe('walkDocument says what each token means', () => {
  it.each<[string, SchemaKind, string, Record<string, unknown>]>([
    [
      'a product and its observations',
      'product',
      'id: doubao\nname: 豆包\nkind: native\nscenarios: [all]\nobservations:\n  - {platform: app, source: s, dau: 超100万}\nterms: {region: [north], tier: t1}\n',
      {
        id: { defines: 'product' },
        kind: { reference: 'term', taxonomy: 'kind' },
        'scenarios/0': { reference: 'term', taxonomy: 'scenario' },
        'observations/0/platform': { reference: 'platform' },
        'observations/0/source': { reference: 'source' },
        'observations/0/dau:': { reference: 'metric' },
        'observations/0/dau': { figure: 'metric' },
        'terms/region:': { reference: 'taxonomy' },
        'terms/region': { reference: 'term', taxonomy: '$key' },
        'terms/region/0': { reference: 'term', taxonomy: '$key' },
        'terms/tier:': { reference: 'taxonomy' },
        'terms/tier': { reference: 'term', taxonomy: '$key' },
      },
    ],
    [
      'a book',
      'book',
      'trends: [a]\ntaxonomies: {track: {search: {parent: all}}}\nmetrics: {dau: {dimension: d, range: [0, 1]}}\nlint: {rules: {figure/stale: off}}\n',
      {
        'trends/0': { reference: 'trend' },
        'taxonomies/track:': { defines: 'taxonomy' },
        'taxonomies/track/search:': { defines: 'term', taxonomy: '$enclosing' },
        'taxonomies/track/search/parent': { reference: 'term', taxonomy: '$enclosing' },
        'metrics/dau:': { defines: 'metric' },
        'metrics/dau/dimension': { reference: 'term', taxonomy: 'dimension' },
        'metrics/dau/range/0': { figure: 'plain' },
        'metrics/dau/range/1': { figure: 'plain' },
        'lint/rules/figure/stale:': { reference: 'rule' },
      },
    ],
    [
      'checks by their type: `from` is a data set in one and a date in another',
      'trend',
      'claims:\n  - check: {type: count, from: deals, where: {stage: {not: [a]}}, is: 5}\n  - check: {type: change, of: x, measure: dau, from: 2023, is: 5}\n',
      {
        'claims/0/check/from': { reference: 'dataset' },
        'claims/0/check/where/stage:': { reference: 'field' },
        'claims/0/check/where/stage': { reference: 'condition', figure: 'measure' },
        'claims/0/check/where/stage/not': { reference: 'condition', figure: 'measure' },
        'claims/0/check/where/stage/not/0': { reference: 'condition', figure: 'measure' },
        'claims/0/check/is': { figure: 'check' },
        'claims/1/check/of': { reference: 'record' },
        'claims/1/check/measure': { reference: 'measure' },
        'claims/1/check/is': { figure: 'check' },
      },
    ],
    [
      'a ranking to any depth',
      'book',
      'rankings: {r: {indicators: [{id: g, indicators: [{indicators: [{measure: app.dau, weight: 1}]}]}]}}\n',
      {
        'rankings/r:': { defines: 'ranking' },
        'rankings/r/indicators/0/id': { defines: 'indicator' },
        'rankings/r/indicators/0/indicators/0/indicators/0/measure': { reference: 'measure' },
        'rankings/r/indicators/0/indicators/0/indicators/0/weight': { figure: 'plain' },
      },
    ],
    [
      'a table',
      'table',
      'columns: {tier: {type: term, taxonomy: tier}}\nrows: [{tier: t1}]\n',
      {
        'columns/tier:': { defines: 'column' },
        'columns/tier/taxonomy': { reference: 'taxonomy' },
        'rows/0/tier:': { reference: 'column' },
        'rows/0/tier': { reference: 'cell', figure: 'cell' },
      },
    ],
  ])('%s', (_name, kind, text, expected) => {
    expect(annotations(kind, text)).toEqual(expected);
  });

  it('gives pair, ancestors and the alias as the place', () => {
    const text = 'kind: &k native\nscenarios: [*k]\nobservations: [{source: s1}]\n';
    const visits: Visit[] = [];
    walkDocument('product', rootOf(text), (visit) => visits.push(visit));
    const aliased = visits.find((visit) => visit.path.join('/') === 'scenarios/0');
    expect(text.slice(aliased!.range.start, aliased!.range.end)).toBe('*k');
    expect(aliased).toMatchObject({
      aliased: true,
      node: { source: 'native' },
      pair: { key: { source: 'scenarios' } },
    });
    const source = visits.find((visit) => visit.path.at(-1) === 'source' && visit.role === 'value');
    expect(source?.ancestors).toHaveLength(2);
    expect(source?.ancestors[1]?.pairs[0]).toBe(source?.pair);
  });

  it('ends on circles, alias bombs and absurd nesting', () => {
    let bomb = 'a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n';
    for (let i = 1; i < 9; i++) bomb += `a${i}: &a${i} [${`*a${i - 1}, `.repeat(10)}]\n`;
    let visits = 0;
    for (const text of [bomb, 'name: &n {name: *n}\n', '['.repeat(2000)]) {
      walkDocument('product', rootOf(text), () => visits++);
    }
    expect(visits).toBeLessThan(150_000);
  });
});

describe('lookup', () => {
  const text = 'claims:\n  - check: {type: top}\n  - check: {}\n  - check: {type: nonsense}\n';
  it('offers the keys of the branch that `type` names, in the schema’s order', () => {
    const keys = propertiesAt('trend', rootOf(text), ['claims', 0, 'check']).map((property) => property.key);
    expect(keys).toEqual(['type', 'from', 'where', 'by', 'first', 'order', 'leads']);
    expect(requiredKeys('trend', rootOf(text), ['claims', 0, 'check'])).toEqual(['type', 'by', 'first']);
  });

  it.each([1, 2])('offers the keys of all branches with their types where the type is missing or unknown', (index) => {
    const properties = propertiesAt('trend', rootOf(text), ['claims', index, 'check']);
    expect(properties.find((property) => property.key === 'type')?.tags).toEqual([]);
    expect(properties.find((property) => property.key === 'ranking')?.tags).toEqual(['rank']);
    expect(properties.find((property) => property.key === 'a')?.tags).toEqual(['ratio', 'compare']);
  });

  it('knows places that the document does not have yet', () => {
    expect(schemaAt('product', undefined, ['observations', 3, 'at'])?.schema.format).toBe('edtf');
    expect(schemaAt('product', rootOf('naem: x'), ['naem'])).toBeUndefined();
    expect(keySchemaAt('product', undefined, ['observations', 0, 'dau'])?.['x-trendbook']).toEqual({
      reference: 'metric',
    });
  });

  it('rules out a key that another one excludes', () => {
    const root = rootOf('claims: [{check: {type: list, is: [a]}}]');
    expect(keyOrder('trend', root, ['claims', 0, 'check'])).toEqual(['type', 'from', 'where', 'is']);
  });
});
