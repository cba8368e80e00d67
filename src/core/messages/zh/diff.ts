import type { DiffColumn, DiffSection, diff as english } from '../en/diff.ts';

const sections: Readonly<Record<DiffSection, string>> = {
  verdict: '结论',
  figure: '数值',
  rank: '名次',
  review: '旧版的预测',
  book: '书本身',
  trend: '趋势',
  page: '页面',
  claim: '论断',
  chart: '图表',
  forecast: '预测',
  product: '产品',
  table: '表',
  row: '表中的行',
  ranking: '榜单',
  taxonomy: '分类体系',
  term: '分类项',
  metric: '指标',
  source: '来源',
};

const columns: Readonly<Record<DiffColumn, string>> = {
  id: '标识',
  name: '名称',
  statement: '陈述',
  verdict: '结论',
  computed: '计算结果',
  measure: '指标项',
  date: '日期',
  before: '原来',
  after: '现在',
  change: '变化',
  ranking: '榜单',
  rank: '名次',
  interval: '名次区间',
  trend: '趋势',
  due: '期限',
  state: '状态',
  outcome: '结果',
  field: '字段',
};

const changes = { new: '新增', gone: '删除', changed: '修改' };
const states = { resolved: '已有结果', overdue: '逾期无结果', open: '未到期' };

export const diff: typeof english = {
  'diff/command': () => '比较一本书的新旧两版（版次、文件夹或 git 版本）：数值、名次、结论、趋势和预测有何不同。',
  'diff/older': () => '旧的一方：git 版本（HEAD~1、v2023、main:books/2023）、书的文件夹或版次',
  'diff/newer': () => '新的一方，写法相同；默认是工作区',
  'diff/working-tree': () => '工作区',
  'diff/option-format': (p) => `${p.formats}（默认：text）`,
  'diff/unknown': (p) => `“${p.text}”既不是有书的文件夹，也不是这里某本书的版次，也不是 git 版本。`,
  'diff/no-book-in-revision': (p) =>
    `版本“${p.revision}”的${p.path ? ` ${p.path} ` : '顶层'}没有书；请用“版本:文件夹”说明位置。`,
  'diff/section': (p) => `${sections[p.part]}（${p.count}）`,
  'diff/column': (p) => columns[p.column],
  'diff/change': (p) => changes[p.change],
  'diff/listed': (p) => (p.listed ? '上榜' : '落榜'),
  'diff/forecast': (p) => (p.dropped && p.state !== 'resolved' ? `${states[p.state]}，新版中已无` : states[p.state]),
  'diff/with-figures': (p) => `${p.count}个数值`,
  'diff/nothing': () => '没有变化。',
  'diff/more': (p) => `……另有${p.count}项：“trendbook diff”会全部列出。`,
};
