import type { Cursor, YamlPath } from './cursor.ts';
import type { YamlDocument, YamlFile, YamlMapping, YamlNode } from './nodes.ts';
import { dereference } from './nodes.ts';
import { documentsAround } from './parse.ts';

/** A word that no file contains: it is written where the cursor is, to see what the parser makes of it. */
const probe = 'trendbook\u2060cursor';

/**
 * Where a cursor is that touches nothing of the tree: on an empty line, behind a dash, in a half-typed word. What would
 * begin there follows from the indentation, so the parser is asked, by a probe in the place of the word.
 */
export function cursorOnNewLine(file: YamlFile, base: Cursor, offset: number): Cursor {
  const { source } = file;
  const line = source.lineRange(source.positionAt(offset).line);
  const before = source.text.slice(line.start, offset);
  const lead = /^[ \t]*(?:-[ \t]+)*/.exec(source.slice(line))![0];
  const start = Math.min(line.start + lead.length, offset);
  if (/^[ \t]*-$|^(---|\.\.\.|%)/.test(before) || /[:#]\s/.test(source.slice({ start, end: offset }))) return base;
  const rest = source.slice({ start, end: line.end });
  const length = /:(?=\s|$)|\s#/.exec(rest)?.index ?? rest.length;
  const word = { start, end: Math.max(start + rest.slice(0, length).trimEnd().length, offset) };
  const place = { ...base, word };
  const probed = (newText: string) => documentsAround(file, { range: { start, end: line.end }, newText });
  return (
    asKey(place, probed(`${probe}: 0`), start) ??
    (lead.includes('-') ? undefined : asItem(place, probed(`- ${probe}`), start)) ??
    base
  );
}

function asKey(place: Cursor, probed: readonly YamlDocument[], start: number): Cursor | undefined {
  const found = findProbe(probed, start);
  const mapping = found?.mapping;
  if (!found || !mapping) return undefined;
  const presentKeys = mapping.pairs.map((pair) => pair.key.source).filter((key) => key !== probe);
  const original = nodeAt(place.document?.root, found.path);
  const isFirst = presentKeys.length === 0 && found.path.length > 0;
  if (isFirst) {
    const isItem = typeof found.path.at(-1) === 'number';
    return { ...place, place: isItem ? 'new-item' : 'new-value', path: found.path, mayStartMapping: true };
  }
  return {
    ...place,
    place: 'new-key',
    path: found.path,
    mapping: original?.kind === 'mapping' ? original : undefined,
    presentKeys,
  };
}

function asItem(place: Cursor, probed: readonly YamlDocument[], start: number): Cursor | undefined {
  const found = findProbe(probed, start + 2);
  if (!found || found.mapping || typeof found.path.at(-1) !== 'number') return undefined;
  return { ...place, place: 'new-item', path: found.path, mayStartMapping: true, lead: '- ' };
}

interface Found {
  readonly path: YamlPath;
  /** The mapping of which the probe is a key; undefined where it is a value. */
  readonly mapping: YamlMapping | undefined;
}

function findProbe(documents: readonly YamlDocument[], offset: number): Found | undefined {
  let path: (string | number)[] = [];
  let node = documents.findLast((document) => document.range.start <= offset)?.root;
  path = [];
  while (node) {
    if (node.kind === 'mapping') {
      const pair = node.pairs.find(({ range }) => range.start <= offset && offset <= range.end);
      if (!pair) return undefined;
      if (pair.key.range.start === offset) return pair.key.source === probe ? { path, mapping: node } : undefined;
      path.push(pair.key.source);
      node = pair.value;
    } else if (node.kind === 'sequence') {
      const index = node.items.findIndex(({ range }) => range.start <= offset && offset <= range.end);
      if (index < 0) return undefined;
      path.push(index);
      node = node.items[index];
    } else {
      return node.kind === 'scalar' && node.source === probe ? { path, mapping: undefined } : undefined;
    }
  }
  return undefined;
}

/** The node at a path, aliases followed; undefined where there is none. */
export function nodeAt(root: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    const current = dereference(node);
    if (current?.kind === 'mapping') node = current.pairs.find((pair) => pair.key.source === String(step))?.value;
    else if (current?.kind === 'sequence' && typeof step === 'number') node = current.items[step];
    else return undefined;
  }
  return dereference(node);
}
