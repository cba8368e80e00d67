import type { TextRange } from './range.ts';

export interface CsvCell {
  /** In the file's text, quotes included. */
  readonly range: TextRange;
  /** The content, quotes taken off and doubled quotes made one. */
  readonly text: string;
  readonly quoted: boolean;
}

export interface CsvRecord {
  /** Without the line's end. */
  readonly range: TextRange;
  /** At least one. */
  readonly cells: readonly CsvCell[];
  /** An empty line: one empty cell without quotes. */
  readonly blank: boolean;
}

export interface CsvProblem {
  /** `unclosed-quote` lies on the opening quote, the others on what should not be there. */
  readonly code: 'unclosed-quote' | 'text-after-quote' | 'bare-quote';
  readonly range: TextRange;
}

export interface CsvFile {
  readonly records: readonly CsvRecord[];
  readonly problems: readonly CsvProblem[];
}

/**
 * Reads comma-separated records as RFC 4180 has them, with the exact place of each. It is tolerant: what breaks the
 * rules is reported and read as literally as possible. Lines end at LF, CRLF or CR; quoted cells may hold line ends.
 * A line end at the very end of the text begins no further record.
 */
export function readCsv(text: string): CsvFile {
  const records: CsvRecord[] = [];
  const problems: CsvProblem[] = [];
  let offset = 0;
  while (offset < text.length) {
    const start = offset;
    const cells: CsvCell[] = [];
    for (;;) {
      const cell = text[offset] === '"' ? quotedCell(text, offset, problems) : plainCell(text, offset, problems);
      cells.push(cell);
      offset = cell.range.end;
      if (text[offset] !== ',') break;
      offset++;
    }
    const blank = cells.length === 1 && cells[0]!.text === '' && !cells[0]!.quoted;
    records.push({ range: { start, end: offset }, cells, blank });
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
  return { records, problems };
}

function plainCell(text: string, start: number, problems: CsvProblem[]): CsvCell {
  const end = endOfPlain(text, start);
  const content = text.slice(start, end);
  const quote = content.indexOf('"');
  if (quote >= 0) problems.push({ code: 'bare-quote', range: { start: start + quote, end: start + quote + 1 } });
  return { range: { start, end }, text: content, quoted: false };
}

function quotedCell(text: string, start: number, problems: CsvProblem[]): CsvCell {
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return unclosedCell(text, start, problems);
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      const end = endOfPlain(text, quote + 1);
      const behind = text.slice(quote + 1, end);
      if (behind !== '') problems.push({ code: 'text-after-quote', range: { start: quote + 1, end } });
      return { range: { start, end }, text: content + behind, quoted: true };
    }
    content += '"';
    from = quote + 2;
  }
}

/** A quote that nothing closes ends with its line: one slip must not swallow the records that follow. */
function unclosedCell(text: string, start: number, problems: CsvProblem[]): CsvCell {
  problems.push({ code: 'unclosed-quote', range: { start, end: start + 1 } });
  const end = endOfPlain(text, start + 1);
  return { range: { start, end }, text: text.slice(start + 1, end), quoted: true };
}

function endOfPlain(text: string, start: number): number {
  const stop = /[,\r\n]/g;
  stop.lastIndex = start;
  return stop.exec(text)?.index ?? text.length;
}
