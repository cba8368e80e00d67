import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { CheckReport, Diagnostic } from './report.ts';
import { harmless } from './safe-text.ts';

/**
 * JUnit XML, which build servers show as test results: a suite for each file, a case for each finding. Errors fail;
 * warnings and notes pass and say what they are. A file without findings is one case that passes.
 */
export function junit(report: CheckReport): string {
  const files = [...new Set([...report.files, ...report.diagnostics.map((diagnostic) => diagnostic.file)])].sort();
  const suites = files.map((file) =>
    suite(
      file,
      report.diagnostics.filter((diagnostic) => diagnostic.file === file),
      report,
    ),
  );
  const tests = suites.reduce((sum, { count }) => sum + count, 0);
  const failures = report.diagnostics.filter(isFailure).length;
  const lines = suites.map(({ xml }) => xml);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="trendbook" tests="${tests}" failures="${failures}" errors="0">
${lines.join('')}</testsuites>
`;
}

function suite(file: string, found: readonly Diagnostic[], report: CheckReport): { xml: string; count: number } {
  const name = escapeXml(file);
  const cases =
    found.length > 0
      ? found.map((diagnostic) => testCase(diagnostic, report)).join('')
      : `    <testcase classname="${name}" name="trendbook"/>\n`;
  const count = Math.max(found.length, 1);
  const head = `name="${name}" tests="${count}" failures="${found.filter(isFailure).length}" errors="0"`;
  return { xml: `  <testsuite ${head}>\n${cases}  </testsuite>\n`, count };
}

function testCase(diagnostic: Diagnostic, report: CheckReport): string {
  const place = `${diagnostic.start.line + 1}:${diagnostic.start.character + 1}`;
  const head = `classname="${escapeXml(diagnostic.file)}" name="${diagnostic.rule} ${place}"`;
  const text = escapeXml(diagnostic.message);
  const where = escapeXml(`${diagnostic.file}:${place}`);
  const label = render(message('cli/severity', { severity: diagnostic.severity }), report.locale);
  const content = isFailure(diagnostic)
    ? `<failure type="${diagnostic.rule}" message="${text}">${where}</failure>`
    : `<system-out>${label} ${where} ${text}</system-out>`;
  return `    <testcase ${head}>${content}</testcase>\n`;
}

function isFailure(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/** What XML 1.0 has no way to write becomes �; control characters and the like are shown, not sent. */
function escapeXml(text: string): string {
  const escaped = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
  return harmless(escaped).replace(/[\ufffe\uffff]/g, '\ufffd');
}
