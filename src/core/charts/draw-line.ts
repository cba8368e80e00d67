import { parseDate } from '../dates/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import {
  type Evidence,
  type Field,
  findField,
  type Measure,
  type QueriedRecord,
  resolveMeasure,
  titleOf,
} from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { aggregateOf, groupSources, groupUnit, groupValue } from './group-value.ts';
import { type Group, groupsOf, membersOf, overlap } from './groups.ts';
import { type DatedRecord, dateColumn, datedRecords, middleDay, timeless } from './line-points.ts';
import { knownValue, markOf } from './mark.ts';
import type { LinePicture, LinePoint, LineSeries, Picture } from './picture.ts';
import { missingDataset, unitsOf } from './resolve.ts';
import { compare } from './sort-records.ts';
import { tableOf, together } from './sources.ts';

/** A measure over time: a line a record, or one a group of `by`. Points join what is known; nothing is filled in. */
export function drawLine(drawing: Drawing): Picture {
  const { chart, model } = drawing;
  const { from } = chart.query;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  if (chart.query.measures.length === 0) return problem(drawing, message('picture/needs', { key: 'data.measures' }));
  if (from !== 'products' && dateColumn(drawing) === undefined) {
    return problem(drawing, message('picture/no-dates', { name: from }));
  }
  const measures: Measure[] = [];
  for (const name of chart.query.measures) {
    const { measure } = resolveMeasure(model, from, name);
    if (!measure) return problem(drawing, message('picture/unknown-measure', { name }));
    measures.push(timeless(measure, model.asOf));
  }
  const units = unitsOf(measures);
  if (units.length > 1) return problem(drawing, message('picture/mixed-units', { units }));
  const [by] = chart.by;
  const field = by === undefined ? undefined : findField(model, from, by);
  if (by !== undefined && !field) return problem(drawing, message('picture/unknown-field', { name: by }));
  const selection = select(drawing, []);
  if (selection.fault) return selection.fault;

  const members = [...selection.certain, ...selection.possible];
  const shown = new Set<string>();
  const evidence: Evidence[] = [];
  const all = measures.flatMap((measure) => {
    const dated = datedRecords(drawing, members, measure.name);
    for (const { record } of dated) shown.add(record.id);
    evidence.push(...evidenceOf(dated.map(({ record }) => record)));
    return seriesOf(drawing, dated, measure, field).map((series) => ({
      ...series,
      name: measures.length === 1 ? series.name : [series.name, titleOf(model, measure)].filter(Boolean).join(' · '),
    }));
  });
  const series = inOrder(drawing, all).slice(0, chart.limit);
  if (series.length === 0) return problem(drawing, message('picture/no-data', {}));
  return pictureOf(drawing, {
    series,
    all: all.length,
    title: measures.map((measure) => titleOf(model, measure)).join(', '),
    unit: groupUnit(aggregateOf(chart.aggregate, measures[0]), measures[0]),
    evidence,
    severalGroups: overlap(members, [field]),
    left: selection.certain.filter(({ id }) => !shown.has(id)).length,
    possible: selection.possible.filter(({ id }) => !shown.has(id)).length,
  });
}

interface Lines {
  readonly series: readonly LineSeries[];
  readonly all: number;
  readonly title: string;
  readonly unit: string;
  readonly evidence: readonly Evidence[];
  readonly severalGroups: boolean;
  readonly left: number;
  readonly possible: number;
}

