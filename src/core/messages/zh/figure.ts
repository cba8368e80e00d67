import type { figure as english } from '../en/figure.ts';

const perhaps = (p: { suggestion: string }) => (p.suggestion ? `是否应为“${p.suggestion}”？` : '');

export const figure: typeof english = {
  'figure/invalid/not-a-figure': (p) =>
    `“${p.text}”不是数值。${perhaps(p) || '请写成1200、1.2亿、超100万或30%这样的数值；没有数据时请不要填写。'}`,
  'figure/invalid/not-finite': (p) => `“${p.found}”不是可以计算的数值。没有数据时请不要填写。`,
  'figure/invalid/beyond-safe-integer': (p) => `${p.found}过大，无法精确保存：整数最大为9,007,199,254,740,992。`,
  'figure/invalid/bad-grouping': (p) => `“${p.found}”中的逗号没有按三位一组分隔。${perhaps(p)}`,
  'figure/invalid/reversed-range': (p) => `区间“${p.found}”的终点小于起点。${perhaps(p)}`,
  'figure/invalid/ambiguous-scale': (p) => `“${p.found}”不是数量级：请用万、亿或K、M、B。${perhaps(p)}`,
  'figure/unit/unknown-word': (p) => `数字后面的“${p.found}”不是已知的单位或量词。${perhaps(p)}`,
  'figure/unit/word': (p) => `“${p.found}”与单位${p.unit}矛盾。这里不做换算：请按${p.unit}填写数值。`,
  'figure/unit/form': (p) => `此处不能写“${p.found}”：单位是${p.unit}。这里不做换算：请按${p.unit}填写数值。`,
  'figure/percent-sign/missing': (p) => `百分比必须带百分号：请写成“${p.suggestion}”。`,
  'figure/percent-sign/unwanted': (p) => `比值应写成普通数字或5倍这样的倍数，不能写成百分比。${perhaps(p)}`,
  'figure/out-of-range/negative': (p) => `“${p.text}”小于零，此处不允许。如果负数有意义，请在指标的range中说明。`,
  'figure/out-of-range/outside': (p) => {
    if (p.lowest && p.highest) return `“${p.text}”超出了${p.lowest}至${p.highest}的范围。`;
    return p.highest ? `“${p.text}”高于最大可能值${p.highest}。` : `“${p.text}”低于最小可能值${p.lowest || 0}。`;
  },
  'figure/empty': (p) => `“${p.key}”没有数值。请填写，或删除这一行。`,
  'figure/conflict': (p) =>
    `${p.metric}：“${p.text}”与第${p.line}行同一日期的“${p.other}”矛盾，不可能同时成立。请改正其中一个，或注明各自的日期。`,
  'figure/missing-source': () => '这条观测没有注明来源：请加上“source:”，填写 trendbook.yaml 中来源的标识。',
  'figure/inconsistent/above': (p) => `${p.metric}“${p.text}”不可能高于第${p.line}行同一日期的${p.outer}“${p.other}”。`,
  'figure/inconsistent/fall': (p) =>
    `${p.metric}自上线起累计，不会下降：“${p.text}”低于第${p.line}行${p.at}的“${p.other}”。`,
  'figure/jump/up': (p) =>
    `${p.metric}：“${p.text}”至少是第${p.line}行${p.at}的“${p.other}”的十倍。是否多写了零或写错了数量级？`,
  'figure/jump/down': (p) =>
    `${p.metric}：“${p.text}”不超过第${p.line}行${p.at}的“${p.other}”的十分之一。是否少写了零或写错了数量级？`,
  'figure/stale': (p) => `${p.metric}最新的数字是${p.at}的，比书的日期${p.asOf}早了十二个月以上。`,
  'figure/fix/use-suggestion': (p) => `改为${p.suggestion}`,
  'figure/fix/remove': (p) => `删除${p.key}`,
};
