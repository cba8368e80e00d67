import type { trend as english } from '../en/trend.ts';

const parts = {
  headline: '要点（headline）',
  narrative: '正文（narrative 或旁边的 .trend.md）',
  claims: '论断（claims）',
  charts: '图表（charts）',
};

export const trend: typeof english = {
  'trend/incomplete': (p) => `这个趋势标为“${p.status}”，却缺少${p.missing.map((part) => parts[part]).join('、')}。`,
  'forecast/overdue': (p) => `预测的期限是${p.due}，早于书的日期${p.date}：请在“outcome”中写明结果。`,
};
