import type { ref as english } from '../en/ref.ts';

const hint = (p: { suggestion?: string | undefined }) =>
  p.suggestion === undefined ? '' : `是不是想写 “${p.suggestion}”？`;

const kinds: Record<string, string> = {
  product: '产品',
  trend: '趋势',
  table: '表格',
  claim: '论断',
  chart: '图表',
  forecast: '预测',
  indicator: '指标',
};

export const ref: typeof english = {
  'ref/unknown-term': (p) => `分类 “${p.scope}” 里没有 “${p.id}”。${hint(p)}`,
  'ref/unknown-term/taxonomy': (p) => `本书没有分类 “${p.id}”。${hint(p)}`,
  'ref/unknown-source': (p) => `本书没有来源 “${p.id}”。${hint(p)}`,
  'ref/unknown-product': (p) => `没有产品 “${p.id}”。${hint(p)}`,
  'ref/unknown-trend': (p) => `没有趋势 “${p.id}”。${hint(p)}`,
  'ref/unknown-table': (p) => `没有表格 “${p.id}”。${hint(p)}`,
  'ref/unknown-table/row': (p) => `表格 “${p.scope}” 里没有行 “${p.id}”。${hint(p)}`,
  'ref/unknown-metric': (p) => `本书没有指标 “${p.id}”。${hint(p)}`,
  'ref/unknown-metric/platform': (p) => `指标 “${p.id}” 不适用于平台 “${p.platform}”：它只用于 ${p.platforms}。`,
  'ref/unknown-metric/ambiguous': (p) =>
    `指标 “${p.id}” 用于多个平台（${p.platforms}）：请写明平台，如 “platform.${p.id}”。`,
  'ref/unknown-metric/field': (p) => `“${p.id}” 既不是这类记录的字段，也不是本书的分类或指标。${hint(p)}`,
  'ref/unknown-platform': (p) => `分类 “platform” 里没有 “${p.id}”。${hint(p)}`,
  'ref/unknown-column': (p) => `表格 “${p.scope}” 里没有列 “${p.id}”。${hint(p)}`,
  'ref/unknown-claim': (p) => `没有论断 “${p.id}”。${hint(p)}`,
  'ref/unknown-chart': (p) => `没有图表 “${p.id}”。${hint(p)}`,
  'ref/unknown-ranking': (p) => `本书没有榜单 “${p.id}”。${hint(p)}`,
  'ref/unknown-page': (p) => `没有页面 pages/${p.id}.md。${hint(p)}`,
  'ref/unknown-rule': (p) => `没有名为 “${p.id}” 的规则。${hint(p)}`,
  'ref/duplicate-id': (p) => `${kinds[p.kind] ?? p.kind} “${p.id}” 已在 ${p.file} 第 ${p.line} 行出现：id 不能重复。`,
  'ref/duplicate-id/in-list': (p) => `“${p.id}” 已在此列表中。`,
  'ref/unused-source': (p) => `没有任何内容引用来源 “${p.id}”。`,
  'ref/fix/use': (p) => `改为 “${p.id}”`,
};
