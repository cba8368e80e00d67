import { createColors } from 'picocolors';
import type { BookDiff } from '../../core/diff/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import { harmless } from '../reporters/safe-text.ts';
import { layOutTable } from '../text-table.ts';
import { sectionsOf } from './sections.ts';
import { headingOf } from './summary.ts';

/** For people at a terminal: a table a kind of change. */
export function text(diff: BookDiff, labels: readonly [string, string], locale: Locale, color: boolean): string {
  const colors = createColors(color);
  const sections = sectionsOf(diff, locale);
  const lines = [colors.bold(harmless(headingOf(diff, labels, locale))), ''];
  if (sections.length === 0) lines.push(render(message('diff/nothing'), locale), '');
  for (const { title, head, rows } of sections) {
    const [first = '', ...rest] = layOutTable([head, ...rows]);
    lines.push(colors.bold(title), `  ${colors.dim(first)}`, ...rest.map((line) => `  ${line}`), '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
