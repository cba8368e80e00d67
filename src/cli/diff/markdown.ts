import type { BookDiff } from '../../core/diff/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import { plainText } from '../reporters/markdown.ts';
import { type Section, sectionsOf } from './sections.ts';
import { headingOf } from './summary.ts';

/** A comment on a pull request may have 65,536 characters. */
const room = 60_000;

/** So many rows are shown without opening a section. */
const mostOpen = 15;

/** Tables that fold, fit for a comment on a pull request. */
export function markdown(diff: BookDiff, labels: readonly [string, string], locale: Locale): string {
  const parts = [`**Trendbook**: ${plainText(headingOf(diff, labels, locale))}`];
  const sections = sectionsOf(diff, locale);
  if (sections.length === 0) parts.push(render(message('diff/nothing'), locale));
  let left = room - parts[0]!.length;
  let omitted = 0;
  for (const each of sections) {
    const { text, rows } = written(each, left);
    omitted += each.rows.length - rows;
    left -= text.length + 2;
    if (rows > 0) parts.push(text);
  }
  if (omitted > 0) parts.push(render(message('diff/more', { count: omitted }), locale));
  return `${parts.join('\n\n')}\n`;
}

/** As many rows of a section as there is room for. */
function written({ title, head, rows }: Section, room: number): { text: string; rows: number } {
  const open = rows.length <= mostOpen ? ' open' : '';
  const start = `<details${open}><summary>${title}</summary>\n\n${row(head)}\n|${' --- |'.repeat(head.length)}`;
  const end = '\n\n</details>';
  const lines: string[] = [];
  let length = start.length + end.length;
  for (const cells of rows) {
    const line = row(cells);
    length += line.length + 1;
    if (length > room) break;
    lines.push(line);
  }
  return { text: `${[start, ...lines].join('\n')}${end}`, rows: lines.length };
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(plainText).join(' | ')} |`;
}
