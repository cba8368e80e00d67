import type { BookFile } from '../../book/book.ts';
import { claimFigure, type Verdict } from '../../claims/index.ts';
import { figuresInText } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import { appendItem, findPair, insertPairs, scalarText } from '../../yaml/index.ts';
import { idScalar } from '../written-id.ts';
import { type ActionContext, type ActionEdit, type CodeAction, quickFix } from './action.ts';
import { claimsAt } from './restate-claim.ts';

/** As many sources as are offered one by one. */
const most = 5;

/** Gives a claim that nothing stands for a source of the book, or a check to fill in. */
export function supportClaim(context: ActionContext): readonly CodeAction[] {
  const { book, touched } = context;
  return claimsAt(context).flatMap((verdict) => {
    const { claim, kind } = verdict;
    const file = book.files.get(claim.place.file);
    if (kind !== 'unsupported' || !file?.source) return [];
    const findings = touched.filter(({ rule }) => rule === 'claim/unsupported');
    const sources = [...book.model.sources.values()].filter(({ own }) => !own).slice(0, most);
    return [
      quickFix(`add-check ${claim.id}`, message('verdict/fix/check'), findings, () => withCheck(verdict, file)),
      ...sources.map(({ id, title }) =>
        quickFix(`cite ${claim.id} ${id}`, message('verdict/fix/cite', { source: title ?? id }), findings, () =>
          withSource(verdict, file, id),
        ),
      ),
    ];
  });
}

function withSource({ claim: { node } }: Verdict, file: BookFile, id: string): ActionEdit | undefined {
  const list = findPair(node, 'sources')?.value;
  const { path, source } = file;
  if (list?.kind === 'sequence') {
    return { edits: [{ file: path, ...appendItem(source!, list, idScalar(id)) }], renames: [] };
  }
  if (list) return undefined;
  const pairs = [{ key: 'sources', value: `[${idScalar(id)}]` }];
  return { edits: insertPairs(source!, node, pairs, order).map((edit) => ({ file: path, ...edit })), renames: [] };
}

/** A count of what meets conditions that are still to be written; of a share a share. The figure is the claim's own. */
function withCheck({ claim, statement = '' }: Verdict, { path, source }: BookFile): ActionEdit {
  const stated =
    claimFigure(claim)?.text ?? figuresInText(statement).find(({ result }) => result.figure)?.result.figure?.text;
  const type = /[%％成]/.test(stated ?? '') ? 'share' : 'count';
  const is = stated === undefined ? '' : ` ${/^\d+(?:\.\d+)?$/.test(stated) ? stated : scalarText(stated, true)}`;
  const value = `{ type: ${type}, where: {}, is:${is} }`;
  const edits = insertPairs(source!, claim.node, [{ key: 'check', value }], order);
  const offset = edits[0]!.newText.indexOf('where: {') + 'where: {'.length;
  return {
    edits: edits.map((edit) => ({ file: path, ...edit })),
    renames: [],
    stops: [{ edit: 0, offset }],
  };
}

/** As the schema lists the keys of a claim. */
const order = ['id', 'statement', 'sources', 'figure', 'decision', 'check'];
