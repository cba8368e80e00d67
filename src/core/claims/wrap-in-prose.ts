import type { Book } from '../book/book.ts';
import type { ProsePart } from '../book/prose-parts.ts';
import { directivesOf, runningTextOf } from '../book/prose-parts.ts';
import type { TextRange } from '../text/range.ts';
import { quotedText } from '../yaml/edits.ts';
import { dereference, type YamlNode, type YamlScalar } from '../yaml/nodes.ts';
import type { AnnotatingEdit } from './annotate.ts';

/**
 * Puts a directive in the place of a span of prose. A plain YAML scalar between flow brackets is quoted, as the
 * directive's own brackets would end it.
 * @returns undefined where the span is no running text or the notation cannot hold it
 */
export function wrapInProse(
  book: Book,
  part: ProsePart,
  range: TextRange,
  directive: string,
): readonly AnnotatingEdit[] | undefined {
  const { map, file } = part;
  if (range.start >= range.end || !isRunningText(part, range)) return undefined;
  const plain = plainInFlow(book, part);
  if (plain) {
    const text = map.text.slice(0, range.start) + directive + map.text.slice(range.end);
    return [{ file, range: plain.range, newText: quotedText(text) }];
  }
  const newText = map.written(directive);
  return newText === undefined ? undefined : [{ file, range: map.rangeInSource(range), newText }];
}

function isRunningText(part: ProsePart, { start, end }: TextRange): boolean {
  const inDirective = directivesOf(part).directives.some(({ range }) => range.start < end && start < range.end);
  return !inDirective && runningTextOf(part).slice(start, end) === part.map.text.slice(start, end);
}

/** The part's scalar, if it has no quotes and stands in `[…]` or `{…}`. */
function plainInFlow(book: Book, part: ProsePart): YamlScalar | undefined {
  if (part.path.length === 0) return undefined;
  const start = part.map.toSource(0);
  const document = book.files
    .get(part.file)
    ?.documents.find(({ yaml }) => yaml.range.start <= start && start <= yaml.range.end);
  let node: YamlNode | undefined = dereference(document?.yaml.root);
  let isFlow = false;
  for (const step of part.path) {
    if (node?.kind === 'mapping') {
      isFlow ||= node.flow;
      node = dereference(node.pairs.find(({ key }) => key.source === step)?.value);
    } else if (node?.kind === 'sequence') {
      isFlow ||= node.flow;
      node = dereference(node.items[step as number]);
    } else return undefined;
  }
  return isFlow && node?.kind === 'scalar' && node.style === 'plain' ? node : undefined;
}
