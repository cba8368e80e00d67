import type { CheckReport } from './report.ts';
import { harmless } from './safe-text.ts';

/** One line a finding, as compilers write them: for editors' problem matchers and quickfix lists. Severities stay English. */
export function compact(report: CheckReport): string {
  return report.diagnostics
    .map(({ file, start, severity, message, rule }) => {
      const place = `${harmless(file)}:${start.line + 1}:${start.character + 1}`;
      return `${place}: ${severity}: ${harmless(message)} [${rule}]\n`;
    })
    .join('');
}
