import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SchemaKind } from '../../../src/core/book/book.ts';
import type { JsonSchema } from '../../../src/core/schema/json-schema.ts';
import { schemas } from '../../../src/core/schema/schemas.ts';
import { toValue } from '../../../src/core/schema/to-value.ts';
import { validateDocument } from '../../../src/core/schema/validate.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

interface Fixture {
  document: string;
  valid: string[];
  invalid: [value: string, code: string][];
}

const kinds: readonly SchemaKind[] = ['book', 'product', 'trend', 'table'];

function fixturesOf(kind: SchemaKind): Record<string, Fixture> {
  const url = new URL(`../../fixtures/schema/${kind}.yaml`, import.meta.url);
  return toValue(parseYaml(readFileSync(url, 'utf8')).documents[0]?.root) as Record<string, Fixture>;
}

function codes(kind: SchemaKind, text: string): string[] {
  return parseYaml(text).documents.flatMap((document) => validateDocument(kind, document).map(({ code }) => code));
}

describe.each(kinds)('the schema of a %s', (kind) => {
  const definitions = schemas[kind].definitions ?? {};
  const fixtures = fixturesOf(kind);

  it('has valid and invalid fixtures for every definition', () => {
    expect(Object.keys(fixtures).sort()).toEqual(Object.keys(definitions).sort());
    for (const { valid, invalid } of Object.values(fixtures)) {
      expect(valid.length).toBeGreaterThan(0);
      expect(invalid.length).toBeGreaterThan(0);
    }
  });

  const entries = Object.entries(fixtures);
  const valid = entries.flatMap(([name, f]) => f.valid.map((value) => [name, value, f.document] as const));
  it.each(valid)('%s: %s is valid', (_name, value, document) => {
    expect(codes(kind, document.replace('§', value))).toEqual([]);
  });

  const invalid = entries.flatMap(([name, f]) => f.invalid.map(([v, code]) => [name, v, code, f.document] as const));
  it.each(invalid)('%s: %s is one problem, %s', (_name, value, code, document) => {
    expect(codes(kind, document.replace('§', value))).toEqual([code]);
  });

  it('describes everything in English and Chinese', () => {
    const lacking: string[] = [];
    const look = (schema: JsonSchema, path: string) => {
      const zh = schema['x-zh'];
      if (!schema.title || !schema.description || !schema.markdownDescription || !zh?.title || !zh.description) {
        lacking.push(path);
      }
      const described = [schema.enumDescriptions, schema.markdownEnumDescriptions, zh?.enumDescriptions];
      if (schema.enumDescriptions && described.some((texts) => texts?.length !== schema.enum?.length))
        lacking.push(path);
      for (const [key, property] of Object.entries(schema.properties ?? {})) {
        // A reference alone takes the texts of its definition.
        if (typeof property === 'object' && Object.keys(property).join() !== '$ref') look(property, `${path}/${key}`);
      }
    };
    look(schemas[kind], kind);
    for (const [name, definition] of Object.entries(definitions)) look(definition, `${kind}#${name}`);
    expect(lacking).toEqual([]);
  });
});

it('definitions of one name say the same in every schema', () => {
  const first = new Map<string, JsonSchema>();
  for (const kind of kinds) {
    for (const [name, definition] of Object.entries(schemas[kind].definitions ?? {})) {
      const known = first.get(name);
      if (known) expect(definition, `${kind}#${name}`).toEqual(known);
      else first.set(name, definition);
    }
  }
});
