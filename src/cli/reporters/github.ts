import type { CheckReport, Diagnostic } from './report.ts';
import { harmless } from './safe-text.ts';

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions, which show findings in the changed lines of a pull request. */
export function github(report: CheckReport): string {
  return report.diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

function command(diagnostic: Diagnostic): string {
  const { start, end } = diagnostic;
  const place: [string, string | number][] = [
    ['file', diagnostic.file],
    ['line', start.line + 1],
    ['endLine', end.line + 1],
  ];
  // GitHub takes columns only of a finding that stays in its line.
  if (start.line === end.line) place.push(['col', start.character + 1], ['endColumn', end.character + 1]);
  const properties = [...place, ['title', diagnostic.rule] as const]
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${commands[diagnostic.severity]} ${properties}::${escapeData(diagnostic.message)}`;
}

function escapeData(text: string): string {
  return harmless(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
