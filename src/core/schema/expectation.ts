import type { YamlNode } from '../yaml/nodes.ts';
import { type JsonSchema, type JsonType, typesOf } from './json-schema.ts';
import { typeOfNode } from './matches.ts';

/** What kind of value a message speaks of. */
export type ValueWord =
  | 'text'
  | 'number'
  | 'whole-number'
  | 'true-or-false'
  | 'list'
  | 'mapping'
  | 'nothing'
  | 'id'
  | 'date'
  | 'figure';

const words: Readonly<Record<JsonType, ValueWord>> = {
  string: 'text',
  number: 'number',
  integer: 'whole-number',
  boolean: 'true-or-false',
  null: 'nothing',
  array: 'list',
  object: 'mapping',
};

/** What a schema wants at a place, for messages: words joined by `|`. */
export function expectationOf(schema: JsonSchema): string {
  const types = typesOf(schema).filter((type) => type !== 'null');
  const found = new Set<ValueWord>();
  for (const type of types) {
    const isWritten = type === 'string' || type === 'number' || type === 'integer';
    if (isWritten && schema.format === 'kebab-id') found.add('id');
    else if (isWritten && schema.format === 'edtf') found.add('date');
    else if (isWritten && schema['x-trendbook']?.figure && types.includes('string')) found.add('figure');
    else if (isWritten && types.includes('string')) found.add('text');
    else found.add(words[type]);
  }
  return [...found].join('|');
}

/** What a node is, in the same words. */
export function foundWord(node: YamlNode): ValueWord {
  return words[typeOfNode(node)];
}
