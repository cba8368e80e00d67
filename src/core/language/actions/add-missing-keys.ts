import type { BookDocument, BookFile } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import type { Finding } from '../../rules/rule.ts';
import type { TextEdit } from '../../text/range.ts';
import { insertPairs, lineEnding, scalarText } from '../../yaml/index.ts';
import { type ActionContext, type ActionEdit, type CodeAction, type EditStop, quickFix } from './action.ts';
import { type Lack, lackAt } from './missing-keys.ts';

/** Adds keys that must be there: each one, and all of a mapping at once, in the schema's order. */
export function addMissingKeys({ book, file, touched }: ActionContext): readonly CodeAction[] {
  return touched.flatMap((finding) => {
    const lack = lackAt(book, file, finding);
    return lack ? actionsFor(lack, file, finding) : [];
  });
}

function actionsFor(lack: Lack, file: BookFile, finding: Finding): CodeAction[] {
  const at = `${finding.rule} ${finding.range.start}`;
  const first = lack.keys.map(([key]) => key!);
  const all = quickFix(`add-keys ${at}`, message('action/add-keys', { keys: first.join(', ') }), [finding], () =>
    additions(lack, file, first),
  );
  const single = lack.keys
    .flat()
    .map((key) =>
      quickFix(`add-key ${key} ${at}`, message('action/add-key', { key }), [finding], () =>
        additions(lack, file, [key]),
      ),
    );
  return first.length > 1 ? [all, ...single] : single;
}

function additions({ mapping, order, valueFor, document }: Lack, file: BookFile, keys: readonly string[]): ActionEdit {
  const source = file.source!;
  const pairs = keys.map((key) => ({ key, value: valueFor(key) }));
  const texts = mapping ? insertPairs(source, mapping, pairs, order) : atEnd(file, document, pairs, order);
  return { edits: texts.map((edit) => ({ ...edit, file: file.path })), renames: [], stops: stopsIn(texts, pairs) };
}

/** For a document that holds nothing yet. */
function atEnd(
  { source }: BookFile,
  { yaml }: BookDocument,
  pairs: readonly { readonly key: string; readonly value: string }[],
  order: readonly string[],
): TextEdit[] {
  const { end } = yaml.range;
  const sorted = [...pairs].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const ending = lineEnding(source!);
  const before = end === 0 || /[\r\n]$/.test(source!.text.slice(0, end)) ? '' : ending;
  const lines = sorted.map(({ key, value }) => `${scalarText(key)}: ${value}`.trimEnd() + ending);
  return [{ range: { start: end, end }, newText: before + lines.join('') }];
}

/** Behind every colon that still has no value. */
function stopsIn(edits: readonly TextEdit[], pairs: readonly { key: string; value: string }[]): EditStop[] {
  const empty = pairs.filter(({ value }) => value === '');
  return edits.flatMap(({ newText }, edit) => {
    const stops = empty.flatMap(({ key }) => {
      const written = `${scalarText(key)}:`;
      const at = newText.search(new RegExp(`(?<![\\w-])${written}`));
      return at < 0 ? [] : [{ edit, offset: at + written.length }];
    });
    return stops.sort((a, b) => a.offset - b.offset);
  });
}
