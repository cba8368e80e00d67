import { message } from '../messages/message.ts';
import { readCsv } from '../text/csv-records.ts';
import { SourceText } from '../text/source-text.ts';
import type { ImportProblem } from './import-plan.ts';

/** A CSV file as rows of trimmed texts under a header. */
export interface Sheet {
  readonly headers: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly problems: readonly ImportProblem[];
}

export interface SheetRow {
  /** 1-based: where the record begins. */
  readonly line: number;
  /** As many as there are headers. */
  readonly cells: readonly string[];
}

/** Reads CSV for an import: every record must have a cell for every header; empty records are passed over. */
export function readSheet(text: string): Sheet {
  const source = new SourceText(text);
  const lineOf = (offset: number) => source.positionAt(offset).line + 1;
  const { records, problems: faults } = readCsv(text);
  const problems: ImportProblem[] = faults.map(({ range }) => ({
    line: lineOf(range.start),
    column: undefined,
    message: message('import/quote'),
  }));
  const [header, ...rest] = records.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== ''));
  if (!header)
    return { headers: [], rows: [], problems: [{ line: 1, column: undefined, message: message('import/empty') }] };
  const headers = header.cells.map((cell) => cell.text.trim());
  const seen = new Set<string>();
  for (const name of headers) {
    if (seen.has(name))
      problems.push({ line: lineOf(header.range.start), column: name, message: message('import/repeated-column') });
    seen.add(name);
  }
  const rows = rest.flatMap(({ cells, range }): SheetRow[] => {
    const line = lineOf(range.start);
    const texts = cells.map((cell) => cell.text.trim());
    if (texts.length === headers.length) return [{ line, cells: texts }];
    // Spreadsheets leave out, or add, empty cells at the end of a line.
    if (texts.slice(headers.length).every((each) => each === '')) {
      return [{ line, cells: headers.map((_, index) => texts[index] ?? '') }];
    }
    const shape = { expected: headers.length, found: texts.length };
    problems.push({ line, column: undefined, message: message('import/cells', shape) });
    return [];
  });
  return { headers, rows, problems };
}
