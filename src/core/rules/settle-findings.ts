import type { BookFile } from '../book/book.ts';
import { message } from '../messages/message.ts';
import { nearest } from '../text/nearest.ts';
import type { Settings } from './finding-collector.ts';
import { ruleIds, rules } from './index.ts';
import type { Finding, Rule } from './rule.ts';
import { noReason } from './suppression/no-reason.ts';
import { unused } from './suppression/unused.ts';
import { findSuppressions, type Suppression } from './suppressions.ts';

const checkedRules: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** What is said of a file in the end: without consequences of other findings and what comments suppress, sorted by place and rule. */
export function settleFindings(
  file: BookFile | undefined,
  path: string,
  findings: readonly Finding[],
  settings: Settings,
): readonly Finding[] {
  const rest = withoutConsequences(file, findings);
  const settled = file && !settings.ignores(path) ? suppress(file, rest, settings) : [...rest];
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return settled.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || order(a.rule, b.rule));
}

/** On a line that is no YAML only that is said: whatever else is odd there comes of it. */
function withoutConsequences(file: BookFile | undefined, findings: readonly Finding[]): readonly Finding[] {
  const lineOf = ({ range }: Finding) => file?.source?.positionAt(range.start).line;
  const broken = new Set(findings.filter(({ rule }) => rule === 'yaml/syntax').map(lineOf));
  if (broken.size === 0) return findings;
  return findings.filter((finding) => finding.rule === 'yaml/syntax' || !broken.has(lineOf(finding)));
}

/** Takes out what a comment suppresses, and reports comments that suppress nothing or give no reason. */
function suppress(file: BookFile, findings: readonly Finding[], { levels }: Settings): Finding[] {
  const kept = new Set(findings);
  const own: Finding[] = [];
  const report = (rule: Rule, { range }: Suppression, text: Finding['message'], fixes: Finding['fixes'] = []) => {
    const severity = levels[rule.id] ?? rule.severity;
    if (severity !== 'off') own.push({ rule: rule.id, severity, file: file.path, range, message: text, fixes });
  };
  const suppressions = findSuppressions(file);
  if (suppressions.length === 0) return [...findings];
  const byLine = groupByLine(file, findings);
  for (const suppression of suppressions) {
    const key = `${suppression.coveredLine} ${suppression.rule}`;
    const covered = (byLine.get(key) ?? []).filter(({ unalterable }) => !unalterable);
    for (const finding of covered) kept.delete(finding);
    const { rule } = suppression;
    const checked = checkedRules.has(rule) && levels[rule] !== 'off';
    if (!ruleIds.has(rule)) {
      report(unused, suppression, message('suppression/unknown-rule', { rule }), spellings(file.path, suppression));
    } else if (checked && covered.length === 0) {
      report(unused, suppression, message('suppression/unused', { rule }));
    } else if (checked && suppression.reason === '') {
      report(noReason, suppression, message('suppression/no-reason', { rule }));
    }
  }
  return [...kept, ...own];
}

function groupByLine({ source }: BookFile, findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${source!.positionAt(finding.range.start).line} ${finding.rule}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** The rules that were probably meant. */
function spellings(file: string, { rule, range }: Suppression): Finding['fixes'] {
  return nearest(rule, ruleIds).map((id) => ({
    title: message('ref/fix/use', { id }),
    safe: false,
    edits: [{ file, range, newText: id }],
  }));
}
