import type { BookFile } from '../book/book.ts';
import type { TextRange } from '../text/range.ts';

/** A comment `trendbook-ignore rule-id: reason`. It covers findings that start on the next line that is no such comment. */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The rule's id in the comment. */
  readonly range: TextRange;
  /** 0-based. */
  readonly coveredLine: number;
}

const yamlComment = /^\s*trendbook-ignore\s+(?<rule>[\w./-]+)\s*(?::\s*(?<reason>.*?))?\s*$/d;
const markdownComment = /<!--\s*trendbook-ignore\s+(?<rule>[\w./-]+)\s*(?::\s*(?<reason>.*?))?\s*-->/dg;

/** The suppressions of a file: YAML comments in YAML, HTML comments in Markdown and in the prose of YAML block scalars. */
export function findSuppressions(file: BookFile): Suppression[] {
  const source = file.source;
  if (!source?.text.includes('trendbook-ignore')) return [];
  const found: { rule: string; reason: string; range: TextRange }[] = [];
  const add = (match: RegExpMatchArray, offset: number) => {
    const [start, end] = match.indices!.groups!.rule!;
    const { rule, reason } = match.groups!;
    found.push({ rule: rule!, reason: reason ?? '', range: { start: offset + start, end: offset + end } });
  };
  for (const comment of file.yaml?.comments ?? []) {
    const match = yamlComment.exec(comment.text);
    if (match) add(match, comment.range.end - comment.text.length);
  }
  if (file.kind !== 'csv') for (const match of source.text.matchAll(markdownComment)) add(match, 0);
  found.sort((a, b) => a.range.start - b.range.start);
  const lines = found.map(({ range }) => source.positionAt(range.start).line);
  /** What a comment on that line covers; filled from the last line on, so that a long run of comments is walked once. */
  const coveredBy = new Map<number, number>();
  for (const line of lines.toReversed()) coveredBy.set(line, coveredBy.get(line + 1) ?? line + 1);
  return found.map((each, index) => ({ ...each, coveredLine: coveredBy.get(lines[index]!)! }));
}
