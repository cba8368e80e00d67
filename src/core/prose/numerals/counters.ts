/**
 * Counters that make a Chinese numeral before them a number and are no units: what figures know as units (个, 款, 年)
 * is not here, nor what more often ends a word (两方, 三国, 四面).
 */
const counters =
  '点岁步层轮代届期章节段句道批集幕遍趟栋架艘根则宗题招折档股队'.split('').join('|') +
  '|方面|方向|维度|梯队|赛道|板块|领域|环节|路径|阶段|层面|层次|视角|场景|城市|院校|国家|地区|季度|步骤|要素|因素|特点|特征|趋势|难题|原因|理由|问题|挑战|机会|目标|任务|模块|产品|公司|企业|机构|行业';

const counterHere = new RegExp(counters, 'y');

/** Whether a counter stands at the offset. */
export function isCounter(text: string, offset: number): boolean {
  counterHere.lastIndex = offset;
  return counterHere.test(text);
}

/** What 二 alone before it makes a kind and no number: 二次开发, 二期, 二元. */
export const kindsOfTwo = /^(?:次|代|层|期|元|等|级|章|季|部|线|手|维|号|周目)/;
