import type { prose as english } from '../en/prose.ts';

const directives: Readonly<Record<string, string>> = {
  claim: '经核对的数字或说法',
  value: '取自数据的值，随数据更新',
  product: '产品链接',
  trend: '趋势链接',
  cite: '引用来源',
  n: '有意写下、不作论断的数字',
  chart: '图表',
  ranking: '榜单',
  table: '表格',
};

export const prose: typeof english = {
  'prose/compat-character': (p) =>
    `“${p.character}”（${p.code}）是兼容字符，只是看起来像 “${p.replacement}”：搜索和链接会漏掉它。`,
  'prose/compat-character/no-replacement': (p) =>
    `“${p.character}”（${p.code}）是部首，不是正文用字：请改成对应的汉字。`,
  'prose/fix/compat-character': (p) => `替换为 “${p.replacement}”`,
  'prose/malformed-directive/full-width-colon': (p) =>
    `全角冒号后的 ${p.name} 不是指令：请写成 “${p.colons}${p.name}”。`,
  'prose/malformed-directive/colons': (p) => `冒号的个数不对：请写成 “${p.colons}${p.name}”。`,
  'prose/malformed-directive/space': (p) => `指令内部不能有空格：“${p.colons}${p.name}” 与方括号、花括号之间不要留空。`,
  'prose/malformed-directive/full-width-bracket': (p) =>
    `“${p.colons}${p.name}” 的括号要用半角的 [ ] 和 { }，不能用全角。`,
  'prose/malformed-directive/missing-bracket': (p) => `“${p.colons}${p.name}” 的标签缺少右方括号 “]”。`,
  'prose/malformed-directive/missing-brace': (p) => `“${p.colons}${p.name}” 的属性缺少右花括号 “}”。`,
  'prose/malformed-directive/own-line': (p) => `“${p.colons}${p.name}” 要单独占一行。`,
  'prose/malformed-directive/only-in-blocks': (p) =>
    `单行文字里不能放 “${p.colons}${p.name}”：请把它移到 narrative 里。`,
  'prose/malformed-directive/attributes': (p) => `无法读取 “${p.colons}${p.name}” 的属性：请写成 {#id} 或 {名称=值}。`,
  'prose/malformed-directive/unreadable': (p) => `“${p.colons}${p.name}” 在这里不会被识别为指令。`,
  'prose/malformed-directive/missing-id': (p) => `“${p.colons}${p.name}” 没有指明对象：请加上 {#id}。`,
  'prose/malformed-directive/missing-label': (p) =>
    `“${p.colons}${p.name}” 的方括号里没有内容：请写成 “${p.colons}${p.name}[…]”。`,
  'prose/malformed-directive/missing-attribute': (p) => `“:${p.name}” 需要属性 “${p.attribute}”。`,
  'prose/malformed-directive/unknown-attribute': (p) =>
    `“${p.name}” 没有属性 “${p.attribute}”${p.known === '' ? '：它不带属性' : `，只有 ${p.known}`}。`,
  'prose/malformed-directive/repeated-attribute': (p) =>
    p.attribute === 'id' ? `“${p.name}” 写了两个 id。` : `“${p.name}” 的属性 “${p.attribute}” 重复了。`,
  'prose/malformed-directive/attribute-value': (p) =>
    p.attribute === 'top' ? '“top” 应为从 1 起的整数。' : `属性 “${p.attribute}” 没有值。`,
  'prose/fix/directive': () => '修正这条指令',
  'prose/unlinked-name': (p) => `“${p.name}” 是书中的产品，这里还没有链接：请写成 ${p.directive}。`,
  'prose/fix/link-name': (p) => `加上链接：${p.directive}`,
  'prose/directive': (p) => directives[p.name] ?? p.name,
  'prose/value-missing': () => '数据中没有',
  'prose/unannotated-figure': (p) =>
    `“${p.text}” 没有标注，无从核对：请写成论断（:claim[${p.text}]{#…}），或注明不是论断（:n[${p.text}]）。`,
  'prose/fix/claim': (p) => `把 “${p.text}” 写成趋势 “${p.trend}” 的论断`,
  'prose/fix/number': (p) => `注明 “${p.text}” 不是论断`,
};
