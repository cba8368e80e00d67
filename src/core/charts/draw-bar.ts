import { canonicalUnit, formatFigure } from '../figures/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import {
  type Evidence,
  findDataset,
  type Measure,
  type QueriedRecord,
  resolveMeasure,
  titleOf,
  unitOf,
} from '../query/index.ts';
import type { Summary } from './aggregate.ts';
import { type BarData, groupedBars } from './bar-groups.ts';
import { type Drawing, dated, problem, select, sourceLine } from './drawing.ts';
import type { BarPicture, DataTable, Mark, Picture } from './picture.ts';
import { sortRecords } from './sort-records.ts';

/** Bars: one a record, or one a group of `by`. */
export function drawBar(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const { from } = chart.query;
  if (!findDataset(model, from)) return problem(drawing, message('picture/unknown-dataset', { name: from }));
  const measures: Measure[] = [];
  for (const name of chart.query.measures) {
    const { measure } = resolveMeasure(model, from, dated(drawing, name));
    if (!measure) return problem(drawing, message('picture/unknown-measure', { name }));
    measures.push(measure);
  }
  if (measures.length === 0 && chart.by.length === 0) {
    return problem(drawing, message('picture/needs', { key: 'data.measures' }));
  }
  const counts = measures.length === 0 || chart.aggregate === 'count';
  const units = [...new Set(measures.map((measure) => canonicalUnit(unitOf(measure) ?? 'count')))];
  if (!counts && units.length > 1) return problem(drawing, message('picture/mixed-units', { units }));

  const selection = select(
    drawing,
    measures.map((measure) => measure.name),
  );
  if (selection.fault) return selection.fault;
  const data =
    chart.by.length > 0 ? groupedBars(drawing, selection, measures) : recordBars(drawing, selection.certain, measures);
  if (!data) return problem(drawing, message('picture/unknown-field', { name: chart.by.join(', ') }));
  const bars = data.bars.slice(0, chart.limit);
  if (bars.length === 0) return problem(drawing, message('picture/no-data', {}));

  const unit = chart.aggregate === 'share' ? 'percent' : counts ? 'count' : units[0];
  const series = data.series.map((one, index) => ({
    name: one.name,
    color: one.color,
    marks: bars.map((bar) => markOf(bar.values[index], unit, locale, bar.color)),
  }));
  const title = chart.title || chart.id;
  const picture: BarPicture = {
    kind: 'bar',
    id: chart.id,
    title,
    alt: chart.alt ?? title,
    caption: [],
    table: tableOf(drawing, bars, data, unit),
    orientation: chart.orientation,
    scale: chart.scale,
    stack: chart.stack && series.length > 1,
    categories: bars.map((bar) => bar.label),
    series,
    valueTitle: data.valueTitle,
    unit,
  };
  const possible = chart.by.length > 0 && counts ? 0 : selection.possible.length;
  return { ...picture, caption: captionOf(drawing, picture, data, bars.length, possible) };
}

function recordBars(drawing: Drawing, records: readonly QueriedRecord[], measures: readonly Measure[]): BarData {
  const known = records.filter((record) => [...record.values.values()].some((value) => value.kind === 'known'));
  const bars = sortRecords(drawing, known).map((record) => ({
    label: record.label,
    color: undefined,
    values: measures.map(({ name }) => {
      const value = record.values.get(name);
      return value?.kind === 'known' ? value : undefined;
    }),
    evidence: measures.flatMap(({ name }): readonly Evidence[] => record.values.get(name)?.evidence ?? []),
  }));
  const titles = measures.map((measure) => titleOf(drawing.model, measure));
  return {
    bars,
    series: titles.map((name) => ({ name, color: undefined })),
    valueTitle: titles.length === 1 ? titles[0]! : '',
    categoryTitle: render(message('picture/record', {}), drawing.locale),
    left: records.length - known.length,
    severalGroups: false,
  };
}

function markOf(
  value: (Summary & { readonly text?: string }) | undefined,
  unit: string | undefined,
  locale: Drawing['locale'],
  color: string | undefined,
): Mark | null {
  if (!value) return null;
  const { interval, representative } = value;
  return {
    min: Number.isFinite(interval.min) ? interval.min : null,
    max: Number.isFinite(interval.max) ? interval.max : null,
    representative,
    text: value.text ?? computedText(value, unit, locale),
    ...(color !== undefined && { color }),
  };
}

/** Computed values are written with four digits: more would claim a precision that nobody reads off a bar. */
function computedText({ interval }: Summary, unit: string | undefined, locale: Drawing['locale']): string {
  const short = (value: number) => Number(value.toPrecision(4));
  return formatFigure({ ...interval, min: short(interval.min), max: short(interval.max) }, { locale, unit });
}

function tableOf(drawing: Drawing, bars: BarData['bars'], data: BarData, unit: string | undefined): DataTable {
  const named = data.series.map((series) => series.name || data.valueTitle);
  return {
    columns: [{ title: data.categoryTitle, numeric: false }, ...named.map((title) => ({ title, numeric: true }))],
    rows: bars.map((bar) => [
      bar.label,
      ...bar.values.map((value) => markOf(value, unit, drawing.locale, undefined)?.text ?? '—'),
    ]),
  };
}

function captionOf(drawing: Drawing, picture: BarPicture, data: BarData, shown: number, possible: number): string[] {
  const { locale } = drawing;
  const marks = picture.series.flatMap((series) => series.marks).filter((mark) => mark !== null);
  const caption = [
    sourceLine(
      drawing,
      data.bars.slice(0, shown).flatMap((bar) => bar.evidence),
    ),
  ];
  const add = (text: Parameters<typeof render>[0]) => caption.push(render(text, locale));
  if (picture.stack) add(message('picture/caption/stacked', {}));
  else if (marks.some((mark) => mark.min !== mark.max || mark.max === null)) add(message('picture/caption/bounds', {}));
  const notPositive = picture.scale === 'log' ? marks.filter((mark) => (mark.max ?? 1) <= 0).length : 0;
  if (notPositive > 0) add(message('picture/caption/not-positive', { count: notPositive }));
  if (data.severalGroups) add(message('picture/caption/several-groups', {}));
  if (shown < data.bars.length) add(message('picture/caption/limit', { shown, all: data.bars.length }));
  if (data.left > 0) add(message('picture/caption/without-figure', { count: data.left }));
  if (possible > 0) add(message('picture/caption/possible', { count: possible }));
  return caption;
}
