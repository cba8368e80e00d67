import type { suppression as english } from '../en/suppression.ts';

export const suppression: typeof english = {
  'suppression/unused': (p) => `这里没有可忽略的 ${p.rule} 问题：请删除这条注释。`,
  'suppression/unknown-rule': (p) => `没有名为“${p.rule}”的规则。`,
  'suppression/no-reason': (p) => `请写明理由：“trendbook-ignore ${p.rule}: <理由>”。`,
};
