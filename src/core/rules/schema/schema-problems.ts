import type { Book, BookFile, FileRange } from '../../book/book.ts';
import { type Message, message } from '../../messages/message.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { within } from '../../text/moving-range.ts';
import type { TextRange } from '../../text/range.ts';
import { isWrittenFigure } from '../figure/written-figures.ts';
import { isFaultyName } from '../ref/faulty-names.ts';
import { faultsOf } from '../ref/reference-faults.ts';
import type { Fix, Report } from '../rule.ts';
import { isComparison } from '../yaml/comparisons.ts';
import { messageFor } from '../yaml/yaml-problems.ts';

/**
 * Reports the schema's problems of one kind, and what table rows have of the same kind. Silent in files with a merge
 * conflict: half of such a file is not what anybody meant.
 */
export function reportSchemaProblems(book: Book, report: Report, kind: SchemaProblem['kind']): void {
  for (const file of book.files.values()) {
    if (file.yaml?.problems.some((problem) => problem.kind === 'conflict-marker')) continue;
    for (const document of file.documents) {
      for (const problem of document.schemaProblems) {
        const range = withinLine(problem.range, file);
        if (problem.kind !== kind || hasOtherFinding(book, { file: file.path, range }, kind)) continue;
        const text = messageFor(problem.code, problem.params);
        report({ file: file.path, range }, text, fixesOf(problem, document.schemaProblems, file));
      }
    }
  }
  faultsOf(book, `schema/${kind}`, report);
}

/** The first character of a document that holds nothing may be its line break. */
function withinLine(range: TextRange, { source }: BookFile): TextRange {
  return /^[\r\n]/.test(source?.slice(range) ?? '') ? within(range, range.start, range.start) : range;
}

/**
 * Whether the mistake is another rule's: quotes are missing, or an id that is not written as ids are names nothing anyway
 * (`track: 搜索`), which the finding about the reference says better.
 */
function hasOtherFinding(book: Book, place: FileRange, kind: SchemaProblem['kind']): boolean {
  if (isComparison(book, place)) return true;
  if (kind === 'type') return isWrittenFigure(book, place);
  return kind === 'format' && isFaultyName(book, place);
}

/**
 * Spelling is safe to mend only for a key with one near neighbour; a value with a near neighbour may be meant otherwise,
 * as may one that is no text or no list.
 */
function fixesOf(problem: SchemaProblem, all: readonly SchemaProblem[], { path, source }: BookFile): Fix[] {
  const candidates = problem.candidates ?? [];
  const written = source?.slice(problem.range) ?? '';
  const instead: Readonly<Record<string, readonly [Message, string]>> = {
    'schema/type/list': [message('schema/fix/list', { text: written }), `[${written}]`],
    'schema/type/quote': [message('yaml/fix/quote', { text: written }), `"${written}"`],
  };
  const [title, newText] = instead[problem.code] ?? [];
  if (title && newText !== undefined && !/[\r\n]/.test(written)) {
    return [{ title, safe: false, edits: [{ file: path, range: problem.range, newText }] }];
  }
  return candidates.map((candidate) => ({
    title: message('ref/fix/use', { id: candidate }),
    safe: problem.kind === 'unknown-key' && candidates.length === 1 && !isClaimedTwice(problem, all),
    edits: [{ file: path, range: problem.range, newText: candidate }],
  }));
}

/** Two misspelt keys of one mapping that are near the same key cannot both be that. */
function isClaimedTwice(
  { path, candidates: [own] = [], range }: SchemaProblem,
  all: readonly SchemaProblem[],
): boolean {
  return all.some(
    (other) =>
      other.kind === 'unknown-key' &&
      other.range.start !== range.start &&
      other.path.join('/') === path.join('/') &&
      other.candidates?.includes(own!),
  );
}
