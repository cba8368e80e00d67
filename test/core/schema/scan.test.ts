import { describe, expect, it } from 'vitest';
import { checkFormat } from '../../../src/core/schema/formats.ts';
import { SchemaResolver } from '../../../src/core/schema/resolver.ts';
import { scanDocument } from '../../../src/core/schema/scan.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

describe('scanDocument', () => {
  const resolver = new SchemaResolver({
    properties: { vendor: { type: 'string', deprecated: true }, list: { items: { $ref: '#/definitions/old' } } },
    definitions: { old: { properties: { vendors: { deprecated: true, type: 'array' } } } },
  });

  it.each([
    ['vendor: 甲\n', ['vendor']],
    ['list:\n  - vendors: [a, b]\n', ['vendors']],
    ['company: 甲\n', []],
  ])('reports keys that are out of use, on the key: %s', (text, keys) => {
    const drafts = scanDocument(resolver, parseYaml(text).documents[0]!.root!);
    expect(drafts.map(({ code }) => code)).toEqual(keys.map(() => 'schema/deprecated'));
    expect(drafts.map(({ token }) => text.slice(token.own.start, token.own.end))).toEqual(keys);
  });
});

describe('checkFormat suggests the nearest text that fits', () => {
  it.each([
    ['kebab-id', 'newUsers', 'new-users'],
    ['kebab-id', 'New_Users ', 'new-users'],
    ['kebab-id', 'ＡＩ搜索', 'ai'],
    ['kebab-id', '豆包', ''],
    ['kebab-id', '-a--b-', 'a-b'],
    ['edtf', '2024/1/5', '2024-01-05'],
    ['edtf', '2024年10月', '2024-10'],
    ['edtf', '2024年10月5日', '2024-10-05'],
    ['edtf', '2024.13', ''],
    ['edtf', '2024-2-30', ''],
    ['url', 'example.org', 'https://example.org'],
    ['url', '见附录', ''],
    ['language-tag', 'zh_CN', 'zh-CN'],
    ['color', '#ggg', ''],
  ])('%s: %s -> %s', (format, text, suggestion) => {
    expect(checkFormat(format, text)).toEqual({ suggestion });
  });

  it('accepts any text for a format that it does not know', () => {
    expect(checkFormat('moon-phase', '')).toBeUndefined();
  });
});
