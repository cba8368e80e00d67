import { message } from '../../messages/message.ts';
import { type ActionContext, type CodeAction, quickFix } from './action.ts';
import { suppressionComment } from './suppression-comment.ts';

/** What no comment can help against: the file itself cannot be read, or the comment is what is wrong. */
const notSuppressible = /^(suppression\/|book\/|yaml\/(syntax|conflict-marker|alias-budget)$)/;

/** Silences a finding by a comment on the line above, with a reason that is still to be written. */
export function suppressFinding({ book, file, touched }: ActionContext): readonly CodeAction[] {
  const rules = new Map(touched.map((finding) => [`${finding.rule} ${lineOf(finding.range.start)}`, finding]));
  return [...rules.values()].flatMap((finding) => {
    const { rule, range } = finding;
    const comment = notSuppressible.test(rule) ? undefined : suppressionComment(book, file, range.start, rule);
    if (!comment) return [];
    const { edit, stop } = comment;
    return quickFix(`suppress ${rule} ${lineOf(range.start)}`, message('action/suppress', { rule }), [finding], () => ({
      edits: [{ ...edit, file: file.path }],
      renames: [],
      stops: [{ edit: 0, offset: stop }],
    }));
  });

  function lineOf(offset: number): number {
    return file.source?.positionAt(offset).line ?? 0;
  }
}
