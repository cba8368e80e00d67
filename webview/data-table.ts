import type { DataTable } from '../src/core/charts/index.ts';
import { parseFigure } from '../src/core/figures/index.ts';
import { linkButton, textElement } from './elements.ts';
import { say } from './say.ts';

/** The table behind a picture: sorted by the column that its reader chooses; rows lead to where they are written. */
export function tableElement(data: DataTable, title: string, open: (row: number) => void): HTMLElement {
  const table = document.createElement('table');
  table.setAttribute('aria-label', title);
  const head = table.createTHead().insertRow();
  const body = table.createTBody();
  const lines = data.rows.map((row, index) => ({ row, element: rowElement(data, row, index, open) }));
  let sorted = -1;
  let descending = false;
  for (const [index, column] of data.columns.entries()) {
    const cell = document.createElement('th');
    cell.className = column.numeric ? 'number' : '';
    cell.scope = 'col';
    const sort = linkButton(column.title, say('preview/sort', { name: column.title }), () => {
      descending = sorted === index ? !descending : column.numeric;
      sorted = index;
      for (const [at, each] of [...head.cells].entries()) {
        if (at === index) each.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
        else each.removeAttribute('aria-sort');
      }
      const order = [...lines].sort((a, b) => compareCells(a.row[index] ?? '', b.row[index] ?? '', descending));
      body.append(...order.map(({ element }) => element));
    });
    sort.className = 'sort';
    cell.append(sort);
    head.append(cell);
  }
  body.append(...lines.map(({ element }) => element));
  const frame = document.createElement('div');
  frame.className = 'data';
  // A wide table scrolls, and what scrolls must be in reach of the keyboard.
  frame.tabIndex = 0;
  frame.setAttribute('role', 'group');
  frame.setAttribute('aria-label', title);
  frame.append(table);
  return frame;
}

function rowElement(data: DataTable, row: readonly string[], index: number, open: (row: number) => void): HTMLElement {
  const line = document.createElement('tr');
  // Of a ranking the first cell is a number, and says little.
  const name =
    row[
      Math.max(
        0,
        data.columns.findIndex(({ numeric }) => !numeric),
      )
    ] || '—';
  for (const [at, text] of row.entries()) {
    const cell = textElement('td', text, data.columns[at]?.numeric ? 'number' : '');
    if (at === 0 && data.sourced?.[index]) {
      cell.replaceChildren(linkButton(text || '—', say('preview/open', { name }), () => open(index)));
    }
    line.append(cell);
  }
  return line;
}

/** Figures by size, before texts; what is missing comes last either way. */
function compareCells(a: string, b: string, descending: boolean): number {
  const [first, second] = [numberOf(a), numberOf(b)];
  const sign = descending ? -1 : 1;
  if (first !== undefined && second !== undefined) return sign * (first - second);
  if (first !== undefined || second !== undefined) return first === undefined ? 1 : -1;
  return sign * a.localeCompare(b);
}

function numberOf(text: string): number | undefined {
  return parseFigure(text.replace(/\s*\(.*\)$|\*$/, '')).figure?.representative;
}
