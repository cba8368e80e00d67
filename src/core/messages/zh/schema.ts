import type { schema as english } from '../en/schema.ts';

const words: Readonly<Record<string, string>> = {
  text: '文本',
  number: '数字',
  'whole-number': '整数',
  'true-or-false': ' true 或 false',
  list: '列表',
  mapping: '映射（键: 值）',
  nothing: '空值',
  id: '标识',
  date: '日期',
  figure: '数值',
};

/** `a|b|c` 写成“a、b或c”。 */
function either(joined: string, name: (word: string) => string = (word) => word): string {
  const parts = joined.split('|').map(name);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join('、')}或${parts.at(-1)}`;
}

const kindsOfValue = (joined: string) => either(joined, (word) => words[word] ?? word);
const quoted = (keys: string) =>
  keys
    .split(', ')
    .map((key) => either(key, (name) => `“${name}”`))
    .join('、');
const didYouMean = (suggestion: string) =>
  suggestion === '' ? '' : `是否想写${either(suggestion.replaceAll(', ', '|'), (word) => `“${word}”`)}？`;
const listed = (values: string) => values.replaceAll(', ', '、');

function bounds({ minimum, maximum }: { minimum: string | number; maximum: string | number }): string {
  if (minimum === '') return `不超过 ${maximum}`;
  if (maximum === '') return `不少于 ${minimum}`;
  return minimum === maximum ? `正好为 ${minimum}` : `在 ${minimum} 到 ${maximum} 之间`;
}

export const schema: typeof english = {
  'schema/unknown-key': (p) => {
    if (p.suggestion !== '') return `未知的键“${p.key}”。${didYouMean(p.suggestion)}`;
    const allowed = p.count > 0 && p.count <= 12 ? `此处还可以写：${listed(p.allowed)}。` : '';
    return `未知的键“${p.key}”。${allowed}`;
  },
  'schema/unknown-key/exclusive': (p) => `“${p.key}”与“${p.other}”不能同时出现：请只保留一个。`,
  'schema/missing-key': (p) => (p.count === 1 ? `此处缺少${quoted(p.keys)}。` : `此处缺少这些键：${quoted(p.keys)}。`),
  'schema/type/empty': (p) => `缺少值：请写${kindsOfValue(p.expected)}。`,
  'schema/type/list': (p) => `此处需要列表：请写成 [${p.value}]。`,
  'schema/type/quote': (p) =>
    `YAML 把 ${p.value} 读作${/^(true|false)$/i.test(p.value) ? '真假值' : '空值'}，而此处需要${kindsOfValue(p.expected)}：如果就是这几个字母，请加引号写成 "${p.value}"。`,
  'schema/type/mismatch': (p) => `此处需要${kindsOfValue(p.expected)}，而不是${kindsOfValue(p.found)}。`,
  'schema/type/bounds': (p) => `这个数必须${bounds(p)}。`,
  'schema/type/length': (p) => `列表的项数必须${bounds(p)}。`,
  'schema/enum': (p) =>
    p.count === 1
      ? `此处不能写“${p.value}”：请写 ${p.allowed}。`
      : `“${p.value}”不是此处允许的值：${listed(p.allowed)}。${didYouMean(p.suggestion)}`,
  'schema/format/kebab-id': (p) =>
    `“${p.value}”不能用作标识：须为小写 ASCII 字母和数字，各段以连字符相连${p.suggestion === '' ? '' : `，例如“${p.suggestion}”`}。`,
  'schema/format/edtf': (p) =>
    `“${p.value}”不是日期：请写成${p.suggestion === '' ? ' 2024、2024-10、2024-10-15 或 2023/2024 的形式' : ` ${p.suggestion}`}。`,
  'schema/format/url': (p) =>
    `“${p.value}”不是网址：请写${p.suggestion === '' ? '以 https:// 或 http:// 开头的地址' : ` ${p.suggestion}`}。`,
  'schema/format/color': (p) =>
    `“${p.value}”不是颜色：请写 "#2f6fde" 这样的值（要加引号），或 teal 这样的 CSS 颜色名。`,
  'schema/format/language-tag': (p) =>
    `“${p.value}”不是语言代码：请写${p.suggestion === '' ? ' zh-CN 或 en 这样的代码' : ` ${p.suggestion}`}。`,
  'schema/format/path': () => '缺少文件的路径。',
  'schema/format/reserved-id': (p) => `“${p.value}”不能用作指标的标识：观测数据中它另有用途。请另取一个。`,
  'schema/fix/list': (p) => `改为列表：[${p.text}]`,
  'schema/deprecated': (p) => `“${p.key}”已停用。`,
};
