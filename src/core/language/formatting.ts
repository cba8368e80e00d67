import type { BookFile } from '../book/book.ts';
import type { TextEdit, TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { formattingObstacle, formatYaml, keepsMeaning } from '../yaml/index.ts';
import { formatMarkdown } from './format-markdown.ts';

/**
 * The edits that lay a file out as all books are; see `formatYaml` and `formatMarkdown` for what they touch. They never
 * change what the file says: CSV is left alone, and so is a file that cannot be read as a whole.
 * @returns in the order of the text, not overlapping
 */
export function formatDocument(file: BookFile): readonly TextEdit[] {
  if (file.problem || !file.source) return [];
  if (file.yaml) return formatYaml(file.yaml);
  return file.kind === 'prose' || file.kind === 'page' ? formatMarkdown(file.source) : [];
}

/** The first place that keeps a file from being laid out. A file that cannot be read at all has its `problem` instead. */
export function whyNotFormatted(file: BookFile): TextRange | undefined {
  return file.yaml && formattingObstacle(file.yaml);
}

/**
 * The same for the lines that a span touches. Where they cannot be indented without those around them, what is within
 * the lines is tidied alone.
 */
export function formatRange(file: BookFile, range: TextRange): readonly TextEdit[] {
  const { source } = file;
  if (!source) return [];
  const lines = wholeLines(source, range);
  const isLast = lines.end === source.text.length;
  const edits = formatDocument(file).filter(
    ({ range: { start, end } }) => lines.start <= start && end <= lines.end && (start < lines.end || isLast),
  );
  if (!file.yaml || keepsMeaning(file.yaml, edits)) return edits;
  const within = edits.filter((edit) => !isIndentation(source, edit.range));
  return keepsMeaning(file.yaml, within) ? within : [];
}

function wholeLines(source: SourceText, { start, end }: TextRange): TextRange {
  const first = source.positionAt(start);
  const last = source.positionAt(end);
  // A selection of whole lines ends where the next one begins.
  const lastLine = last.character === 0 && last.line > first.line ? last.line - 1 : last.line;
  return {
    start: source.lineRange(first.line).start,
    end: source.offsetAt({ line: lastLine + 1, character: 0 }),
  };
}

function isIndentation(source: SourceText, { start }: TextRange): boolean {
  const line = source.lineRange(source.positionAt(start).line);
  return source.text.slice(line.start, start).trim() === '' && start < line.end;
}