function pictureOf(drawing: Drawing, lines: Lines): LinePicture {
  const { chart } = drawing;
  const { series, all, title, unit, evidence, severalGroups, left, possible } = lines;
  const marks = series.flatMap(({ points }) => points.map(({ mark }) => mark));
  const notPositive = chart.scale === 'log' ? marks.filter((mark) => mark.representative <= 0).length : 0;
  const caption = captionOf(drawing, {
    evidence,
    bounds: marks,
    boundsText: message('picture/caption/ranges', {}),
    marked: marks.some((mark) => mark.possible),
    more: notPositive > 0 ? [message('picture/caption/not-positive', { count: notPositive })] : [],
    severalGroups,
    shown: series.length,
    all,
    left,
    possible,
  });
  const dates = new Map(series.flatMap(({ points }) => points.map(({ date, day }) => [date, day] as const)));
  const rows = [...dates].sort(([, a], [, b]) => a - b);
  const table = tableOf(
    [
      { title: render(message('picture/date', {}), drawing.locale), numeric: false },
      ...series.map(({ name }) => ({ title: name || title, numeric: true })),
    ],
    rows.map(([date]) => {
      const own = series.map(({ points }) => points.find((point) => point.date === date)?.mark);
      return { cells: [date, ...own.map((mark) => mark?.text ?? '—')], sources: together(own) };
    }),
  );
  return { ...framed(drawing, caption, table), kind: 'line', value: { title, unit, scale: chart.scale }, series };
}

/** One line a group; without a field one a record, or one of all where the chart aggregates. */
function seriesOf(
  drawing: Drawing,
  dated: readonly DatedRecord[],
  measure: Measure,
  field: Field | undefined,
): LineSeries[] {
  const records = dated.map(({ record }) => record);
  const byRecord = new Map(dated.map((each) => [each.record, each]));
  const isSingle = !field && (drawing.chart.aggregate !== undefined || drawing.chart.query.from !== 'products');
  if (isSingle) return lineOf(drawing, dated, measure, { name: '', color: undefined });
  if (!field) {
    const byId = new Map<string, DatedRecord[]>();
    for (const each of dated) byId.set(each.record.id, [...(byId.get(each.record.id) ?? []), each]);
    return [...byId.values()].flatMap((each) =>
      lineOf(drawing, each, measure, { name: each[0]!.record.label, color: undefined }),
    );
  }
  return groupsOf(drawing, field, records).flatMap((group) => {
    const own = membersOf(records, field, group).map((record) => byRecord.get(record)!);
    return lineOf(drawing, own, measure, { name: nameOf(group, field, own), color: group.color });
  });
}

/** A record's own name where records are told apart by their ids. */
function nameOf(group: Group, field: Field, dated: readonly DatedRecord[]): string {
  return field.name === 'id' ? (dated[0]?.record.label ?? group.label) : group.label;
}

function lineOf(
  drawing: Drawing,
  dated: readonly DatedRecord[],
  measure: Measure,
  { name, color }: { name: string; color: string | undefined },
): LineSeries[] {
  const aggregate = aggregateOf(drawing.chart.aggregate, measure);
  const unit = groupUnit(aggregate, measure);
  const byDate = new Map<string, QueriedRecord[]>();
  for (const { date, record } of dated) byDate.set(date, [...(byDate.get(date) ?? []), record]);
  const points = [...byDate].flatMap(([date, records]): LinePoint[] => {
    const [only] = records;
    const single = records.length === 1 && aggregate !== 'count' && aggregate !== 'share';
    const value = single
      ? knownValue(only!, measure.name)
      : groupValue(records, { aggregate, measure, whole: records });
    if (!value) return [];
    const possible = records.every(({ certainty }) => certainty === 'possible');
    const sources = groupSources(records, { aggregate, measure });
    const mark = markOf(value, { unit, locale: drawing.locale, possible, sources });
    return [{ date, day: middleDay(parseDate(date)!), mark }];
  });
  points.sort((a, b) => a.day - b.day || compare(a.date, b.date));
  return points.length > 0 ? [{ name, color, points }] : [];
}

/** Lines in their groups' order, or by their last number where `sort` names anything but the grouping field. */
function inOrder({ chart }: Drawing, series: readonly LineSeries[]): readonly LineSeries[] {
  if (!chart.sort) return series;
  const sign = chart.sort.descending ? -1 : 1;
  if (chart.sort.name === chart.by[0]) return sign < 0 ? [...series].reverse() : series;
  const last = ({ points }: LineSeries) => points.at(-1)!.mark.representative;
  return [...series].sort((a, b) => sign * (last(a) - last(b)) || compare(a.name, b.name));
}
