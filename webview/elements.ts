import type { DataTable } from '../src/core/charts/index.ts';

/** An element with a text, which is never read as markup. */
export function textElement(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}

/** The table behind a picture. */
export function tableElement(data: DataTable, title: string): HTMLElement {
  const table = document.createElement('table');
  table.setAttribute('aria-label', title);
  const head = table.createTHead().insertRow();
  for (const column of data.columns) {
    const cell = textElement('th', column.title, column.numeric ? 'number' : '');
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = table.createTBody();
  for (const row of data.rows) {
    const line = body.insertRow();
    for (const [index, text] of row.entries()) {
      line.append(textElement('td', text, data.columns[index]?.numeric ? 'number' : ''));
    }
  }
  const frame = document.createElement('div');
  frame.className = 'data';
  // A wide table scrolls, and what scrolls must be in reach of the keyboard.
  frame.tabIndex = 0;
  frame.setAttribute('role', 'region');
  frame.setAttribute('aria-label', title);
  frame.append(table);
  return frame;
}
