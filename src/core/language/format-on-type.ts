import type { BookFile } from '../book/book.ts';
import { contains, type TextEdit, type TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { keepsMeaning, type YamlNode } from '../yaml/index.ts';
import { forEachNode } from '../yaml/visit.ts';
import { formatDocument } from './formatting.ts';

/** What is typed for `formatOnType` to do something. */
export const formattingCharacters = ['\n', '}', ']'] as const;

/**
 * The edits that follow a typed character in a YAML file. A new line below an item that is one value begins the next
 * item; a new line below an item without a value ends the list. A closing bracket has its brackets tidied.
 * @param offset behind the character; for a line break, behind the indentation that the editor has put in
 */
export function formatOnType(file: BookFile, offset: number, character: string): readonly TextEdit[] {
  if (!file.yaml) return [];
  if (character === '\n') return file.source ? onNewLine(file, file.source, offset) : [];
  return character === '}' || character === ']' ? onClosingBracket(file, offset) : [];
}

function onNewLine(file: BookFile, source: SourceText, offset: number): TextEdit[] {
  const { line } = source.positionAt(offset);
  const here = source.lineRange(line);
  const above = source.lineRange(line - 1);
  if (line === 0 || source.slice(here).trim() !== '') return [];
  const item = /^( *)-(?:[ \t]+(\S.*?))?[ \t]*$/.exec(source.slice(above));
  if (!item) return [];
  const [, indent = '', content] = item;
  const dash = above.start + indent.length;
  if (content === undefined) {
    if (!isItem(file, { start: dash + 1, end: dash + 1 })) return [];
    return [{ range: { start: above.start, end: here.end }, newText: indent.slice(2) }];
  }
  const start = source.text.indexOf(content, dash + 1);
  const end = start + content.length;
  return isItem(file, { start, end }) ? [{ range: here, newText: `${indent}- ` }] : [];
}

/** Whether a value of a block list stands there and nowhere else: it goes on on no further line and has no keys. */
function isItem(file: BookFile, { start, end }: TextRange): boolean {
  let found = false;
  const isIt = (node: YamlNode) =>
    node.range.start === start &&
    node.range.end === end &&
    (node.kind === 'scalar' ? !isBlockScalar(node.style) : node.kind === 'alias' || node.flow);
  for (const { root } of file.documents.map(({ yaml }) => yaml)) {
    forEachNode(root, (node) => {
      if (node.kind === 'sequence' && !node.flow) found ||= node.items.some(isIt);
    });
  }
  return found;
}

function isBlockScalar(style: string): boolean {
  return style === 'literal' || style === 'folded';
}

function onClosingBracket(file: BookFile, offset: number): readonly TextEdit[] {
  const line = file.source!.lineRange(file.source!.positionAt(offset).line);
  let brackets: TextRange | undefined;
  for (const { yaml } of file.documents) {
    forEachNode(yaml.root, (node) => {
      const isFlow = (node.kind === 'mapping' || node.kind === 'sequence') && node.flow;
      if (isFlow && node.range.end === offset && contains(line, node.range)) brackets ??= node.range;
    });
  }
  if (!brackets) return [];
  const edits = formatDocument(file).filter(({ range }) => contains(brackets!, range));
  return keepsMeaning(file.yaml!, edits) ? edits : [];
}
