import { createColors } from 'picocolors';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, message } from '../../core/messages/message.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import { codeFrame } from '../reporters/code-frame.ts';
import type { Display } from '../reporters/report.ts';
import { harmless } from '../reporters/safe-text.ts';
import type { QueryFinding } from './check-query.ts';

/** What is wrong with a query, each with its line and the very part underlined. */
export function showFindings(
  findings: readonly QueryFinding[],
  source: SourceText,
  display: Display,
  locale: Locale,
): string {
  const colors = createColors(display.color);
  const label = colors.red(render(message('cli/severity', { severity: 'error' }), locale));
  return findings
    .map((finding) => {
      const start = source.positionAt(finding.range.start);
      const end = source.positionAt(finding.range.end);
      const line = source.slice(source.lineRange(start.line));
      const last = end.line === start.line ? end.character : line.length;
      const frame = codeFrame(line, { start: start.character, end: last }, display.width - 4);
      const underline = ' '.repeat(frame.before) + colors.red('^'.repeat(frame.width));
      return `${label}  ${harmless(render(finding.message, locale))}\n\n    ${frame.text}\n    ${underline}\n`;
    })
    .join('\n');
}
