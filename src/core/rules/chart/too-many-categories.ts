import { categoriesOf } from '../../charts/categories.ts';
import { message } from '../../messages/message.ts';
import { valueRange } from '../../yaml/nodes.ts';
import type { Rule } from '../rule.ts';
import { chartPair, drawnCharts } from './drawn-charts.ts';
import { chartExample } from './example-chart.ts';

const letters = 'abcdefghi';
const rows = [...letters].map((letter) => `  - { id: ${letter}, sort: ${letter} }\n`).join('');
const table = {
  'tables/parts.table.yaml': `title: 份额\nsource: report\ncolumns:\n  sort: { title: 类 }\nrows:\n${rows}`,
};

export const tooManyCategories: Rule = {
  id: 'chart/too-many-categories',
  severity: 'warning',
  documentation: {
    en: `More slices, lines, colours or bars than a reader can tell apart in a chart of that type: at most 8 slices, 10 lines, 8 colours, 6 outlines of a radar, 50 bars. Take \`data.limit\`, fewer groups, or another type (bars or a table).`,
    zh: `图中的扇区、折线、颜色或条形多得读者分不清：一般最多 8 个扇区、10 条折线、8 种颜色、雷达图 6 条轮廓、50 个条形。请用 \`data.limit\`、减少分组，或改用其他类型（条形图或表格）。`,
  },
  examples: {
    valid: [
      chartExample('id: c, type: pie, data: { from: parts, by: [sort], limit: 5 }', table),
      chartExample('id: c, type: bar, data: { from: parts, by: [sort] }', table),
    ],
    invalid: [chartExample('id: c, type: pie, data: { from: parts, by: ⟦[sort]⟧ }', table)],
  },
  ofData: true,
  check(book, report) {
    for (const { chart, picture } of drawnCharts(book)) {
      const categories = categoriesOf(picture);
      if (!categories || categories.count <= categories.most) continue;
      const { count, most, key } = categories;
      const pair = (key && chartPair(chart.node, key)) ?? chartPair(chart.node, 'type');
      const range = pair ? valueRange(pair) : chart.place.range;
      report(
        { file: chart.place.file, range },
        message('chart/too-many-categories', { type: picture.kind, count, most }),
      );
    }
  },
};
