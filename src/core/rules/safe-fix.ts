import type { Finding, Fix } from './rule.ts';

/** The fix that may be applied unasked, by `check --fix` and on save: a finding's first safe one. */
export function safeFixOf(finding: Finding): Fix | undefined {
  return finding.fixes.find((fix) => fix.safe && fix.edits.length > 0);
}
