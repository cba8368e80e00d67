import type { Rule } from '../rule.ts';
import { reportVerdicts } from './verdict-findings.ts';

const trend = 'title: AI搜索\nperspective: product\nclaims:\n';

export const unsupported: Rule = {
  id: 'claim/unsupported',
  severity: 'warning',
  documentation: {
    en: 'A claim with neither a check nor a source; the book itself (`own: true`) is no source. An error in a trend with `status: final`.',
    zh: '既没有核对也没有来源的论断；本书自己（`own: true`）不算来源。在 `status: final` 的趋势中为错误。',
  },
  examples: {
    valid: [
      {
        file: 'trends/search.trend.yaml',
        text: `${trend}  - { id: quark-downloads, statement: 夸克下载量超1亿, sources: [report] }\n`,
      },
    ],
    invalid: [
      {
        file: 'trends/search.trend.yaml',
        text: `${trend}  - { ⟦id⟧: quark-downloads, statement: 夸克下载量超1亿 }\n  - { id: cited, statement: 一, sources: [report] }\n`,
      },
    ],
  },
  ofData: true,
  check: (book, report) => reportVerdicts(book, report, 'claim/unsupported'),
};
