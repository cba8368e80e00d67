export * from './comparison.ts';
export { type Cursor, type CursorPlace, cursorAt, documentAt, type YamlPath } from './cursor.ts';
export { nodeAt } from './cursor-probe.ts';
export { insertKey, lineEnding, quotedText, quoteScalar, removePair, renameKey, scalarText } from './edits.ts';
export { formatYaml, keepsMeaning } from './format/format-yaml.ts';
export * from './nodes.ts';
export { parseYaml } from './parse.ts';
export { forEachNode } from './visit.ts';
