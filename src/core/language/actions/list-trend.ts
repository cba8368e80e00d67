import { message } from '../../messages/message.ts';
import { listedTrend } from '../new-files/list-trend.ts';
import { type ActionContext, type CodeAction, quickFix } from './action.ts';

/** Gives a trend that the report leaves out its place at the end of it. */
export function listTrend({ book, file, touched }: ActionContext): readonly CodeAction[] {
  const finding = touched.find(({ rule }) => rule === 'trend/unlisted');
  const id = finding && file.documents[0]?.id;
  const edits = id === undefined ? undefined : listedTrend(book, id);
  if (!finding || !edits || edits.length === 0) return [];
  const title = message('action/list-trend', { id: id! });
  return [quickFix('list-trend', title, [finding], () => ({ edits, renames: [] }), true)];
}
