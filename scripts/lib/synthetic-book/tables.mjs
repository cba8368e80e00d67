/** Tables that replace the sample's, or stand beside them, where the report counts more than it names. All made up. */
const head = (title, coverage = 'complete') =>
  `# 合成数据，只用于演示和测试。\ntitle: ${title}（合成数据）\nsource: synthetic\ncoverage: ${coverage}\n`;

const tracks = [
  ['assistant', '最强的AI原生赛道，梯队已经显现', 'growing', ''],
  ['companion', '增长缓慢，离杀手级应用尚远', 'stagnant', '是'],
  ['camera', '', 'stagnant', ''],
  ['writing', '', 'falling', ''],
  ['suite', '', 'stagnant', ''],
  ['photo-editing', '', 'stagnant', ''],
  ['video', '', 'stagnant', ''],
  ['education', '', 'stagnant', '是'],
  ['audio', '', 'stagnant', ''],
  ['design', '', 'stagnant', ''],
  ['image-generation', '', 'falling', ''],
  ['search', '新的焦点', 'falling', ''],
  ['diagram', '', 'stagnant', ''],
  ['summary', '', 'stagnant', ''],
  ['translation', '', 'stagnant', ''],
];

/** The five tracks that the report counts and does not name. */
export const madeUpTracks = ['一', '二', '三', '四', '五'].map((number, index) => ({
  id: `synthetic-track-${index + 1}`,
  title: `合成赛道${number}`,
}));

const momentum = { growing: '仍在增长', stagnant: '近乎停滞', falling: '领先产品下滑，或下滑后回升乏力' };

const trackRows = [
  ...tracks.map(([track, judgement, web, personalised]) => [
    track,
    track,
    judgement,
    momentum[web],
    personalised,
    '是',
  ]),
  ...madeUpTracks.map(({ id }) => [id, id, '', momentum.stagnant, '', '否']),
];

export const tables = {
  'tables/tracks.table.yaml': `${head('赛道')}columns:
  id: { title: 标识, required: true }
  track: { title: 赛道, type: term, taxonomy: track, required: true }
  judgement: { title: 判断, type: text }
  web-momentum: { title: Web端走势, type: text }
  personalised: { title: 已见个性化, type: boolean }
  named: { title: 报告点名, type: boolean, required: true }
rows: { csv: tracks.csv }
`,
  'tables/tracks.csv': `${[['标识', '赛道', '判断', 'Web端走势', '已见个性化', '报告点名'], ...trackRows].map((row) => row.join(',')).join('\n')}\n`,
  'tables/penetration-factors.table.yaml': `${head('影响渗透率的因素')}columns:
  id: { title: 标识, required: true }
  name: { title: 因素, type: text, required: true }
  role: { title: 作用, type: text }
rows:
  - { id: data-foundation, name: 数据基础, role: 决定渗透的初速度 }
  - { id: user-demand, name: 用户需求, role: 决定渗透的加速度 }
${['三', '四', '五', '六', '七', '八', '九'].map((number, index) => `  - { id: synthetic-factor-${index + 3}, name: 合成因素${number} }\n`).join('')}`,
  'tables/study.table.yaml': `${head('研究中的其他数字')}columns:
  id: { title: 标识, required: true }
  name: { title: 项目, type: text, required: true }
  number: { title: 数量, type: figure, required: true }
rows:
  - { id: interviews, name: 访谈的机构, number: 96 }
  - { id: recommendations, name: 给AI原生产品的建议, number: 3 }
  - { id: penetration-situations, name: 决定渗透率的情境, number: 3 }
  - { id: accelerators, name: 集群的加速卡, number: 1万 }
  - { id: largest-abroad, name: 海外可比产品的月活跃用户, number: 1.8亿 }
  - { id: largest-in-china, name: 国内可比产品的月活跃用户, number: 2700万 }
`,
  'tables/outlook.table.yaml': `${head('2025年的展望')}columns:
  id: { title: 标识, required: true }
  name: { title: 展望, type: text, required: true }
  scenario: { title: 场景, type: term, taxonomy: scenario }
  due: { title: 时间, type: date, required: true }
rows:
  - { id: creation-breakthrough, name: 创意生成取得突破, scenario: creation, due: 2025 }
  - { id: integrated-multimodal, name: 多模态交互更加一体, due: 2025 }
  - { id: agents, name: 智能体广泛应用, due: 2025 }
  - { id: personalisation, name: 高度个性化, due: 2025 }
`,
  'tables/humanoid-robots.table.yaml': `${head('人形机器人')}columns:
  id: { title: 标识, required: true }
  company: { title: 公司, type: text, required: true }
  shown: { title: 首次展示, type: date, required: true }
rows:
  - { id: synthetic-robot-1, company: 合成公司甲, shown: 2024-04 }
  - { id: synthetic-robot-2, company: 合成公司乙, shown: 2024-08 }
`,
};
