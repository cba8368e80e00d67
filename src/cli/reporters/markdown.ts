import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { type CheckReport, countBySeverity, countFiles } from './report.ts';
import { harmless } from './safe-text.ts';

/** A comment on a pull request may have 65,536 characters. */
const room = 60_000;

/** A summary and a table, fit for a comment on a pull request. */
export function markdown(report: CheckReport): string {
  const say = (text: Parameters<typeof render>[0]) => render(text, report.locale);
  const counts = countBySeverity(report.diagnostics);
  const of = report.files.length;
  if (report.diagnostics.length === 0) return `**Trendbook**: ${say(message('cli/no-problems', { of }))}\n`;
  const head = [
    `**Trendbook**: ${say(message('cli/summary', { ...counts, ...countFiles(report) }))}`,
    '',
    `| ${say(message('cli/table-head'))} |`,
    '| --- | --- | --- | --- |',
  ].join('\n');
  const rows: string[] = [];
  let length = head.length;
  for (const { file, start, severity, rule, message: text } of report.diagnostics) {
    const label = say(message('cli/severity', { severity }));
    const row = `| ${label} | ${plainText(`${file}:${start.line + 1}:${start.character + 1}`)} | ${rule} | ${plainText(text)} |`;
    length += row.length + 1;
    if (length > room) break;
    rows.push(row);
  }
  const left = report.diagnostics.length - rows.length;
  const tail = left > 0 ? `\n\n${say(message('cli/more-findings', { count: left }))}` : '';
  return `${head}\n${rows.join('\n')}${tail}\n`;
}

/** Plain text in a Markdown table: nothing in it is a mark, a mention, a link or a cell's end. */
export function plainText(text: string): string {
  return harmless(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]<>|~#!&]/g, (character) => `\\${character}`)
    .replace(/@|#(?=\d)|:(?=\/\/)|www(?=\.)/gi, '$&\u200b');
}
