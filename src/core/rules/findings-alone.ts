import { rules } from './index.ts';
import type { Finding } from './rule.ts';

const aloneRules: ReadonlySet<string> = new Set(rules.filter(({ alone }) => alone).map(({ id }) => id));

/**
 * Those of a file's findings that stay when the rest of its book is read, too.
 * @param findings of the book that `openFileAlone` gives
 */
export function findingsAlone(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.filter(({ file, rule }) => file === path && aloneRules.has(rule));
}
