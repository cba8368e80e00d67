import { canonicalUnit } from '../figures/index.ts';
import { message } from '../messages/message.ts';
import { type Field, findDataset, findField, type Measure, resolveMeasure, unitOf } from '../query/index.ts';
import { type Drawing, dated, problem } from './drawing.ts';
import type { ProblemPicture } from './picture.ts';

/** A name that means something, or the picture that says that it does not. */
export type Resolved<Kind> =
  | { readonly found: Kind; readonly fault?: undefined }
  | { readonly fault: ProblemPicture; readonly found?: undefined };

/** The measures of these names, the chart's date added where they name none. */
export function resolveMeasures(drawing: Drawing, names: readonly string[]): Resolved<Measure[]> {
  const { chart, model } = drawing;
  const found: Measure[] = [];
  for (const name of names) {
    const { measure } = resolveMeasure(model, chart.query.from, dated(drawing, name));
    if (!measure) return { fault: problem(drawing, message('picture/unknown-measure', { name })) };
    found.push(measure);
  }
  return { found };
}

/** The fields of these names. */
export function resolveFields(drawing: Drawing, names: readonly string[]): Resolved<Field[]> {
  const { chart, model } = drawing;
  const found: Field[] = [];
  for (const name of names) {
    const field = findField(model, chart.query.from, name);
    if (!field) return { fault: problem(drawing, message('picture/unknown-field', { name })) };
    found.push(field);
  }
  return { found };
}

/** Says that the dataset is not there, where it is not. */
export function missingDataset(drawing: Drawing): ProblemPicture | undefined {
  const { from } = drawing.chart.query;
  return findDataset(drawing.model, from)
    ? undefined
    : problem(drawing, message('picture/unknown-dataset', { name: from }));
}

/** The units of measures, each once. */
export function unitsOf(measures: readonly Measure[]): string[] {
  return [...new Set(measures.map((measure) => canonicalUnit(unitOf(measure) ?? 'count')))];
}

/** The measure that `size: …` or `value: …` names; none for `count`, or where it is left out. */
export function resolveSize(drawing: Drawing, name: string | undefined): Resolved<Measure | undefined> {
  const asked = name ?? drawing.chart.query.measures[0];
  if (asked === undefined || asked === 'count') return { found: undefined };
  const { found, fault } = resolveMeasures(drawing, [asked]);
  return fault ? { fault } : { found: found[0] };
}
