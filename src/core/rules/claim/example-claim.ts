import type { RuleExample } from '../rule.ts';

/** A trend with one claim, as an example of the rules on claims. */
export function claimOf(statement: string, check: string): RuleExample {
  const claim = `  - id: quark-downloads\n    statement: ${statement}\n    sources: [report]\n    check: ${check}\n`;
  return { file: 'trends/search.trend.yaml', text: `title: AI搜索\nperspective: product\nclaims:\n${claim}` };
}
