import { displayWidth } from '../core/text/display-width.ts';
import { harmless } from './reporters/safe-text.ts';

/**
 * Lines of cells in columns as wide as a terminal shows them: a Chinese character takes two. What a terminal would take
 * for commands is made visible.
 * @param rows the head first; all of the same length
 * @param numeric the columns, from 0, whose cells stand to the right
 */
export function layOutTable(rows: readonly (readonly string[])[], numeric: ReadonlySet<number> = new Set()): string[] {
  const safe = rows.map((row) => row.map((cell) => harmless(cell.replace(/\s+/g, ' '))));
  const widths = safe[0]!.map((_, column) => Math.max(...safe.map((row) => displayWidth(row[column]!))));
  const pad = (cell: string, column: number) => {
    const blank = ' '.repeat(widths[column]! - displayWidth(cell));
    return numeric.has(column) ? blank + cell : cell + blank;
  };
  return safe.map((row) => row.map(pad).join('  ').trimEnd());
}
