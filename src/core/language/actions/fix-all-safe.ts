import type { Book } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import type { FileEdit, Finding } from '../../rules/rule.ts';
import { safeFixOf } from '../../rules/safe-fix.ts';
import { compatibleFixes, withLineEndings } from '../../rules/safe-fixes.ts';
import type { SourceText } from '../../text/source-text.ts';
import { withEdit } from '../book-edit.ts';
import type { ActionContext, CodeAction } from './action.ts';

/** A fix can bring another mistake to light, but not without end: as `check --fix` has it. */
const maximumRounds = 10;

/** What `check --fix` would do to this file: for fixing on save. */
export function fixAllSafe({ book, file, findings, check }: ActionContext): readonly CodeAction[] {
  if (!findings.some((finding) => staysIn(finding, file.path))) return [];
  return [
    {
      key: 'fix-all-safe',
      title: message('action/fix-all-safe'),
      kind: 'source.fixAll.trendbook',
      findings: [],
      preferred: false,
      costly: true,
      edit: () => ({ edits: safeEdits(book, file.path, check), renames: [] }),
    },
  ];
}

/** The safe fixes of a file's findings, round by round, as edits of the file as it is now. */
export function safeEdits(book: Book, path: string, check: (book: Book) => readonly Finding[]): FileEdit[] {
  let now = book;
  for (let round = 0; round < maximumRounds; round++) {
    const { edits } = compatibleFixes(check(now), (finding) =>
      staysIn(finding, path) ? safeFixOf(finding) : undefined,
    );
    if (edits.length === 0) break;
    now = withEdit(now, { edits: withLineEndings(edits, now), renames: [] });
  }
  const [before, after] = [book, now].map((each) => each.files.get(path)!.source!);
  return before!.text === after!.text ? [] : differences(before!, after!).map((edit) => ({ ...edit, file: path }));
}

function staysIn(finding: Finding, path: string): boolean {
  return finding.file === path && (safeFixOf(finding)?.edits.every(({ file }) => file === path) ?? false);
}

/** The edits from one text to another: line by line where they have as many lines, so that carets and markers stay. */
function differences(before: SourceText, after: SourceText): Omit<FileEdit, 'file'>[] {
  const [first, second] = [linesOf(before), linesOf(after)];
  const pairs =
    first.length === second.length ? first.map((line, index) => [line, second[index]!]) : [[before.text, after.text]];
  const edits: Omit<FileEdit, 'file'>[] = [];
  let start = 0;
  for (const [old, now] of pairs as [string, string][]) {
    if (old !== now) {
      const head = common(old, now);
      const tail = Math.min(commonEnd(old, now), Math.min(old.length, now.length) - head);
      edits.push({
        range: { start: start + head, end: start + old.length - tail },
        newText: now.slice(head, now.length - tail),
      });
    }
    start += old.length;
  }
  return edits;
}

/** With their terminators. */
function linesOf(source: SourceText): string[] {
  const starts = Array.from({ length: source.lineCount }, (_, line) => source.lineRange(line).start);
  return starts.map((start, line) => source.text.slice(start, starts[line + 1] ?? source.text.length));
}

function common(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  // Never between the halves of a character.
  return /[\ud800-\udbff]/.test(a[length - 1] ?? '') ? length - 1 : length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return /[\udc00-\udfff]/.test(a[a.length - length] ?? '') ? length - 1 : length;
}
