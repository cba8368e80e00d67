import type { TextRange } from '../text/range.ts';
import type { YamlFile } from '../yaml/nodes.ts';
import { forEachNode } from '../yaml/visit.ts';

/** No token that names something is longer. */
const longestToken = 1000;

/**
 * The id itself within the token that names it: without quotes, without the `#` of a directive, without the rest of
 * `table/row` or `metric@date`.
 * @returns undefined where the token says it otherwise: by a title (in CSV), or with escapes
 */
export function idWithin(text: string, token: TextRange, id: string): TextRange | undefined {
  if (token.end - token.start > longestToken) return undefined;
  const written = text.slice(token.start, token.end);
  const [, before, content] = /^(\s*["'#]?)(.*?)["']?\s*$/s.exec(written) as unknown as [string, string, string];
  const start = token.start + before.length;
  const at = (offset: number): TextRange => ({ start: start + offset, end: start + offset + id.length });
  if (content === id || content.startsWith(`${id}@`)) return at(0);
  if (content.endsWith(`/${id}`)) return at(content.length - id.length);
  // A block scalar: the id is alone on the line behind the header.
  const alone = /^[|>][-+0-9]*[ \t]*\r?\n\s*(\S+)$/.exec(content);
  return alone?.[1] === id ? at(content.length - id.length) : undefined;
}

/** Whether a plain scalar of that text would not be read as text: by YAML 1.2, or by the many tools that speak 1.1. */
function needsQuotes(id: string): boolean {
  return /^(null|true|false|yes|no|on|off|y|n)$/.test(id);
}

/** An id as a YAML scalar of its own. */
export function idScalar(id: string): string {
  return needsQuotes(id) ? `"${id}"` : id;
}

/**
 * The text that puts another id in the place of one. Quotes that are there stay; where the new id is a whole YAML scalar
 * that would be read as something else, it gets quotes. Numbers get none: ids are read as written.
 * @param file the YAML around it; undefined in Markdown and CSV
 */
export function idText(id: string, range: TextRange, file: YamlFile | undefined): string {
  return file && needsQuotes(id) && isPlainScalar(file, range) ? `"${id}"` : id;
}

function isPlainScalar(file: YamlFile, { start, end }: TextRange): boolean {
  let found = false;
  const isIt = (range: TextRange) => range.start === start && range.end === end;
  for (const { root } of file.documents) {
    forEachNode(root, (node) => {
      if (node.kind === 'scalar') found ||= isIt(node.range);
      if (node.kind === 'mapping') found ||= node.pairs.some(({ key }) => isIt(key.range));
    });
  }
  return found;
}
