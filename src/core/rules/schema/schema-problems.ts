import type { BookFile } from '../../book/book.ts';
import { type Message, message } from '../../messages/message.ts';
import type { SchemaProblem } from '../../schema/problem.ts';
import { within } from '../../text/moving-range.ts';
import type { TextRange } from '../../text/range.ts';
import type { PartView } from '../part-view.ts';
import { faultsOf } from '../ref/reference-faults.ts';
import type { Fix, Report } from '../rule.ts';
import { messageFor } from '../yaml/yaml-problems.ts';

/**
 * Reports the schema's problems of one kind, and what table rows have of the same kind. Silent in files with a merge
 * conflict: half of such a file is not what anybody meant.
 */
export function reportSchemaProblems(view: PartView, report: Report, kind: SchemaProblem['kind']): void {
  const { part, file } = view;
  const problems = view.part.document?.schemaProblems ?? [];
  if (problems.length > 0 && !view.hasConflict) {
    for (const problem of problems) {
      if (problem.kind !== kind) continue;
      const range = withinLine(problem.range, file);
      if (hasOtherFinding(view, range, kind)) continue;
      const text = messageFor(problem.code, problem.params);
      report({ file: file.path, range }, text, fixesOf(problem, problems, file));
    }
  }
  if (part.faulty.length > 0 || part.tableFaults.length > 0) faultsOf(view, `schema/${kind}`, report);
}

/** The first character of a document that holds nothing may be its line break. */
function withinLine(range: TextRange, { source }: BookFile): TextRange {
  return /^[\r\n]/.test(source?.slice(range) ?? '') ? within(range, range.start, range.start) : range;
}

/**
 * Whether the mistake is another rule's: quotes are missing, or an id that is not written as ids are names nothing anyway
 * (`track: 搜索`), which the finding about the reference says better.
 */
function hasOtherFinding(view: PartView, range: TextRange, kind: SchemaProblem['kind']): boolean {
  if (view.isComparison(range)) return true;
  if (kind === 'type') return view.isWrittenFigure(range);
  return kind === 'format' && view.isFaultyName(range);
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
