import type { Book } from '../../core/book/book.ts';
import { type Message, message } from '../../core/messages/message.ts';
import type { FileEdit, Finding, Fix } from '../../core/rules/rule.ts';
import { safeFixOf } from '../../core/rules/safe-fix.ts';
import { compatibleFixes, withLineEndings } from '../../core/rules/safe-fixes.ts';
import { applyEdits } from '../../core/text/range.ts';
import type { CheckOptions, Workspace } from '../../core/workspace/workspace.ts';
import type { DiskFileSystem } from '../../node/disk-file-system.ts';
import { replaceText } from '../replace-text.ts';

/** A fix can bring another mistake to light, but not without end. */
const maximumRounds = 10;

export interface Fixed {
  /** How many fixes were applied. */
  readonly count: number;
  /** Why files were left as they are. */
  readonly problems: readonly Message[];
}

/**
 * Applies the safe fixes of a book's findings, round by round until none is left, and then writes each changed file in
 * one step. Line endings, byte order mark and mode of a file stay. A file that cannot be written, or has changed since
 * it was read, is left alone and read again, and its fixes do not count; the others are written all the same.
 * @param selects the files whose findings are mended
 */
export async function fixBook(
  workspace: Workspace,
  root: string,
  disk: DiskFileSystem,
  options: CheckOptions,
  selects: (path: string) => boolean,
): Promise<Fixed> {
  const original = new Map<string, string>();
  const applied: Fix[] = [];
  for (let round = 0; round < maximumRounds; round++) {
    const book = workspace.books.find((candidate) => candidate.root === root)!;
    const findings = workspace.check(book, options).filter((finding) => selects(finding.file));
    const { fixes, byFile } = selectedFixes(findings, book, selects);
    if (fixes.length === 0) break;
    applied.push(...fixes);
    for (const [path, fileEdits] of byFile) {
      const text = book.files.get(path)!.source!.text;
      if (!original.has(path)) original.set(path, text);
      await workspace.setBuffer(path, applyEdits(text, fileEdits));
    }
  }
  const fixed = workspace.books.find((candidate) => candidate.root === root)!;
  const problems = new Map<string, Message>();
  for (const [path, before] of original) {
    const written = await replaceText(disk, path, before, fixed.files.get(path)!.source!.text);
    if (written === 'changed') problems.set(path, message('cli/changed-meanwhile', { path }));
    else if (written !== 'written') problems.set(path, message('cli/cannot-write', { path, failure: written }));
  }
  for (const path of problems.keys()) await workspace.setBuffer(path, undefined);
  const done = applied.filter((fix) => !fix.edits.some((edit) => problems.has(edit.file)));
  return { count: done.length, problems: [...problems.values()] };
}

/** The safe fixes that stay within the selected files, with their edits by file. */
function selectedFixes(findings: readonly Finding[], book: Book, selects: (path: string) => boolean) {
  const { fixes, edits } = compatibleFixes(findings, (finding) => {
    const fix = safeFixOf(finding);
    return fix?.edits.every(({ file }) => selects(file) && book.files.get(file)?.source) ? fix : undefined;
  });
  const byFile = new Map<string, FileEdit[]>();
  for (const edit of withLineEndings(edits, book)) {
    const known = byFile.get(edit.file);
    if (known) known.push(edit);
    else byFile.set(edit.file, [edit]);
  }
  return { fixes, byFile };
}
