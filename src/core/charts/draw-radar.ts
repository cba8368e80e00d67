import { canonicalUnit, formatFigure } from '../figures/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import { type Measure, type QueriedRecord, titleOf, unitOf } from '../query/index.ts';
import { captionOf, evidenceOf } from './caption.ts';
import { type Drawing, problem, select } from './drawing.ts';
import { framed } from './frame.ts';
import { knownValue, markOf } from './mark.ts';
import type { Mark, Picture } from './picture.ts';
import { missingDataset, resolveMeasures } from './resolve.ts';
import { recordTitle } from './sort-records.ts';
import { figureSources, tableOf, together } from './sources.ts';

/** A few records over several measures, each scaled from zero (or the lowest below it) to the largest of the dataset. */
export function drawRadar(drawing: Drawing): Picture {
  const { chart, model, locale } = drawing;
  const missing = missingDataset(drawing);
  if (missing) return missing;
  if (chart.indicators.length === 0) return problem(drawing, message('picture/needs', { key: 'indicators' }));
  if (chart.items.length === 0) return problem(drawing, message('picture/needs', { key: 'items' }));
  const measures = resolveMeasures(drawing, chart.indicators);
  if (measures.fault) return measures.fault;
  const selection = select(
    drawing,
    measures.found.map(({ name }) => name),
  );
  if (selection.fault) return selection.fault;
  const all = selection.result.records.filter((record) => record.certainty !== 'impossible');
  const items: QueriedRecord[] = [];
  for (const name of new Set(chart.items)) {
    const id = name.startsWith(`${chart.query.from}/`) ? name.slice(chart.query.from.length + 1) : name;
    const record = selection.result.records.find((each) => each.id === id);
    if (!record) return problem(drawing, message('picture/unknown-record', { name }));
    items.push(record);
  }
  const shown = items.filter((record) => measures.found.some(({ name }) => knownValue(record, name)));
  if (shown.length === 0) return problem(drawing, message('picture/no-data', {}));

  const axes = measures.found.map((measure) => axisOf(drawing, measure, [...all, ...items]));
  const drawn = shown.map((record) => ({
    name: record.label,
    marks: measures.found.map((measure): Mark | null => {
      const value = knownValue(record, measure.name);
      const possible = record.certainty === 'possible';
      const sources = figureSources([record], measure.name, titleOf(model, measure));
      return value
        ? markOf(value, { unit: canonicalUnit(unitOf(measure) ?? 'count'), locale, possible, sources })
        : null;
    }),
  }));
  const caption = captionOf(drawing, {
    evidence: evidenceOf(shown),
    bounds: drawn.flatMap(({ marks }) => marks),
    boundsText: message('picture/caption/stated', {}),
    more: [message('picture/caption/scaled', { count: all.length })],
    left: items.length - shown.length,
  });
  const scales = [render(message('picture/axis-scale', {}), locale), ...axes.map(({ scaleText }) => scaleText)];
  const table = tableOf(
    [{ title: recordTitle(drawing), numeric: false }, ...axes.map(({ title }) => ({ title, numeric: true }))],
    [
      ...drawn.map(({ name, marks }) => ({
        cells: [name, ...marks.map((mark) => mark?.text ?? '—')],
        sources: together(marks),
      })),
      { cells: scales, sources: [] },
    ],
  );
  return { ...framed(drawing, caption, table), kind: 'radar', axes, items: drawn };
}

function axisOf({ model, locale }: Drawing, measure: Measure, records: readonly QueriedRecord[]) {
  const numbers = records.flatMap((record) => knownValue(record, measure.name)?.representative ?? []);
  const low = numbers.reduce((least, each) => Math.min(least, each), 0);
  const high = numbers.reduce((most, each) => Math.max(most, each), 0);
  const unit = canonicalUnit(unitOf(measure) ?? 'count');
  const text = (value: number) => formatFigure(Number(value.toPrecision(4)), { locale, unit });
  return {
    title: titleOf(model, measure),
    low,
    high: high > low ? high : low + 1,
    scaleText: numbers.length > 0 ? `${text(low)}–${text(high)}` : '—',
  };
}
