import type { workbench as english } from '../en/workbench.ts';

export const workbench: typeof english = {
  'workbench/trends': () => '趋势',
  'workbench/claims': () => '论断',
  'workbench/products': () => '产品',
  'workbench/rankings': () => '榜单',
  'workbench/forecasts': () => '预测',
  'workbench/without': () => '未注明',
  'workbench/rank-interval': (p) => `名次在${p.best}至${p.worst}之间`,
  'workbench/forecast': (p) => {
    const state = { open: '待定', overdue: '已逾期', resolved: '已有结果' }[p.state];
    return p.due === undefined ? state : `${p.due}，${state}`;
  },
  'workbench/status-name': () => 'Trendbook：论断与覆盖率',
  'workbench/covered': (p) =>
    p.figures === 0 ? '正文中没有数字。' : `正文中的${p.figures}个数字有${p.annotated}个已标注`,
  'workbench/status-label': (p) =>
    `${p.title}：论断${p.all}个，已核实${p.counts.verified}个，相矛盾${p.counts.contradicted}个${p.percent === undefined ? '' : `，正文数字已标注${p.percent}%`}`,
};
