import { faultsOf, readByFaults } from '../ref/reference-faults.ts';
import type { Rule } from '../rule.ts';

const table =
  'title: 城市\ncolumns:\n  name: { title: 名称, type: text, required: true }\n  note: { title: 说明, type: text }\nrows: { csv: cities.csv }\n';

export const tableShape: Rule = {
  id: 'book/table-shape',
  severity: 'error',
  documentation: {
    en: "A CSV file does not have its table's shape: a record with too many or too few cells, a quote that is never closed, a required column that the header lacks. A finding names the line where its record begins; such a record takes no part.",
    zh: 'CSV 文件与表格的形状不符：记录的单元格过多或过少、引号没有结束、表头缺少必需的列。提示位于记录开始的那一行；这样的记录不参与计算。',
  },
  examples: {
    valid: [{ file: 'tables/cities.csv', text: '名称,说明\n北京,\n', others: { 'tables/cities.table.yaml': table } }],
    invalid: [
      { file: 'tables/cities.csv', text: 'name,note\n⟦北京,a,b⟧\n', others: { 'tables/cities.table.yaml': table } },
      { file: 'tables/cities.csv', text: '⟦note⟧\na\n', others: { 'tables/cities.table.yaml': table } },
    ],
  },
  reads: readByFaults,
  checkPart: (view, report) => faultsOf(view, 'book/table-shape', report),
};
