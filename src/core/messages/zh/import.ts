import type { importing as english } from '../en/import.ts';

const maybe = (suggestion: string | undefined) => (suggestion ? `是否想写“${suggestion}”？` : '');

export const importing: typeof english = {
  'import/command': () => '把 CSV 文件导入书中，成为产品或表。',
  'import/file': () => 'CSV 文件',
  'import/option-to': () => '各行成为什么：products（产品）或 table（表）',
  'import/option-into': () => '要填入的表，写 id 或文件（默认取自 CSV 文件名）',
  'import/option-map': () => '某列的含义，例如 日活=app.dau（可重复）',
  'import/option-skip': () => '不导入某列，写列名（可重复）',
  'import/option-platform': () => '未注明平台的数值所属的平台',
  'import/option-at': () => '未注明日期的数值的日期',
  'import/option-source': () => '未注明来源的数值的来源',
  'import/option-encoding': () => 'utf-8 或 gb18030（中文版 Excel 的写法）（默认：utf-8）',
  'import/option-dry-run': () => '只显示会做什么，不写入',
  'import/needs-to': () => '请说明各行成为什么：--to products 或 --to table。',
  'import/bad-to': (p) => `--to 应为 products 或 table，而不是“${p.text}”。`,
  'import/bad-encoding': (p) => `--encoding 应为 utf-8 或 gb18030，而不是“${p.text}”。`,
  'import/bad-map': (p) => `“--map ${p.text}”：应写成“列名=字段”，例如 日活=app.dau。`,
  'import/bad-at': (p) => `--at 应为日期，例如2024、2024-10或2024-10-15，而不是“${p.text}”。`,
  'import/into-products': () => '--into 指的是表；产品各有自己的文件。',
  'import/not-utf8': (p) =>
    p.encoding === ''
      ? `${p.path} 不是 UTF-8 编码。如果由中文版 Excel 写成，请试用 --encoding gb18030。`
      : `${p.path} 是 ${p.encoding} 编码：请另存为 UTF-8 的 CSV。`,
  'import/not-gb18030': (p) => `${p.path} 也不是 GB18030 编码。`,

  'import/column': (p) => ({ header: '列', field: '字段', example: '单元格', guess: '推测' })[p.column],
  'import/skipped': () => '（不导入）',
  'import/becomes': (p) => (p.written === p.becomes ? p.written : `${p.written} → ${p.becomes}`),
  'import/guess-suffix': (p) => `每个数后加“${p.suffix}”`,
  'import/guess-date': (p) => `日期为 ${p.at}`,
  'import/guess-date-cell': (p) => `“${p.written}”即日期 ${p.becomes}`,
  'import/guess-nothing': (p) => `写 ${p.texts} 处没有数值`,
  'import/guess-type': (p) => `类型为 ${p.type}`,
  'import/done': (p) => `${p.dryRun ? '将会' : '完成'}：新增${p.created}条，修改${p.updated}条，${p.unchanged}条不变。`,
  'import/file-written': (p) => `${p.how === 'new' ? '+' : '~'} ${p.path}`,
  'import/refused': (p) => `有${p.count}个问题；没有写入任何文件。`,
  'import/place': (p) =>
    [p.line === undefined ? '' : `第${p.line}行`, p.column === undefined ? '' : `“${p.column}”列`].join(''),
  'import/more': (p) => `……另有${p.count}个。`,
  'import/changed-meanwhile': (p) => `${p.path} 期间被改动；没有写入任何文件。`,

  'import/empty': () => '文件没有表头。',
  'import/quote': () => '引号没有闭合，或出现在单元格中间。',
  'import/cells': (p) => `这条记录有${p.found}个单元格，而表头有${p.expected}个。`,
  'import/repeated-column': () => '表头中这一列出现了两次。',
  'import/no-such-column': () => '文件中没有这一列。',
  'import/unknown-column': (p) =>
    `没有这个名称的字段。${maybe(p.suggestion)}请用 --map 列名=字段 说明，或用 --skip 列名 略去。`,
  'import/unknown-field': (p) => `没有字段“${p.field}”。${maybe(p.suggestion)}`,
  'import/same-field': (p) => `与“${p.first}”列一样填入 ${p.field}。`,
  'import/no-platform': (p) =>
    `${p.metric} 在多个平台上测量：请在表头写明（app.${p.metric}），或加“平台”列，或用 --platform。`,
  'import/other-platform': (p) => `${p.metric} 不在平台 ${p.platform} 上测量。`,
  'import/no-name': () => '这一行既没有 id 也没有名称。',
  'import/name-needed': (p) => `产品“${p.id}”是新的，需要名称。`,
  'import/no-id': (p) => `从“${p.name}”得不出 id：请加一列“id”。`,
  'import/bad-id': (p) => `“${p.text}”不是 id：只能用小写字母、数字和连字符。${maybe(p.suggestion || undefined)}`,
  'import/bad-url': (p) => `“${p.text}”不是网址：应以 https:// 或 http:// 开头。`,
  'import/bad-date': (p) => `无法理解日期“${p.text}”：请写成2024、2024-10或2024-10-15。`,
  'import/bad-boolean': (p) => `“${p.text}”既不是“是”也不是“否”（true、false）。`,
  'import/unknown-term': (p) => `分类体系 ${p.taxonomy} 中没有“${p.text}”。${maybe(p.suggestion)}`,
  'import/unknown-source': (p) => `书中没有来源“${p.text}”。${maybe(p.suggestion)}`,
  'import/unknown-record': (p) => `${p.of} 中没有“${p.text}”。${maybe(p.suggestion)}`,
  'import/contradicts': (p) => `这里写“${p.text}”，而前面的行写“${p.before}”，说的是同一项。`,
  'import/required': () => '单元格是空的，而这一列必填。',
  'import/repeated-row': (p) => `id“${p.id}”出现了两次。`,
  'import/file-exists': (p) => `${p.path} 已经存在，内容不同。`,
  'import/broken-file': (p) => `${p.path} 有错误，请先改正。`,
  'import/no-table': (p) => `“${p.id}”不能作表的 id：请用 --into 指定。`,
  'import/would-break': (p) => `${p.file} 会出现错误：${p.text.zh}`,
};
