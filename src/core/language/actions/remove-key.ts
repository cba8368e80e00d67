import type { BookFile } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import type { TextRange } from '../../text/range.ts';
import { forEachNode, removePair, type YamlMapping, type YamlPair } from '../../yaml/index.ts';
import { type ActionContext, type CodeAction, quickFix } from './action.ts';

/** The rules whose findings are gone with the key that they lie on or beside. */
const removable = new Set(['figure/empty', 'ref/unused-source', 'yaml/duplicate-key']);

/** Takes out a key that says nothing: one without a figure, a source that nothing cites, the second of two that are the same. */
export function removeKey({ file, touched }: ActionContext): readonly CodeAction[] {
  return touched
    .filter(({ rule }) => removable.has(rule))
    .flatMap((finding) => {
      const found = pairAt(file, finding.range);
      if (!found) return [];
      const { mapping, pair } = found;
      const title = message('action/remove-key', { key: pair.key.source });
      const edits = removePair(file.source!, mapping, pair).map((edit) => ({ ...edit, file: file.path }));
      return quickFix(`remove-key ${finding.range.start}`, title, [finding], () => ({ edits, renames: [] }));
    });
}

function pairAt(file: BookFile, { start }: TextRange): { mapping: YamlMapping; pair: YamlPair } | undefined {
  let found: { mapping: YamlMapping; pair: YamlPair } | undefined;
  for (const { yaml } of file.documents) {
    forEachNode(yaml.root, (node) => {
      if (node.kind !== 'mapping') return;
      const pair = node.pairs.find(({ key, value }) => key.range.start === start || value.range.start === start);
      if (pair) found = { mapping: node, pair };
    });
  }
  return found;
}
