import type { Look } from '../option/index.ts';
import { textWidth, wrapText } from '../option/text-width.ts';
import type { DataTable } from '../picture.ts';
import type { Markup } from './chart-markup.ts';
import { escapeXml, round, textMarkup } from './markup.ts';

const size = 12;
const lineHeight = 17;
const padding = 8;
const narrowest = 36;

/** A table as text in SVG, its cells broken into lines where they are too wide. */
export function tableMarkup({ columns, rows }: DataTable, { colors, width }: Look): Markup {
  const widths = columnWidths([columns.map(({ title }) => title), ...rows], width);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, each) => sum + each, 0));
  const parts: string[] = [];
  let top = 0;
  const addRow = (cells: readonly string[], isHead: boolean) => {
    const lines = widths.map((each, index) => wrapText(cells[index] ?? '', each - 2 * padding, size, 12));
    const height = Math.max(...lines.map((each) => each.length), 1) * lineHeight + padding;
    for (const [index, cell] of lines.entries()) {
      const numeric = columns[index]?.numeric === true;
      const x = starts[index]! + (numeric ? widths[index]! - padding : padding);
      for (const [at, text] of cell.entries()) {
        const y = top + padding / 2 + at * lineHeight + 13;
        if (text === '') continue;
        parts.push(
          textMarkup({ x, y, text, size, fill: colors.text, bold: isHead, anchor: numeric ? 'end' : 'start' }),
        );
      }
    }
    top += height;
    const stroke = isHead ? colors.mutedText : colors.line;
    parts.push(`<path d="M0 ${round(top - 0.5)}H${round(width)}" stroke="${escapeXml(stroke)}"/>`);
  };
  addRow(
    columns.map(({ title }) => title),
    true,
  );
  for (const row of rows) addRow(row, false);
  return { body: parts.join('\n'), height: Math.ceil(top) };
}

/** As wide as the texts where there is room; else the wide ones share what the narrow ones leave. */
function columnWidths(rows: readonly (readonly string[])[], width: number): number[] {
  const count = rows[0]?.length ?? 0;
  const wanted = Array.from(
    { length: count },
    (_, column) =>
      rows.reduce((most, row) => Math.max(most, textWidth(row[column] ?? '', size) * 1.06), narrowest) + 2 * padding,
  );
  const total = wanted.reduce((sum, each) => sum + each, 0);
  if (total <= width) return wanted.map((each) => each + (width - total) / count);
  let open = wanted.map((_, index) => index);
  let left = width;
  const result = [...wanted];
  for (;;) {
    const share = left / open.length;
    const fitting = open.filter((index) => wanted[index]! <= share);
    if (fitting.length === 0) {
      for (const index of open) result[index] = share;
      return result;
    }
    for (const index of fitting) left -= wanted[index]!;
    open = open.filter((index) => !fitting.includes(index));
  }
}
