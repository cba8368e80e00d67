import { baseName } from '../../book/paths.ts';
import { message } from '../../messages/message.ts';
import type { FileEdit } from '../../rules/rule.ts';
import { type TextRange, touches } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import {
  dereference,
  findPair,
  lineEnding,
  removePair,
  type YamlFile,
  type YamlMapping,
  type YamlPair,
} from '../../yaml/index.ts';
import type { ActionContext, CodeAction } from './action.ts';

/** Moves a trend's narrative into a Markdown file of its own beside it, to the letter. */
export function extractNarrative({ book, file, span, can }: ActionContext): readonly CodeAction[] {
  const { yaml, source, documents, path } = file;
  const root = dereference(documents[0]?.yaml.root);
  if (file.kind !== 'trend' || !yaml || !source || documents.length !== 1 || root?.kind !== 'mapping') return [];
  const pair = findPair(root, 'narrative');
  if (pair?.value.kind !== 'scalar' || !touches(pair.range, span.start) || root.pairs.length < 2) return [];
  const { value } = pair.value;
  if (typeof value !== 'string' || value.trim() === '' || !can.createFiles) return [];
  const target = path.replace(/\.yaml$/, '.md');
  const text = value.replace(/\n/g, lineEnding(source));
  return [
    {
      key: 'extract-narrative',
      title: message('action/extract-narrative', { file: baseName(target) }),
      kind: 'refactor.extract',
      findings: [],
      preferred: false,
      costly: true,
      ...(book.files.has(target) && { disabled: message('action/file-exists', { file: baseName(target) }) }),
      edit: () => ({ edits: without(yaml, root, pair, path), renames: [], creations: [{ path: target, text }] }),
    },
  ];
}

function without(yaml: YamlFile, root: YamlMapping, pair: YamlPair, file: string): FileEdit[] {
  const { source, comments } = yaml;
  const [removal] = removePair(source, root, pair);
  const [comment] = comments.filter(({ range }) => range.start > pair.range.start && range.end < pair.range.end);
  if (comment && !root.flow) {
    return [{ file, range: { start: pair.range.start, end: pair.range.end }, newText: source.slice(comment.range) }];
  }
  return [{ ...removal!, file, range: root.flow ? removal!.range : withEmptyLines(source, removal!.range) }];
}

/** Of the empty lines above and below only the ones below stay, and none at the end of the file. */
function withEmptyLines(source: SourceText, { start, end }: TextRange): TextRange {
  const before = /(?:^|\n)((?:[ \t]*\r?\n)+)$/.exec(source.text.slice(0, start))?.[1] ?? '';
  const after = source.text.slice(end);
  return /^[ \t]*(\r?\n|$)/.test(after) ? { start: start - before.length, end } : { start, end };
}
