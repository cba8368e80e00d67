import { expect, it } from 'vitest';
import { setValues } from '../../../src/core/import/edit-mapping.ts';
import { single, type Value } from '../../../src/core/import/value.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { dereference, parseYaml, type YamlMapping } from '../../../src/core/yaml/index.ts';

const list = (...texts: string[]): Value => ({ texts, list: true, form: 'id' });

it.each<[string, string, Record<string, Value>, string]>([
  ['a value in place', 'a: x # why\nb: 1\n', { a: single('id', 'z') }, 'a: z # why\nb: 1\n'],
  ['quotes that say the same stay', 'a: "x"\n', { a: single('id', 'x') }, 'a: "x"\n'],
  ['a list in brackets', 'a: [x, y] # why\n', { a: list('x', 'z') }, 'a: [x, z] # why\n'],
  ['a list of the same in another order stays', 'a: [x, y]\n', { a: list('y', 'x') }, 'a: [x, y]\n'],
  ['a list on lines of its own', 'a:\n  - x\n  - y\nb: 1\n', { a: list('z') }, 'a: [z]\nb: 1\n'],
  ['nothing yet', 'a:\nb: 1\n', { a: single('text', '1') }, 'a: "1"\nb: 1\n'],
  ['nothing yet, with a comment', 'a: # todo\nb: 1\n', { a: single('id', 'x') }, 'a: x # todo\nb: 1\n'],
  ['nothing yet, at the end', 'b: 1\na:', { a: single('id', 'x') }, 'b: 1\na: x'],
  ['an alias', 'b: &b 1\na: *b\n', { a: single('figure', '2') }, 'b: &b 1\na: 2\n'],
  ['a folded text', 'a: >\n  long\n  text\nb: 1\n', { a: single('text', 'short') }, 'a: short\nb: 1\n'],
  [
    'braces',
    '{ a: 1, b: 2 }\n',
    { b: single('figure', '>3'), c: single('text', 'x, y') },
    '{ a: 1, b: ">3", c: "x, y" }\n',
  ],
  ['a new key in its order', 'a: 1\nc: 3\n', { b: single('figure', '2') }, 'a: 1\nb: 2\nc: 3\n'],
  ['CRLF', 'a: 1\r\nc: 3\r\n', { b: single('figure', '2') }, 'a: 1\r\nb: 2\r\nc: 3\r\n'],
])('%s', (_, before, values, after) => {
  const file = parseYaml(before);
  const root = dereference(file.documents[0]?.root) as YamlMapping;
  const edits = setValues(file.source, root, new Map(Object.entries(values)), ['a', 'b', 'c']);
  expect(applyEdits(before, edits)).toBe(after);
});
