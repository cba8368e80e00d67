import { canonicalUnit, parseFigure } from '../figures/index.ts';
import { message } from '../messages/message.ts';
import { type Measure, type QueriedRecord, titleOf, unitOf } from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, fieldLabel, fieldTitle, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { groupsOf, membersOf, overlap } from './groups.ts';
import { knownValue, markOf } from './mark.ts';
import type { Mark, Picture, Quadrants, Scale, ScatterPoint } from './picture.ts';
import { missingDataset, resolveFields, resolveMeasures } from './resolve.ts';
import { recordTitle, sortRecords } from './sort-records.ts';
import { figureSources, tableOf, together } from './sources.ts';

/** From so many points on, lines between bounds would cover all of them. */
const crowd = 400;

/** From this ratio of the largest to the smallest number on, an axis has equal factors instead of equal steps. */
const farApart = 500;

/** Two measures against each other, a point a record. */
export function drawScatter(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  const { x: xName, y: yName } = chart;
  if (xName === undefined || yName === undefined) {
    return problem(drawing, message('picture/needs', { key: xName === undefined ? 'x' : 'y' }));
  }
  const names = [xName, yName, ...(chart.size === undefined ? [] : [chart.size])];
  const measures = resolveMeasures(drawing, names);
  if (measures.fault) return measures.fault;
  const fields = resolveFields(drawing, chart.color === undefined ? [] : [chart.color]);
  const labels = resolveFields(drawing, chart.label === undefined ? [] : [chart.label]);
  if (fields.fault ?? labels.fault) return (fields.fault ?? labels.fault)!;
  const [x, y, size] = measures.found as [Measure, Measure, Measure | undefined];
  const selection = select(
    drawing,
    measures.found.map(({ name }) => name),
  );
  if (selection.fault) return selection.fault;

  const isDrawn = (record: QueriedRecord) => knownValue(record, x.name) && knownValue(record, y.name);
  const members = [...selection.certain, ...selection.possible];
  const drawable = sortRecords(drawing, members.filter(isDrawn));
  const shown = drawable.slice(0, chart.limit);
  if (shown.length === 0) return problem(drawing, message('picture/no-data', {}));
  const [field] = fields.found!;
  const [labelField] = labels.found!;
  const groups = field ? groupsOf(drawing, field, shown) : [{ id: undefined, label: '', color: undefined }];
  const markAt = (record: QueriedRecord, measure: Measure): Mark | null => {
    const value = knownValue(record, measure.name);
    const unit = canonicalUnit(unitOf(measure) ?? 'count');
    const sources = figureSources([record], measure.name, titleOf(model, measure));
    return value ? markOf(value, { unit, locale, possible: record.certainty === 'possible', sources }) : null;
  };
  const marksOf = new Map(shown.map((record) => [record, measures.found!.map((measure) => markAt(record, measure))]));
  const points = groups.flatMap((group, index) =>
    (field ? membersOf(shown, field, group) : shown).map((record): ScatterPoint => {
      const [atX, atY, area] = marksOf.get(record)!;
      const label = (labelField && fieldLabel(drawing, record.record, labelField)) || record.label;
      return { label, x: atX!, y: atY!, size: size && (area ?? null), group: index };
    }),
  );
  const marks = points.flatMap((point) => [point.x, point.y]);
  const crowded = points.length >= crowd;
  const undrawn = (records: readonly QueriedRecord[]) => records.filter((record) => !isDrawn(record)).length;
  const caption = captionOf(drawing, {
    evidence: evidenceOf(shown),
    bounds: marks,
    boundsText: message(crowded ? 'picture/caption/stated' : 'picture/caption/ranges', {}),
    marked: marks.some((mark) => mark.possible),
    severalGroups: overlap(shown, [field]),
    shown: shown.length,
    all: drawable.length,
    left: undrawn(selection.certain),
    possible: undrawn(selection.possible),
  });
  const titles = [x, y, ...(size ? [size] : [])].map((measure) => titleOf(model, measure));
  const table = tableOf(
    [
      { title: labelField ? fieldTitle(drawing, labelField) : recordTitle(drawing), numeric: false },
      ...titles.map((title) => ({ title, numeric: true })),
      ...(field ? [{ title: fieldTitle(drawing, field), numeric: false }] : []),
    ],
    shown.map((record) => {
      const own = marksOf.get(record)!;
      return {
        cells: [
          (labelField && fieldLabel(drawing, record.record, labelField)) || record.label,
          ...own.map((mark) => mark?.text ?? '—'),
          ...(field ? [fieldLabel(drawing, record.record, field)] : []),
        ],
        sources: together(own),
      };
    }),
  );
  return {
    ...framed(drawing, caption, table),
    kind: 'scatter',
    x: scaleOf(
      titles[0]!,
      x,
      points.map((point) => point.x),
    ),
    y: scaleOf(
      titles[1]!,
      y,
      points.map((point) => point.y),
    ),
    sizeTitle: size && titles[2],
    groups: groups.map(({ label, color }) => ({ name: label, color })),
    points,
    crowded,
    quadrants: quadrantsOf(drawing, x, y),
  };
}

function scaleOf(title: string, measure: Measure, marks: readonly Mark[]): Scale {
  const numbers = marks.map((mark) => mark.representative);
  const least = numbers.reduce((low, each) => Math.min(low, each), Infinity);
  const most = numbers.reduce((high, each) => Math.max(high, each), -Infinity);
  const scale = least > 0 && most / least > farApart ? 'log' : 'linear';
  return { title, unit: canonicalUnit(unitOf(measure) ?? 'count'), scale };
}

/** The lines between quadrants; one whose figure cannot be read is not drawn. */
function quadrantsOf({ chart }: Drawing, x: Measure, y: Measure): Quadrants | undefined {
  if (!chart.quadrants) return undefined;
  const at = (text: string | undefined, measure: Measure) =>
    text === undefined ? undefined : parseFigure(text, unitOf(measure)).figure?.representative;
  return { x: at(chart.quadrants.x, x), y: at(chart.quadrants.y, y), labels: chart.quadrants.labels.slice(0, 4) };
}
