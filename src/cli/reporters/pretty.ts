import { createColors } from 'picocolors';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { codeFrame } from './code-frame.ts';
import { type CheckReport, countBySeverity, countFiles, type Diagnostic, type Display } from './report.ts';
import { harmless } from './safe-text.ts';

type Colors = ReturnType<typeof createColors>;

/** For people at a terminal: findings by file, each with its line and the token underlined, and a summary. */
export function pretty(report: CheckReport, display: Display): string {
  const colors = createColors(display.color);
  const lines: string[] = [];
  let file: string | undefined;
  for (const diagnostic of report.diagnostics) {
    if (diagnostic.file !== file) lines.push(colors.underline(harmless(diagnostic.file)));
    file = diagnostic.file;
    lines.push(...describe(diagnostic, report, display, colors), '');
  }
  return `${[...lines, ...summary(report, colors)].join('\n')}\n`;
}

function describe(diagnostic: Diagnostic, report: CheckReport, display: Display, colors: Colors): string[] {
  const { severity, start, source } = diagnostic;
  const paint = severityColor(severity, colors);
  const label = paint(render(message('cli/severity', { severity }), report.locale));
  const place = colors.dim(`${start.line + 1}:${start.character + 1}`);
  const head = `  ${place}  ${label}  ${harmless(diagnostic.message)}  ${colors.dim(diagnostic.rule)}`;
  if (!source || source.text === '') return [head];
  const number = String(start.line + 1);
  const margin = ' '.repeat(number.length);
  const range = source.lineRange(start.line);
  const line = source.slice(range);
  const end = diagnostic.end.line === start.line ? diagnostic.end.character : line.length;
  const frame = codeFrame(line, { start: start.character, end }, display.width - number.length - 7);
  const underline = ' '.repeat(frame.before) + paint('^'.repeat(frame.width));
  return [head, '', `    ${colors.dim(`${number} |`)} ${frame.text}`, `    ${colors.dim(`${margin} |`)} ${underline}`];
}

function summary(report: CheckReport, colors: Colors): string[] {
  const counts = countBySeverity(report.diagnostics);
  const fixable = report.diagnostics.filter((diagnostic) => diagnostic.fixable).length;
  const found = report.diagnostics.length > 0;
  const text = found
    ? message('cli/summary', { ...counts, ...countFiles(report) })
    : message('cli/no-problems', { of: report.files.length });
  const paint = counts.errors > 0 ? colors.red : counts.warnings > 0 ? colors.yellow : colors.green;
  const lines = [paint(render(text, report.locale))];
  const { figures, annotated } = report.coverage;
  if (figures > 0) lines.push(render(message('cli/coverage', { figures, annotated }), report.locale));
  const claims = Object.values(report.claims).reduce((sum, count) => sum + count, 0);
  if (claims > 0) lines.push(render(message('claims/summary', { counts: report.claims, all: claims }), report.locale));
  if (fixable > 0) lines.push(render(message('cli/fixable', { count: fixable }), report.locale));
  if (report.baselined > 0) lines.push(render(message('cli/baselined', { count: report.baselined }), report.locale));
  return lines;
}

function severityColor(severity: Diagnostic['severity'], colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  return severity === 'warning' ? colors.yellow : colors.blue;
}
