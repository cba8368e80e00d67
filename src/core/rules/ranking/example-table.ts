/** A table that examples of rankings run over, and a trendbook.yaml in front of a ranking of it. */
export const exampleTable = {
  'tables/apps.table.yaml': `title: 应用
columns:
  id: { title: 标识 }
  users: { title: 用户数, type: figure }
  growth: { title: 新增, type: figure }
  speed: { title: 速度, type: figure }
rows:
  - { id: alpha, users: 300, growth: 10 }
  - { id: beta, users: 100-400, growth: 20 }
  - { id: gamma, users: 100, growth: 30 }
`,
} as const;

export const beforeRanking = 'trendbook: 1\ntitle: 示例\nrankings:\n';

/** trendbook.yaml with a ranking over the table; `rest` is what stands in its flow mapping, the id's key in front. */
export function rankingExample(text: string) {
  return { file: 'trendbook.yaml', text: `${beforeRanking}  ${text}\n`, others: exampleTable };
}
