import type { query as english } from '../en/query.ts';

export const query: typeof english = {
  'query/several-documents': () => '一次查询只能是一个文档：请去掉“---”。',
  'query/no-mapping': () => '查询由 from、where 和 measures 组成，例如 where: { kind: native }。',
  'query/from': () => '“from”说明查询什么：products、trends、某个表，或者 taxonomies/ 加分类体系。',
  'query/where': () => '“where”应写条件，例如 { kind: native, app.downloads: ">100万" }。',
  'query/measures': () => '“measures”应列出指标项，例如 [app.dau]。',
  'query/no-value': (p) => `“${p.name}”没有可比较的内容：请写一个值、一组值或 { not: … }。`,
  'query/not-a-date': (p) => `“${p.name}”中 @ 后面的不是日期：请写成2024、2024-10或2024-10-15。`,
  'query/not-a-measure': (p) => `“${p.name}”不是指标项：只有“平台.指标”和 figure 类型的列才有数值。`,
  'query/head': (p) => ({ id: '标识', name: '名称', certainty: '符合', place: '位置' })[p.part],
  'query/certainty': (p) => (p.certainty === 'certain' ? '确定' : '可能'),
  'query/nothing': () => '没有符合的记录。',
  'query/summary': (p) => `确定符合${p.certain}条，可能符合${p.possible}条`,
  'query/partial': () => '可能还有更多：有些记录不在文件中。',
  'query/several-dates': (p) => `${p.name}：有多个日期落在${p.measure}所问的日期内（${p.dates}），请指定其中一个。`,
  'query/conflict': (p) => `${p.name}：${p.measure}的各条观测互相矛盾。`,
};
