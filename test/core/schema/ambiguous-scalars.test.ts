import { describe, expect, it } from 'vitest';
import type { SchemaKind } from '../../../src/core/book/book.ts';
import { findAmbiguousScalars } from '../../../src/core/schema/ambiguous-scalars.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

function find(kind: SchemaKind, text: string): string[] {
  const [document] = parseYaml(text).documents;
  return findAmbiguousScalars(kind, document!).map(({ source, reason, range }) => {
    expect(text.slice(range.start, range.end)).toBe(source);
    return `${source} ${reason}`;
  });
}

describe('findAmbiguousScalars', () => {
  it.each(['2024', '3.10', '0x1f', '1e3', '-5', '.5', '0o17'])('%s for a name is a number', (source) => {
    expect(find('product', `name: ${source}\n`)).toEqual([`${source} number`]);
  });

  it.each(['yes', 'Yes', 'NO', 'on', 'Off', 'y', 'N'])('%s for a name is yes or no to YAML 1.1', (source) => {
    expect(find('product', `name: x\naliases: [${source}]\n`)).toEqual([`${source} yes-no`]);
  });

  it.each<[string, SchemaKind, string]>([
    ['in quotes', 'product', 'name: "2024"\naliases: [\'yes\']\n'],
    ['true, false and null, which are errors', 'product', 'name: true\ncompany: null\n'],
    ['ids', 'product', 'id: 360\nname: x\nkind: 007\n'],
    ['terms and tags by id', 'product', 'name: x\nterms: {region: on, no: [yes]}\n'],
    ['figures', 'product', 'name: x\nobservations: [{dau: 5, y: no}]\n'],
    ['dates', 'product', 'name: x\nlaunched: 2023\n'],
    ['listed values', 'book', 'trendbook: 1\ntitle: x\nlint: {rules: {figure/stale: off}}\n'],
    ['the keys x and y', 'trend', 'charts: [{id: c, type: scatter, title: 图, x: a, y: b, quadrants: {x: 1, y: 2}}]\n'],
    ['conditions', 'trend', 'claims: [{id: c, statement: 甲, check: {type: count, where: {a: yes, b: 3}, is: 5}}]\n'],
    ['blocks', 'trend', 'narrative: |\n  2024\n'],
  ])('leaves %s alone', (_name, kind, text) => {
    expect(find(kind, text)).toEqual([]);
  });

  it('finds them in prose, labels and short forms', () => {
    expect(find('trend', 'title: 360\nrecommendations: [no]\ntags: [5g, 5]\n')).toEqual([
      '360 number',
      'no yes-no',
      '5 number',
    ]);
    expect(find('book', 'edition: 2024\ntaxonomies: {t: {a: on, b: {title: 3.10}}}\n')).toEqual([
      '2024 number',
      'on yes-no',
      '3.10 number',
    ]);
  });
});
