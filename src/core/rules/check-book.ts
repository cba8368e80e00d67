import type { Book, BookFile } from '../book/book.ts';
import { message } from '../messages/message.ts';
import { nearest } from '../text/nearest.ts';
import { ignoredFiles } from './ignored-files.ts';
import { ruleIds, rules } from './index.ts';
import type { Finding, Rule, RuleLevel } from './rule.ts';
import { readRuleLevels } from './rule-levels.ts';
import { noReason } from './suppression/no-reason.ts';
import { unused } from './suppression/unused.ts';
import { findSuppressions, type Suppression } from './suppressions.ts';

/**
 * Runs every rule over a book.
 * @param overrides levels that win over the book's own lint.rules (command line, editor settings).
 * @returns findings sorted by file, position and rule, without those that the book switches off, ignores or suppresses.
 */
export function checkBook(book: Book, overrides: Readonly<Record<string, RuleLevel>> = {}): Finding[] {
  const levels = { ...readRuleLevels(book), ...overrides };
  const ignored = ignoredFiles(book);
  const findings: Finding[] = [];
  for (const rule of rules) {
    const level = levels[rule.id];
    if (level !== 'off' || rule.runsWhenOff) collect(book, rule, level, findings, ignored);
  }
  return sortFindings(suppress(book, withoutConsequences(book, findings), levels, ignored));
}

/** @param level what is set for the rule; undefined: nothing is */
function collect(
  book: Book,
  rule: Rule,
  level: RuleLevel | undefined,
  findings: Finding[],
  ignored: (path: string) => boolean,
): void {
  rule.check(book, ({ file, range }, text, fixes = [], weight = 'usual') => {
    const finding = { rule: rule.id, file, range, message: text, fixes };
    if (weight === 'unalterable') findings.push({ ...finding, severity: 'error', unalterable: true });
    else if (level !== 'off' && !ignored(file)) {
      findings.push({ ...finding, severity: level ?? (weight === 'error' ? 'error' : rule.severity) });
    }
  });
}

/** On a line that is no YAML only that is said: whatever else is odd there comes of it. */
function withoutConsequences(book: Book, findings: readonly Finding[]): readonly Finding[] {
  const lineOf = ({ file, range }: Finding) => `${file}:${book.files.get(file)?.source?.positionAt(range.start).line}`;
  const broken = new Set(findings.filter((finding) => finding.rule === 'yaml/syntax').map(lineOf));
  if (broken.size === 0) return findings;
  return findings.filter((finding) => finding.rule === 'yaml/syntax' || !broken.has(lineOf(finding)));
}

/** Takes out what a comment suppresses, and reports comments that suppress nothing or give no reason. */
function suppress(
  book: Book,
  findings: readonly Finding[],
  levels: Readonly<Record<string, RuleLevel>>,
  ignored: (path: string) => boolean,
): Finding[] {
  const kept = new Set(findings);
  const own: Finding[] = [];
  const byFile = groupBy(findings, ({ file }) => file);
  const report = (
    rule: Rule,
    file: string,
    suppression: Suppression,
    text: Finding['message'],
    fixes: Finding['fixes'] = [],
  ) => {
    const severity = levels[rule.id] ?? rule.severity;
    if (severity === 'off') return;
    own.push({ rule: rule.id, severity, file, range: suppression.range, message: text, fixes });
  };
  for (const file of book.files.values()) {
    if (ignored(file.path)) continue;
    const suppressions = findSuppressions(file);
    if (suppressions.length === 0) continue;
    const byLine = groupBy(byFile.get(file.path) ?? [], ({ range, rule }) => lineKey(file, range.start, rule));
    for (const suppression of suppressions) {
      const key = `${suppression.coveredLine} ${suppression.rule}`;
      const covered = (byLine.get(key) ?? []).filter(({ unalterable }) => !unalterable);
      for (const finding of covered) kept.delete(finding);
      const { rule } = suppression;
      const checked = rules.some((known) => known.id === rule) && levels[rule] !== 'off';
      if (!ruleIds.has(rule)) {
        report(
          unused,
          file.path,
          suppression,
          message('suppression/unknown-rule', { rule }),
          spellings(file.path, suppression),
        );
      } else if (checked && covered.length === 0) {
        report(unused, file.path, suppression, message('suppression/unused', { rule }));
      } else if (checked && suppression.reason === '') {
        report(noReason, file.path, suppression, message('suppression/no-reason', { rule }));
      }
    }
  }
  return [...kept, ...own];
}

/** The rules that were probably meant. */
function spellings(file: string, { rule, range }: Suppression): Finding['fixes'] {
  return nearest(rule, ruleIds).map((id) => ({
    title: message('ref/fix/use', { id }),
    safe: false,
    edits: [{ file, range, newText: id }],
  }));
}

function lineKey({ source }: BookFile, offset: number, rule: string): string {
  return `${source!.positionAt(offset).line} ${rule}`;
}

function groupBy(findings: readonly Finding[], keyOf: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

function sortFindings(findings: Finding[]): Finding[] {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return findings.sort(
    (a, b) =>
      order(a.file, b.file) || a.range.start - b.range.start || a.range.end - b.range.end || order(a.rule, b.rule),
  );
}
