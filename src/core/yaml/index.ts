export * from './comparison.ts';
export { type Cursor, type CursorPlace, cursorAt, documentAt, type YamlPath } from './cursor.ts';
export { nodeAt } from './cursor-probe.ts';
export { lineEnding, quotedText, quoteScalar, removePair, renameKey, scalarText } from './edits.ts';
export { formattingObstacle, formatYaml, keepsMeaning } from './format/format-yaml.ts';
export { endOfPair, insertPairs, type NewPair } from './insert-pair.ts';
export * from './nodes.ts';
export { parseYaml } from './parse.ts';
export { forEachNode, forEachPair } from './visit.ts';
