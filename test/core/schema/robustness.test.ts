import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SchemaKind } from '../../../src/core/book/book.ts';
import { en } from '../../../src/core/messages/en/index.ts';
import { findAmbiguousScalars } from '../../../src/core/schema/ambiguous-scalars.ts';
import { propertiesAt } from '../../../src/core/schema/lookup.ts';
import { schemas } from '../../../src/core/schema/schemas.ts';
import { validateDocument } from '../../../src/core/schema/validate.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

const kinds: readonly SchemaKind[] = ['book', 'product', 'trend', 'table'];

/** Names from the schemas, so that random documents reach deep into them, and some that are in none. */
const names = new Set<string>(['toString', '__proto__', 'constructor', '名称', '', 'a/b~c']);
for (const kind of kinds) {
  for (const part of [schemas[kind], ...Object.values(schemas[kind].definitions ?? {})]) {
    for (const key of Object.keys(part.properties ?? {})) names.add(key);
    for (const value of part.properties?.type && typeof part.properties.type === 'object'
      ? (part.properties.type.enum ?? [])
      : [])
      names.add(String(value));
  }
}

const key = fc.constantFrom(...names);
const { document } = fc.letrec((tie) => ({
  document: fc.oneof({ maxDepth: 7 }, tie('scalar'), tie('mapping'), tie('mapping'), tie('list')),
  scalar: fc.oneof(key, fc.string(), fc.double(), fc.integer(), fc.boolean(), fc.constant(null)),
  mapping: fc.dictionary(key, tie('document'), { maxKeys: 8 }),
  list: fc.array(tie('document'), { maxLength: 4 }),
}));

describe('any document', () => {
  it('gives at most one problem a token, each within the text and with a message', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), document, (kind, value) => {
        const text = JSON.stringify(value) ?? '';
        for (const yaml of parseYaml(text).documents) {
          const problems = validateDocument(kind, yaml);
          const places = problems.map(({ range }) => `${range.start}-${range.end}`);
          expect(new Set(places).size).toBe(places.length);
          for (const { range, code } of problems) {
            expect(range.start).toBeGreaterThanOrEqual(0);
            expect(range.end).toBeGreaterThanOrEqual(range.start);
            expect(range.end).toBeLessThanOrEqual(text.length);
            expect(en).toHaveProperty([code]);
          }
          findAmbiguousScalars(kind, yaml);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('can be looked into at any path', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), document, fc.array(fc.oneof(key, fc.nat(3))), (kind, value, path) => {
        const root = parseYaml(JSON.stringify(value) ?? '').documents[0]?.root;
        expect(Array.isArray(propertiesAt(kind, root, path))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a circle', 'name: &n {name: *n}\nobservations: &o [*o]\n'],
    ['deep nesting', `observations: ${'['.repeat(3000)}`],
    [
      'an alias bomb',
      `a0: &a0 [x, x]\n${Array.from({ length: 25 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`).join('')}`,
    ],
    ['an alias without anchor', 'name: *nothing\n'],
    ['no text', ''],
  ])('%s does no harm', (_name, text) => {
    for (const yaml of parseYaml(text).documents) expect(() => validateDocument('product', yaml)).not.toThrow();
  });
});
