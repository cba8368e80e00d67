import type { book as english } from '../en/book.ts';

export const book: typeof english = {
  'book/unclassified-file/yaml': (p) =>
    `${p.path} 不属于本书的任何一类文件：可用的有 trends/*.trend.yaml、products/**/*.product.yaml 和 tables/*.table.yaml。`,
  'book/unclassified-file/markdown': (p) =>
    `${p.path} 不属于本书的任何一类文件：可用的有 pages/*.md，以及与 <名称>.trend.yaml 并列的 trends/<名称>.trend.md。`,
  'book/unclassified-file/prose-without-trend': (p) => `旁边没有 ${p.trend}，这篇文字不会出现在报告里。`,
  'book/unclassified-file/csv': () => '没有表格引用此文件：请在表格里写 “rows: { csv: … }” 指向它，或把它移出本书。',
  'book/encoding': () => '从这里起文件不是 UTF-8 编码，整个文件未被读取：请另存为 UTF-8。',
  'book/unreadable/directory': (p) => `这里应当是文件，而 ${p.path} 是文件夹。`,
  'book/unreadable/permission': (p) => `无法读取 ${p.path}：没有权限。`,
  'book/unreadable/link-cycle': (p) => `${p.path} 是指回自身的链接。`,
  'book/unreadable/broken-link': (p) => `${p.path} 是链接，但它指向的文件不存在。`,
  'book/unreadable/unmerged': (p) => `${p.path} 在合并后有冲突：请先解决冲突，再执行“git add”。`,
  'book/unreadable/outside': (p) => `“${p.path}” 指向书外：一本书只读取自己的文件。`,
  'book/unreadable/too-large': (p) => `${p.path} 超过 500 万个字符，不予读取。请拆成几个文件。`,
  'book/unreadable/missing': (p) => `找不到文件 “${p.path}”。`,
  'book/unreadable/failed': (p) => `无法读取 ${p.path}。`,
  'book/table-shape/cells': (p) => `表头有 ${p.expected} 列，而这条记录有 ${p.found} 个单元格：已忽略这条记录。`,
  'book/table-shape/quote': () => '从这里开始的引号没有结束。',
  'book/table-shape/stray-quote': () => '单元格中间出现了引号：请给整个单元格加引号，并把其中的引号写成两个。',
  'book/table-shape/missing-column': (p) =>
    p.title === p.column ? `缺少必需的列 “${p.column}”。` : `缺少必需的列 “${p.column}”（${p.title}）。`,
  'book/table-shape/repeated-column': (p) => `列 “${p.column}” 重复出现。`,
  'book/table-shape/no-header': () => '文件是空的：第一行应写表格的列名。',
  'book/cell/date': (p) => `“${p.text}” 不是日期：请写成 2024、2024-10、2024-10-15 或 2023/2024。`,
  'book/cell/url': (p) => `“${p.text}” 不是网址：应以 https:// 或 http:// 开头。`,
  'book/cell/boolean': (p) => `“${p.text}” 既不是 true（是）也不是 false（否）。`,
  'book/cell/missing': (p) => `这一行缺少表格要求的内容：${p.columns}。`,
  'book/cell/repeated-id': (p) => `表格 “${p.table}” 已有行 “${p.id}”：id 不能重复。`,
  'trend/unlisted': (p) => `trendbook.yaml 的 “trends” 没有列出趋势 “${p.id}”。`,
  'chart/missing-alt': () => '图表缺少 “alt”：请用一句话说明图中内容，供看不到图的读者使用。',
  'schema/missing-key/stream-id': () => '一个文件里有多个产品时，每个产品都要写 “id”：文件名只能给出一个。',
};
