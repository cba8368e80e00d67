import { createHash } from 'node:crypto';
import type { Rule, Severity } from '../../core/rules/rule.ts';
import { identityOf } from '../check/identity.ts';
import { toJson } from './json.ts';
import type { CheckReport, Diagnostic } from './report.ts';

const levels: Record<Severity, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS), which code scanning services read. Paths are relative to the working folder, `%SRCROOT%`. */
export function sarif(report: CheckReport): string {
  const ruleIndex = new Map(report.rules.map((rule, index) => [rule.id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Trendbook',
            version: report.version,
            semanticVersion: report.version,
            rules: report.rules.map((rule) => describeRule(rule, report)),
          },
        },
        language: report.locale === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        results: report.diagnostics.map((diagnostic) => resultOf(diagnostic, ruleIndex)),
      },
    ],
  };
  return `${toJson(log)}\n`;
}

function describeRule(rule: Rule, report: CheckReport) {
  const markdown = rule.documentation[report.locale];
  const text = markdown.replace(/[`*]/g, '');
  return {
    id: rule.id,
    shortDescription: { text: text.split(/(?<=[.。])\s*/u)[0]! },
    fullDescription: { text },
    help: { text, markdown },
    defaultConfiguration: { level: levels[rule.severity] },
  };
}

function resultOf(diagnostic: Diagnostic, ruleIndex: ReadonlyMap<string, number>) {
  const { start, end } = diagnostic;
  const artifactLocation = { uri: relativeUri(diagnostic.file), uriBaseId: '%SRCROOT%' };
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  const index = ruleIndex.get(diagnostic.rule);
  return {
    ruleId: diagnostic.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[diagnostic.severity],
    message: { text: diagnostic.message },
    locations: [{ physicalLocation: { artifactLocation, ...(diagnostic.source ? { region } : {}) } }],
    partialFingerprints: { 'trendbook/v1': fingerprint(diagnostic) },
  };
}

/** What stays the same while lines are added above a finding. */
function fingerprint(diagnostic: Diagnostic): string {
  return createHash('sha256')
    .update(JSON.stringify([diagnostic.file, identityOf(diagnostic)]))
    .digest('hex')
    .slice(0, 32);
}

function relativeUri(path: string): string {
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  // A drive letter at the front would read as a scheme.
  return /^[a-zA-Z]%3A\//.test(uri) ? `file:///${uri.replace('%3A', ':')}` : uri;
}
