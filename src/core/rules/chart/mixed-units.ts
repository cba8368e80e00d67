import type { Book } from '../../book/book.ts';
import { canonicalUnit } from '../../figures/index.ts';
import { message } from '../../messages/message.ts';
import { readQuery, resolveMeasure, unitOf } from '../../query/index.ts';
import { valueUnder, type YamlMapping } from '../../yaml/nodes.ts';
import type { Rule } from '../rule.ts';
import { drawnCharts, measureToken } from './drawn-charts.ts';
import { chartExample } from './example-chart.ts';

export const mixedUnits: Rule = {
  id: 'chart/mixed-units',
  severity: 'error',
  documentation: {
    en: 'Measures in different units on one axis: it could only be right for one of them. Draw them in two charts, or against each other (`scatter`, `radar`).',
    zh: '单位不同的指标项共用一条坐标轴：刻度只可能对其中一种单位成立。请分成两个图，或用 `scatter`、`radar` 对照。',
  },
  examples: {
    valid: [chartExample('id: c, type: scatter, x: app.downloads, y: app.retention')],
    invalid: [chartExample('id: c, type: bar, data: { measures: [app.downloads, ⟦app.retention⟧] }')],
  },
  ofData: true,
  check(book, report) {
    for (const { chart, picture } of drawnCharts(book)) {
      if (picture.kind !== 'problem' || picture.reason !== 'picture/mixed-units') continue;
      const odd = oddMeasure(book, chart.node);
      if (!odd) continue;
      const range = measureToken(chart.node, odd.name)?.range ?? chart.place.range;
      report({ file: chart.place.file, range }, message('chart/mixed-units', odd));
    }
  },
};

/** The first measure whose unit is not that of the first. */
function oddMeasure({ model }: Book, node: YamlMapping) {
  const { from, measures } = readQuery(valueUnder(node, 'data'));
  const units = measures.flatMap((name) => {
    const { measure } = resolveMeasure(model, from, name);
    return measure ? [{ name, unit: canonicalUnit(unitOf(measure) ?? 'count') }] : [];
  });
  const [first] = units;
  const odd = units.find(({ unit }) => unit !== first!.unit);
  return odd && { ...odd, first: first!.name, firstUnit: first!.unit };
}
