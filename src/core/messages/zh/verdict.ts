import type { verdict as english } from '../en/verdict.ts';

const names = (all: readonly string[]) =>
  all.length > 5 ? `${all.slice(0, 5).join('、')}等${all.length}项` : all.join('、');

const kinds = {
  verified: '已核实',
  consistent: '未确定',
  contradicted: '相矛盾',
  unverifiable: '无法核实',
  cited: '有引用',
  unsupported: '无依据',
};

const dated = (date: string) => (date === '' ? '' : `在${date}的数据`);

const further = (partial: boolean) => (partial ? '文件之外可能还有别的记录。' : '');

const order = ['contradicted', 'unsupported', 'unverifiable', 'consistent', 'verified', 'cited'] as const;

export const verdict: typeof english = {
  'claims/summary': (p) => {
    if (p.all === 0) return '没有论断';
    const counted = order.filter((kind) => p.counts[kind] > 0).map((kind) => `${kinds[kind]}${p.counts[kind]}个`);
    return `论断共${p.all}个：${counted.join('，')}`;
  },
  'claims/records': (p) => {
    const more = p.count > p.names.length ? `等${p.count}项` : '';
    return `${p.part === 'certain' ? '确定' : '可能'}：${p.names.join('、')}${more}`;
  },
  'claim/kind': (p) => kinds[p.kind],
  'claim/figure': (p) => {
    const computed = p.computed.zh;
    if (p.kind === 'verified') return `数据支持这一论断：所述为${p.claimed}，算得${computed}。`;
    if (p.kind === 'consistent') return `数据尚不能确定这一论断：所述为${p.claimed}，数据允许的范围是${computed}。`;
    return `数据与这一论断矛盾：所述为${p.claimed}，数据只允许${computed}。`;
  },
  'claim/order': (p) => {
    const higher = p.direction === 'higher' ? '更高' : '更低';
    const difference = `两者之差为${p.computed.zh}`;
    if (p.kind === 'verified') return `数据支持这一论断：前者${higher}，${difference}。`;
    if (p.kind === 'consistent') return `数据不能确定前者是否${higher}；${difference}。`;
    return `数据与这一论断矛盾：前者并非${higher}，${difference}。`;
  },
  'claim/list': (p) => {
    if (p.kind === 'verified') return '数据支持这一论断：所列各项都符合条件。';
    if (p.kind === 'contradicted') {
      const absent = p.absent.length > 0 ? `所列的${names(p.absent)}不可能符合条件。` : '';
      const extra = p.extra.length > 0 ? `${names(p.extra)}必然符合条件，却没有列出。` : '';
      return `数据与这一论断矛盾。${absent}${extra}`;
    }
    const open = p.open.length > 0 ? `尚不清楚的有${names(p.open)}。` : '';
    return `数据尚不能确定这一论断。${open}${further(p.partial)}`;
  },
  'claim/top': (p) => {
    if (p.kind === 'verified') return `数据支持这一论断：居首的是${names(p.order)}。`;
    if (p.kind === 'contradicted') {
      if (p.outside.length > 0) return `数据与这一论断矛盾：${names(p.outside)}不可能符合条件。`;
      return `数据与这一论断矛盾：按数据，居首的是${names(p.order)}。`;
    }
    return `数据不能确定居首的是不是${names(p.order)}。${further(p.partial)}`;
  },
  'claim/cited': () => '未作核对，以来源为据。',
  'claim/unsupported': () => '论断既没有核对，也没有来源。',
  'claim/unsupported/own': () => '论断没有核对，唯一的来源又是本书自己，不能作为依据。',
  'claim/circular': () => '核对没有涉及任何记录：无论事实如何都会成立。',

  'claim/unverifiable/incomplete': () => '无法核实：核对没有写完整。',
  'claim/unverifiable/unresolved': (p) => `无法核实：书中没有适用于此处的“${p.name}”。`,
  'claim/unverifiable/other-unit': (p) =>
    p.unit === undefined
      ? `无法核实：“${p.text}”与所计算的内容不相称。`
      : `无法核实：“${p.text}”与单位${p.unit}不符，这里不做换算。`,
  'claim/unverifiable/units': (p) => `无法核实：两个值的单位不同（${p.a}和${p.b}）。`,
  'claim/unverifiable/no-data': (p) =>
    `无法核实：${p.one ? '该记录没有给出' : '没有任何记录给出'}${p.name}${dated(p.date)}。`,
  'claim/unverifiable/several-dates': (p) =>
    `无法核实：没有${p.name}${dated(p.date)}；其中的日期有${p.dates.join('、')}。`,
  'claim/unverifiable/conflict': (p) => `无法核实：${p.name}的几次观测互相矛盾。`,
  'claim/unverifiable/unreadable': (p) => `无法核实：为${p.name}所写的不是它的数值。`,
  'claim/unverifiable/not-applicable': (p) => `无法核实：所在平台不适用${p.name}。`,
  'claim/unverifiable/partial': () =>
    '无法核实：文件之外可能还有别的记录，而结果取决于全部记录。请在“where”中用“id”写明封闭的范围，或声明数据完整。',
  'claim/unverifiable/nothing': () => '无法核实：可能没有任何可供计算的记录。',
  'claim/unverifiable/zero-divisor': () => '无法核实：除数可能为0。',
  'claim/unverifiable/alone': () => '无法核实：没有可供领先的第二名。',
  'claim/unverifiable/dateless': (p) => `无法核实：${p.name}这样的表格行每列只有一个值，不分日期。`,
  'claim/unverifiable/unranked': (p) => `无法核实：${p.name}在榜单中没有名次。`,
};
