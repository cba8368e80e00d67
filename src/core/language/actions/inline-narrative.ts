import { baseName } from '../../book/paths.ts';
import { message } from '../../messages/message.ts';
import type { FileEdit } from '../../rules/rule.ts';
import { keyOrder } from '../../schema/lookup.ts';
import { applyEdits } from '../../text/range.ts';
import type { SourceText } from '../../text/source-text.ts';
import {
  dereference,
  findPair,
  insertPairs,
  lineEnding,
  parseYaml,
  quotedText,
  valueUnder,
  type YamlMapping,
} from '../../yaml/index.ts';
import type { ActionContext, CodeAction } from './action.ts';

/** Moves the Markdown file of a trend into its YAML file, as the narrative, to the letter. */
export function inlineNarrative({ book, file, can }: ActionContext): readonly CodeAction[] {
  if (file.kind !== 'prose' || !file.source || file.problem || !can.deleteFiles) return [];
  const trend = book.files.get(file.path.replace(/\.md$/, '.yaml'));
  const root = dereference(trend?.documents[0]?.yaml.root);
  if (!trend?.source || trend.documents.length !== 1 || root?.kind !== 'mapping') return [];
  if (trend.yaml?.problems.length !== 0) return [];
  const { source, path } = trend;
  const { text } = file.source;
  const name = baseName(path);
  return [
    {
      key: 'inline-narrative',
      title: message('action/inline-narrative', { file: name }),
      kind: 'refactor.inline',
      findings: [],
      preferred: false,
      costly: true,
      ...(findPair(root, 'narrative') && { disabled: message('action/narrative-exists', { file: name }) }),
      edit: () => {
        const edit = withNarrative(source, root, text.replace(/\r\n?/g, '\n'));
        return edit && { edits: [{ ...edit, file: path }], renames: [], deletions: [file.path] };
      },
    },
  ];
}

/** As a literal block where that can hold it, else in quotes; what is read back must be the text. */
function withNarrative(source: SourceText, root: YamlMapping, text: string): Omit<FileEdit, 'file'> | undefined {
  const column = root.pairs[0] ? source.positionAt(root.pairs[0].range.start).character : 0;
  const values = root.flow ? [quotedText(text)] : [literal(text, column + 2, lineEnding(source)), quotedText(text)];
  const order = keyOrder('trend', root, []);
  for (const value of values) {
    const [edit] = insertPairs(source, root, [{ key: 'narrative', value }], order);
    if (!edit) continue;
    const placed = { ...edit, newText: root.flow ? edit.newText : spaced(source, edit, lineEnding(source)) };
    const { documents, problems } = parseYaml(applyEdits(source.text, [placed]));
    const read = valueUnder(documents[0]?.root, 'narrative');
    if (problems.length === 0 && read?.kind === 'scalar' && read.value === text) return placed;
  }
  return undefined;
}

function literal(text: string, indentation: number, ending: string): string {
  const chomping = /\n\n$/.test(text) ? '+' : text.endsWith('\n') ? '' : '-';
  const indicator = /^\n*[ \t]/.test(text) ? String(indentation) : '';
  const lines = text.replace(/\n$/, '').split('\n');
  const margin = ' '.repeat(indentation);
  return [`|${indicator}${chomping}`, ...lines.map((line) => (line === '' ? '' : margin + line))].join(ending);
}

/** Empty lines as they part what comes before and after; a line end where the file has none. */
function spaced(source: SourceText, { range, newText }: Omit<FileEdit, 'file'>, ending: string): string {
  const after = source.text.slice(range.start);
  const empty = /^\r?\n((?:[ \t]*\r?\n)+)/.exec(after)?.[1] ?? '';
  const isBehind = newText.startsWith(ending);
  return (isBehind ? empty : '') + newText + (after === '' ? ending : '');
}
