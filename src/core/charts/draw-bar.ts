import { canonicalUnit } from '../figures/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Message, message } from '../messages/message.ts';
import { type Measure, titleOf, unitOf } from '../query/index.ts';
import { type BarData, groupedBars } from './bar-groups.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, problem, type Selection, select } from './drawing.ts';
import { framed } from './frame.ts';
import { knownValue, markOf } from './mark.ts';
import type { BarPicture, Picture } from './picture.ts';
import { missingDataset, resolveMeasures, unitsOf } from './resolve.ts';
import { sortRecords } from './sort-records.ts';
import { figureSources, tableOf, together } from './sources.ts';

/** Bars: one a record, or one a group of `by`. */
export function drawBar(drawing: Drawing): Picture {
  const { chart } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  const measures = resolveMeasures(drawing, chart.query.measures);
  if (measures.fault) return measures.fault;
  if (measures.found.length === 0 && chart.by.length === 0) {
    return problem(drawing, message('picture/needs', { key: 'data.measures' }));
  }
  const units = unitsOf(measures.found);
  if (chart.aggregate !== 'count' && units.length > 1) {
    return problem(drawing, message('picture/mixed-units', { units }));
  }
  const selection = select(
    drawing,
    measures.found.map((measure) => measure.name),
  );
  if (selection.fault) return selection.fault;
  const data =
    chart.by.length > 0
      ? groupedBars(drawing, selection, measures.found)
      : recordBars(drawing, selection, measures.found);
  return 'kind' in data ? data : pictureOf(drawing, data);
}

function pictureOf(drawing: Drawing, data: BarData): Picture {
  const { chart } = drawing;
  const bars = data.bars.slice(0, chart.limit);
  if (bars.length === 0) return problem(drawing, message('picture/no-data', {}));
  const marks = bars.flatMap((bar) => bar.marks);
  const stack = chart.stack && data.series.length > 1;
  const more: Message[] = [];
  if (stack) more.push(message('picture/caption/stacked', {}));
  const notPositive = chart.scale === 'log' ? marks.filter((mark) => mark && (mark.max ?? 1) <= 0).length : 0;
  if (notPositive > 0) more.push(message('picture/caption/not-positive', { count: notPositive }));
  const caption = captionOf(drawing, {
    evidence: bars.flatMap((bar) => bar.evidence),
    bounds: stack ? [] : marks,
    marked: marks.some((mark) => mark?.possible),
    more,
    severalGroups: data.severalGroups,
    shown: bars.length,
    all: data.bars.length,
    left: data.left,
    possible: data.possible,
  });
  const named = data.series.map((series) => series.name || data.valueTitle);
  const table = tableOf(
    [{ title: data.categoryTitle, numeric: false }, ...named.map((title) => ({ title, numeric: true }))],
    bars.map(({ label, marks: own }) => ({
      cells: [label, ...own.map((mark) => mark?.text ?? '—')],
      sources: together(own),
    })),
  );
  return {
    ...framed(drawing, caption, table),
    kind: 'bar',
    orientation: chart.orientation,
    scale: chart.scale,
    stack,
    categories: bars.map((bar) => bar.label),
    series: data.series.map((one, index) => ({ ...one, marks: bars.map((bar) => bar.marks[index] ?? null) })),
    valueTitle: data.valueTitle,
    unit: data.unit,
  } satisfies BarPicture;
}

function recordBars(drawing: Drawing, selection: Selection, measures: readonly Measure[]): BarData {
  const { model, locale } = drawing;
  const members = [...selection.certain, ...selection.possible];
  const known = members.filter((record) => measures.some(({ name }) => knownValue(record, name)));
  const counts = drawing.chart.aggregate === 'count' || measures.length === 0;
  const unit = counts ? 'count' : canonicalUnit(unitOf(measures[0]!) ?? 'count');
  const titles = measures.map((measure) => titleOf(model, measure));
  const bars = sortRecords(drawing, known).map((record) => ({
    label: record.label,
    marks: measures.map(({ name }, index) => {
      const value = knownValue(record, name);
      const sources = figureSources([record], name, measures.length > 1 ? titles[index] : undefined);
      return value ? markOf(value, { unit, locale, possible: record.certainty === 'possible', sources }) : null;
    }),
    evidence: evidenceOf([record]),
  }));
  const undrawn = (records: Selection['certain']) => records.filter((record) => !known.includes(record)).length;
  return {
    bars,
    series: titles.map((name) => ({ name, color: undefined })),
    valueTitle: titles.length === 1 ? titles[0]! : '',
    categoryTitle: render(message('picture/record', {}), locale),
    unit,
    left: undrawn(selection.certain),
    possible: undrawn(selection.possible),
    severalGroups: false,
  };
}
