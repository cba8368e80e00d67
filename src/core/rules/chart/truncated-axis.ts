import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';
import { chartPair, drawnCharts } from './drawn-charts.ts';
import { chartExample } from './example-chart.ts';

export const truncatedAxis: Rule = {
  id: 'chart/truncated-axis',
  severity: 'warning',
  documentation: {
    en: 'Bars over a logarithmic axis. It has no zero, so that it begins somewhere else, and the length of a bar no longer says how large its figure is. Use `scale: linear`, or a type that shows places and not lengths (`scatter`, `line`).',
    zh: '条形图用了对数坐标轴。对数轴没有零点，只能从别处开始，条形的长度就不再代表数字的大小。请用 `scale: linear`，或改用以位置而非长度表示数字的类型（`scatter`、`line`）。',
  },
  examples: {
    valid: [chartExample('id: c, type: bar, data: { measures: [app.downloads] }, scale: linear')],
    invalid: [chartExample('id: c, type: bar, data: { measures: [app.downloads] }, scale: ⟦log⟧')],
  },
  ofData: true,
  check(book, report) {
    for (const { chart, picture } of drawnCharts(book)) {
      const scale = chartPair(chart.node, 'scale');
      if (picture.kind !== 'bar' || picture.scale !== 'log' || !scale) continue;
      report({ file: chart.place.file, range: scale.value.range }, message('chart/truncated-axis', {}));
    }
  },
};
