import type { BookModel } from '../book/model.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import {
  type BookRecord,
  type Evidence,
  type Field,
  labelOfValue,
  type QueriedRecord,
  type QueryProblem,
  type QueryResult,
  runQuery,
  valuesOf,
} from '../query/index.ts';
import type { ChartDeclaration } from './declaration.ts';
import type { ProblemPicture } from './picture.ts';

/** What every chart type draws from. */
export interface Drawing {
  readonly chart: ChartDeclaration;
  readonly model: BookModel;
  readonly locale: Locale;
  readonly otherBook?: OtherBook | undefined;
}

/** The book in a folder, as `editions` names it: relative to this book's own folder. */
export type OtherBook = (folder: string) => BookModel | undefined;

/** Says in the chart's place why it cannot be drawn. */
export function problem({ chart, locale }: Drawing, text: Parameters<typeof render>[0]): ProblemPicture {
  return {
    kind: 'problem',
    id: chart.id,
    title: chart.title || chart.id,
    message: render(text, locale),
    reason: text.id,
  };
}

/** The records that a chart shows, those that may belong to it, and the first fault of its query. */
export interface Selection {
  readonly result: QueryResult;
  readonly certain: readonly QueriedRecord[];
  readonly possible: readonly QueriedRecord[];
  readonly fault: ProblemPicture | undefined;
}

/** Runs the chart's query for these measures; `dates` of the chart counts for those that name none. */
export function select(drawing: Drawing, measures: readonly string[]): Selection {
  const result = runQuery(drawing.model, { ...drawing.chart.query, measures });
  const [first] = result.problems;
  return {
    result,
    certain: result.records.filter((record) => record.certainty === 'certain'),
    possible: result.records.filter((record) => record.certainty === 'possible'),
    fault: first && problem(drawing, faultText(first)),
  };
}

/** The measure's name with the chart's date, where it has one and the measure none. */
export function dated({ chart }: Drawing, name: string): string {
  return chart.dates === undefined || name.includes('@') || chart.query.from !== 'products'
    ? name
    : `${name}@${chart.dates}`;
}

function faultText({ code, name }: QueryProblem): Parameters<typeof render>[0] {
  if (code === 'unknown-dataset') return message('picture/unknown-dataset', { name });
  if (code === 'no-value' || code === 'not-a-figure' || code === 'other-unit') {
    return message('picture/bad-condition', { name });
  }
  return message('picture/unknown-measure', { name });
}

/** A field's value as readers see it. */
export function valueLabel({ model, locale }: Drawing, field: Field, value: string): string {
  if (field.boolean && (value === 'true' || value === 'false')) return render(message(`picture/${value}`, {}), locale);
  return labelOfValue(model, field, value);
}

/** What to call a field before readers. */
export function fieldTitle({ locale }: Drawing, field: Field): string {
  const { name, title } = field;
  return title ?? (isNamed(name) ? render(message(`picture/field/${name}`, {}), locale) : name);
}

const namedFields = [
  'id',
  'name',
  'title',
  'aliases',
  'company',
  'kind',
  'track',
  'scenario',
  'scenarios',
  'platform',
  'platforms',
  'launched',
  'url',
  'summary',
  'headline',
  'perspective',
  'status',
  'tags',
  'related',
  'products',
  'description',
  'parent',
  'color',
] as const;

function isNamed(name: string): name is (typeof namedFields)[number] {
  return (namedFields as readonly string[]).includes(name);
}

export function fieldLabel(drawing: Drawing, record: BookRecord, field: Field): string {
  return (valuesOf(record, field) ?? []).map((value) => valueLabel(drawing, field, value)).join(', ');
}

/** The line that says where the numbers come from and what date they refer to. */
export function sourceLine({ chart, model, locale }: Drawing, evidence: readonly Evidence[]): string {
  const table = model.tables.get(chart.query.from);
  const cited = chart.source === undefined ? evidence.map(({ source }) => source) : [chart.source];
  if (chart.source === undefined && evidence.length === 0) cited.push(table?.source);
  const ids = [...new Set(cited)].filter((id) => id !== undefined);
  const sources = ids.map((id) => {
    const source = model.sources.get(id);
    return [source?.publisher, source?.title ?? id].filter(Boolean).join(' ');
  });
  const observed = [...new Set(evidence.map(({ at }) => at))].filter((at) => at !== undefined).sort();
  const dates = observed.length > 0 ? observed : model.asOf === undefined ? [] : [model.asOf];
  const source =
    sources.length > 0 ? message('picture/caption/source', { sources }) : message('picture/caption/no-source', {});
  const line = render(source, locale);
  if (dates.length === 0) return line;
  return `${line}${locale === 'zh' ? '；' : '; '}${render(message('picture/caption/date', { dates }), locale)}`;
}
