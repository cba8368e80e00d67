import { readFile } from 'node:fs/promises';
import type { Book } from '../../core/book/book.ts';
import { message } from '../../core/messages/message.ts';
import type { FileEdit, Finding, Fix } from '../../core/rules/rule.ts';
import { applyEdits, overlaps } from '../../core/text/range.ts';
import type { CheckOptions, Workspace } from '../../core/workspace/workspace.ts';
import type { DiskFileSystem } from '../../node/disk-file-system.ts';
import { UsageError } from '../usage-error.ts';
import { writeWhole } from '../write-file.ts';

/** A fix can bring another mistake to light, but not without end. */
const maximumRounds = 10;

const byteOrderMark = '\ufeff';

/**
 * Applies the safe fixes of a book's findings, round by round until none is left, and then writes each changed file in
 * one step. Line endings, byte order mark and mode of a file stay.
 * @param selects the files whose findings are mended
 * @returns how many fixes were applied
 * @throws UsageError where a file cannot be written, or has changed since it was read
 */
export async function fixBook(
  workspace: Workspace,
  root: string,
  disk: DiskFileSystem,
  options: CheckOptions,
  selects: (path: string) => boolean,
): Promise<number> {
  const original = new Map<string, string>();
  let applied = 0;
  for (let round = 0; round < maximumRounds; round++) {
    const book = workspace.books.find((candidate) => candidate.root === root)!;
    const findings = workspace.check(book, options).filter((finding) => selects(finding.file));
    const { edits, count } = compatibleEdits(findings, book, selects);
    if (count === 0) break;
    applied += count;
    for (const [path, fileEdits] of edits) {
      const text = book.files.get(path)!.source!.text;
      if (!original.has(path)) original.set(path, text);
      await workspace.setBuffer(path, applyEdits(text, withLineEndings(text, fileEdits)));
    }
  }
  const fixed = workspace.books.find((candidate) => candidate.root === root)!;
  for (const [path, before] of original) await write(disk, path, before, fixed.files.get(path)!.source!.text);
  return applied;
}

/** Whether `--fix` mends a finding. */
export function safeFixOf(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe && fix.edits.length > 0);
}

/** Of each finding its first safe fix, as long as no edit of it touches one that was taken before. */
function compatibleEdits(findings: readonly Finding[], book: Book, selects: (path: string) => boolean) {
  const edits = new Map<string, FileEdit[]>();
  let count = 0;
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (!fix?.edits.every((edit) => selects(edit.file) && isFree(edit, edits, book))) continue;
    for (const edit of fix.edits) edits.set(edit.file, [...(edits.get(edit.file) ?? []), edit]);
    count++;
  }
  return { edits, count };
}

function isFree(edit: FileEdit, taken: ReadonlyMap<string, FileEdit[]>, book: Book): boolean {
  if (!book.files.get(edit.file)?.source) return false;
  return !(taken.get(edit.file) ?? []).some((other) => overlaps(other.range, edit.range));
}

function withLineEndings(text: string, edits: readonly FileEdit[]): readonly FileEdit[] {
  if (!text.includes('\r\n')) return edits;
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/\r?\n/g, '\r\n') }));
}

async function write(disk: DiskFileSystem, path: string, before: string, after: string): Promise<void> {
  if (before === after) return;
  try {
    const target = await disk.resolve(path);
    if (target === undefined) return;
    const current = (await readFile(target)).toString('utf8');
    const mark = current.startsWith(byteOrderMark) ? byteOrderMark : '';
    if (current !== mark + before) throw new UsageError(message('cli/changed-meanwhile', { path }));
    await writeWhole(target, Buffer.from(mark + after));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(message('cli/cannot-write', { path, reason: (error as Error).message }));
  }
}
