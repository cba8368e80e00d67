import { message } from '../../messages/message.ts';
import { editsOf, type Finding, type Fix } from '../../rules/rule.ts';
import { compatibleFixes } from '../../rules/safe-fixes.ts';
import { type ActionContext, type CodeAction, quickFix } from './action.ts';

/**
 * The findings' own fixes; and for every rule that can be mended safely in several places, one for all of them in the
 * file and one for all in the book.
 */
export function findingFixes({ touched, findings, file, book }: ActionContext): readonly CodeAction[] {
  const single = touched.flatMap((finding) =>
    finding.fixes.map((fix, index) =>
      quickFix(
        `fix ${finding.rule} ${finding.range.start} ${index}`,
        fix.title,
        [finding],
        () => ({ edits: editsOf(fix, book), renames: [] }),
        onlySafeFix(finding) === fix,
      ),
    ),
  );
  const rules = [...new Set(touched.filter(onlySafeFix).map(({ rule }) => rule))];
  return [...single, ...rules.flatMap((rule) => fixAll(rule, { touched, findings, file }))];
}

function fixAll(
  rule: string,
  { touched, findings, file }: Pick<ActionContext, 'touched' | 'findings' | 'file'>,
): CodeAction[] {
  const inBook = findings.filter((finding) => finding.rule === rule && onlySafeFix(finding));
  const inFile = inBook.filter((finding) => finding.file === file.path);
  const here = touched.filter((finding) => finding.rule === rule);
  const mendAll = (key: string, title: CodeAction['title'], mended: readonly Finding[]) => ({
    ...quickFix(`${key} ${rule}`, title, here, () => ({
      edits: compatibleFixes(mended, onlySafeFix).edits,
      renames: [],
    })),
    costly: true,
  });
  const count = inFile.length;
  const actions: CodeAction[] = [];
  if (count > 1) actions.push(mendAll('fix-all-file', message('language/fix-all', { rule, count }), inFile));
  if (inBook.length > count) {
    actions.push(mendAll('fix-all-book', message('action/fix-all-book', { rule, count: inBook.length }), inBook));
  }
  return actions;
}

function onlySafeFix({ fixes }: Finding): Fix | undefined {
  const safe = fixes.filter((fix) => fix.safe);
  return safe.length === 1 ? safe[0] : undefined;
}
