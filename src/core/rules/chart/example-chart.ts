import type { RuleExample } from '../rule.ts';

/** A trend with one chart, whose keys behind its title are given. */
export function chartExample(chart: string, others?: RuleExample['others']): RuleExample {
  return {
    file: 'trends/search.trend.yaml',
    text: `title: 智能体\nperspective: product\ncharts:\n  - { alt: 图中内容, title: 图, ${chart} }\n`,
    ...(others && { others }),
  };
}
