import type { TextRange } from '../text/range.ts';
import { SourceText } from '../text/source-text.ts';
import { findUnprintable } from './characters.ts';
import { findUnquotedComparison } from './comparison.ts';
import type { Conflicts } from './conflicts.ts';
import { convertDocument } from './convert.ts';
import { syntax } from './fault.ts';
import { MaskedText } from './masked-text.ts';
import type { YamlComment, YamlDocument, YamlProblem } from './nodes.ts';
import { type Recovered, recover } from './recover.ts';
import { forEachNode } from './visit.ts';

/** What a stretch of a text says when it is read on its own. No two of its ranges are one object. */
export interface PartReading {
  readonly documents: readonly YamlDocument[];
  readonly comments: readonly YamlComment[];
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads a text that is not parted any further: never throws, and gives a tree for whatever could be read beside the problems.
 * @param conflicts those that a merge left in the text; they are then its one problem, and our side is read
 */
export function readPart(text: string, conflicts?: Conflicts): PartReading {
  const source = new SourceText(text);
  const masked = new MaskedText(text);
  const unprintable = findUnprintable(text);
  for (const problem of unprintable) masked.replaceCharacter(problem.range.start);
  for (const span of conflicts?.notOurs ?? []) masked.blank(span);
  const recovered = recover(source, masked);
  const inTree: YamlProblem[] = [];
  const damaged = [...recovered.damaged, ...(conflicts?.spans ?? [])];
  const documents = readDocuments(source, masked, recovered, damaged, (problem) => inTree.push(problem));
  const comments = recovered.composed.comments.map((range) => ({ range, text: source.slice(range).slice(1) }));
  const problems = conflicts
    ? [conflictProblem(conflicts)]
    : withUnexplained(
        source,
        documents,
        settle(source, [...unprintable, ...tooDeep(recovered), ...recovered.problems], inTree),
      );
  return {
    documents: documents.map((document) => ({ ...document, damaged: document.damaged.map(copy) })),
    comments,
    problems: problems.map(withOwnRanges),
  };
}

function copy({ start, end }: TextRange): TextRange {
  return { start, end };
}

function withOwnRanges(problem: YamlProblem): YamlProblem {
  const own = { ...problem, range: copy(problem.range) };
  return problem.edits ? { ...own, edits: problem.edits.map((edit) => ({ ...edit, range: copy(edit.range) })) } : own;
}

function readDocuments(
  source: SourceText,
  masked: MaskedText,
  { composed }: Recovered,
  damaged: readonly TextRange[],
  report: (problem: YamlProblem) => void,
): YamlDocument[] {
  const whole = { start: 0, end: source.text.length };
  if (composed.tooDeepAt !== undefined) return [{ root: undefined, range: whole, damaged: [whole] }];
  return composed.documents.map((document, index) => {
    const range = composed.documentRanges[index]!;
    const next = composed.documentRanges[index + 1]?.start ?? source.text.length + 1;
    const isFirst = index === 0;
    const own = damaged.filter((span) => (isFirst || span.start >= range.start) && span.start < next);
    const root = convertDocument(document, source, masked, (problem) => {
      report(problem);
      if (problem.kind === 'syntax' && problem.code !== 'unknown-alias') own.push(problem.range);
    });
    return { root, range, damaged: own };
  });
}

/** One problem a line: those of the text come before those of the tree, which may be their consequence. */
function settle(
  source: SourceText,
  ofText: readonly YamlProblem[],
  ofTree: readonly YamlProblem[],
): readonly YamlProblem[] {
  const byLine = new Map<number, YamlProblem>();
  for (const problem of ofText) {
    const { line } = source.positionAt(problem.range.start);
    if (!byLine.has(line)) byLine.set(line, problem);
  }
  const marker = ofText.find(
    ({ range }) => /^--?$/.test(source.slice(range)) && source.positionAt(range.start).character === 0,
  );
  const others = ofTree.filter(
    ({ kind, range }) =>
      !byLine.has(source.positionAt(range.start).line) &&
      // Keys stand twice where a half-typed `---` does not part two documents.
      !(kind === 'duplicate-key' && marker && marker.range.start < range.start),
  );
  return [...byLine.values(), ...others].sort((a, b) => a.range.start - b.range.start);
}

/** Nothing is left out in silence: what was covered for a comparison that the tree then does not hold is named after all. */
function withUnexplained(
  source: SourceText,
  documents: readonly YamlDocument[],
  problems: readonly YamlProblem[],
): readonly YamlProblem[] {
  const lineOf = ({ start }: TextRange) => source.positionAt(start).line;
  const explained = new Set(problems.map((problem) => lineOf(problem.range)));
  const spans = documents.flatMap((document) => document.damaged).filter((span) => !explained.has(lineOf(span)));
  if (spans.length === 0 || problems.length > 0) return problems;
  for (const { root } of documents) {
    forEachNode(root, (node) => {
      const found = findUnquotedComparison(node, source);
      if (found) explained.add(lineOf(found.range));
    });
  }
  const silent = spans.find((span) => !explained.has(lineOf(span)));
  return silent ? [syntax('unreadable', silent)] : problems;
}

function tooDeep({ composed: { tooDeepAt } }: Recovered): YamlProblem[] {
  return tooDeepAt === undefined ? [] : [syntax('too-deep', { start: tooDeepAt, end: tooDeepAt + 1 })];
}

function conflictProblem(conflicts: Conflicts): YamlProblem {
  return { kind: 'conflict-marker', code: 'conflict-marker', range: conflicts.firstMarker, params: {} };
}
