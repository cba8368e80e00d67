import { compareDates, containsDate, type DateSpan, parseDate } from '../dates/index.ts';
import { message } from '../messages/message.ts';
import { type QueriedRecord, valuesOf } from '../query/index.ts';
import { captionOf } from './caption.ts';
import { type Drawing, fieldLabel, fieldTitle, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { groupsOf, membersOf, overlap } from './groups.ts';
import type { Picture, TimelineEvent } from './picture.ts';
import { missingDataset, resolveFields } from './resolve.ts';
import { recordTitle } from './sort-records.ts';
import { recordSources, tableOf, withSources } from './sources.ts';

/** Events by date: a dot for a day, a bar for a longer date, in a lane a group. */
export function drawTimeline(drawing: Drawing): Picture {
  const { chart } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  if (chart.date === undefined) return problem(drawing, message('picture/needs', { key: 'date' }));
  const fields = resolveFields(drawing, [
    chart.date,
    chart.label ?? 'id',
    ...(chart.group === undefined ? [] : [chart.group]),
  ]);
  if (fields.fault) return fields.fault;
  const [dateField, labelField, groupField] = fields.found;
  const selection = select(drawing, []);
  if (selection.fault) return selection.fault;

  const asked = chart.dates === undefined ? undefined : parseDate(chart.dates);
  const members = [...selection.certain, ...selection.possible];
  const dated = members.flatMap((record): { record: QueriedRecord; date: string; span: DateSpan }[] => {
    const date = valuesOf(record.record, dateField!)?.[0];
    const span = date === undefined ? undefined : parseDate(date);
    return span ? [{ record, date: date!, span }] : [];
  });
  const inside = dated.filter(({ span }) => !asked || containsDate(asked, span));
  inside.sort((a, b) => compareDates(a.span, b.span));
  const ordered = chart.sort?.descending ? [...inside].reverse() : inside;
  const shown = ordered.slice(0, chart.limit);
  if (shown.length === 0) return problem(drawing, message('picture/no-data', {}));

  const records = shown.map(({ record }) => record);
  const lanes = groupField ? groupsOf(drawing, groupField, records) : [{ id: undefined, label: '', color: undefined }];
  const labelOf = (record: QueriedRecord) =>
    (chart.label !== undefined && fieldLabel(drawing, record.record, labelField!)) || record.label;
  const events = lanes.flatMap((lane, index) => {
    const inLane = new Set(groupField ? membersOf(records, groupField, lane) : records);
    return shown
      .filter(({ record }) => inLane.has(record))
      .map(({ record, date, span }): TimelineEvent => {
        const label = labelOf(record);
        const event = {
          label,
          date,
          first: Number.isFinite(span.first) ? span.first : null,
          last: Number.isFinite(span.last) ? span.last : null,
          lane: index,
          possible: record.certainty === 'possible',
        };
        return withSources(event, [{ label, detail: date, place: record.record.place }]);
      });
  });
  const undated = selection.certain.filter((record) => !dated.some((each) => each.record === record)).length;
  const more = [];
  if (events.some(({ first, last }) => first === null || last === null)) {
    more.push(message('picture/caption/open-dates', {}));
  }
  if (undated > 0) more.push(message('picture/caption/undated', { count: undated }));
  const caption = captionOf(drawing, {
    evidence: [],
    marked: events.some((event) => event.possible),
    more,
    severalGroups: overlap(records, [groupField]),
    shown: shown.length,
    all: inside.length,
    possible: selection.possible.filter((record) => !dated.some((each) => each.record === record)).length,
  });
  const table = tableOf(
    [
      { title: fieldTitle(drawing, dateField!), numeric: false },
      { title: chart.label === undefined ? recordTitle(drawing) : fieldTitle(drawing, labelField!), numeric: false },
      ...(groupField ? [{ title: fieldTitle(drawing, groupField), numeric: false }] : []),
    ],
    shown.map(({ record, date }) => ({
      cells: [date, labelOf(record), ...(groupField ? [fieldLabel(drawing, record.record, groupField)] : [])],
      sources: recordSources([record]),
    })),
  );
  return {
    ...framed(drawing, caption, table),
    kind: 'timeline',
    lanes: lanes.map(({ label, color }) => ({ title: label, color })),
    events,
  };
}
