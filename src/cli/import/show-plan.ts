import type { ImportPlan, MappedColumn } from '../../core/import/index.ts';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, type Message, message } from '../../core/messages/message.ts';
import { harmless } from '../reporters/safe-text.ts';
import { layOutTable } from '../text-table.ts';

/** So many problems are listed; of more the number is given. */
const mostListed = 50;

/** What becomes of each column, as a table: its field, a few cells, what was guessed. */
export function showMapping({ columns }: ImportPlan, locale: Locale): string {
  if (columns.length === 0) return '';
  const say = (text: Message) => render(text, locale);
  const head = (['header', 'field', 'example', 'guess'] as const).map((column) =>
    say(message('import/column', { column })),
  );
  const rows = columns.map(({ header, field, examples, guesses }: MappedColumn) => [
    header,
    field ?? say(message('import/skipped')),
    examples.map((example) => say(message('import/becomes', example))).join(' | '),
    guesses.map(say).join('; '),
  ]);
  return layOutTable([head, ...rows])
    .map((line) => `${line}\n`)
    .join('');
}

/** The problems with their places in the CSV file. */
export function showProblems({ problems }: ImportPlan, path: string, locale: Locale): string {
  const lines = problems.slice(0, mostListed).map(({ line, column, message: text }) => {
    const place = render(message('import/place', { line, column }), locale);
    return [path, place, render(text, locale)].filter((part) => part !== '').join(': ');
  });
  if (problems.length > mostListed)
    lines.push(render(message('import/more', { count: problems.length - mostListed }), locale));
  lines.push(render(message('import/refused', { count: problems.length }), locale));
  return lines.map((line) => `${harmless(line)}\n`).join('');
}

/** The claims that the data contradict once they are in the book. */
export function showContradicted({ contradicted }: ImportPlan, locale: Locale): string {
  return (
    contradicted.map((text) => `\n${harmless(render(text, locale))}`).join('') + (contradicted.length > 0 ? '\n' : '')
  );
}
