import type { ranking as english } from '../en/ranking.ts';

const list = ({ names, more }: { readonly names: string; readonly more: number }) =>
  `${names.replaceAll(', ', '、')}${more > 0 ? `，另有 ${more} 条` : ''}`;

const heads = {
  rank: '名次',
  id: '标识',
  name: '名称',
  score: '得分',
  interval: '名次区间',
  weights: '权重±25%',
  without: '去掉一项',
  notes: '',
};

const leftOut = {
  possible: '条件是否成立没有数据',
  'no-data': '没有任何数据',
  incomplete: '缺少某项指标',
  coverage: '有数据的权重低于 minimumCoverage',
};

export const ranking: typeof english = {
  'ranking/weights': (p) => `这一层的权重之和为 ${p.sum}，不是 1。权重按相对大小计算；请写成总和为 1 的份额。`,
  'ranking/weights/missing': (p) =>
    `这一层有 ${p.count} 个指标没有权重，而其他指标有；没有权重的按 1 计算。请全部写明权重，或全部不写。`,
  'ranking/fix/weights': () => '按比例调整权重，使总和为 1',
  'ranking/no-data': (p) => `“${p.title}”没有任何成员：没有记录既符合条件又有足够的数据。`,
  'ranking/no-data/indicator': (p) => `这个榜单的记录都没有“${p.name}”的数据，该指标不起作用。`,
  'ranking/no-data/records': (p) => `因没有任何数据而未列入“${p.title}”：${list(p)}。`,
  'ranking/log-domain': (p) =>
    `“${p.text}”不是正数，没有对数；“${p.title}”对 ${p.measure} 取对数，因此在该榜单中按缺失处理。`,
  'ranking/straddles-cut': (p) => `有 ${p.count} 条记录是否进入前 ${p.limit} 名，现有数据无法判定：${list(p)}。`,
  'ranking/unstable': (p) => `“${p.title}”中有 ${p.count} 条记录的名次取决于权重的选取：${list(p)}。`,
  'schema/enum/z-score': () =>
    'z-score 不能用于几何平均或调和平均：标准分可能为负。请改用 min-max 或 goalposts，或让其上各层都用算术平均。',
  'figure/out-of-range/goalposts': () => '这两端构不成刻度：min 须小于 max；取对数时两端都须为正数。',

  'rank/head': (p) => heads[p.part],
  'rank/straddles': () => '在入围线上',
  'rank/imputed': (p) => `补入：${p.measures.replaceAll(', ', '、')}`,
  'rank/summary': (p) => (p.of === 0 ? '没有任何成员。' : `共 ${p.of} 条参加排名，列出 ${p.shown} 条`),
  'rank/interval': (p) =>
    p.outer
      ? '名次区间：数据在其界限内无论取何值，名次都不会超出此区间；区间可能偏宽'
      : '名次区间：数据在其界限内取值时所有可能的名次',
  'rank/weights': (p) =>
    `权重±25%：随机权重抽取 ${p.draws} 次（种子 ${p.seed}）所得名次的第 5 至第 95 百分位；去掉一项：逐一去掉每个指标后的名次`,
  'rank/left-out': (p) => `未参加：${p.count} 条，${leftOut[p.reason]}`,
  'rank/partial': () => '可能还有文件中没有的记录：实际名次可能更低。',
  'rank/none': () => '这本报告书没有榜单：榜单写在 trendbook.yaml 的 rankings 下。',
  'rank/bad-seed': (p) => `--seed 需要 0 到 ${p.largest} 的整数，而不是“${p.text}”。`,
  'rank/problems': (p) =>
    `榜单“${p.id}”有错误${p.names ? `（${p.names.replaceAll(', ', '、')}）` : ''}：请用 “trendbook check” 查看。`,
};
