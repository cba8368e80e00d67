import { type Query, readQuery } from '../query/index.ts';
import { dereference, valueUnder, type YamlMapping, type YamlScalar } from '../yaml/nodes.ts';

/** A chart as written in a trend, read leniently. */
export interface ChartDeclaration {
  readonly id: string;
  /** As written; undefined where there is none. */
  readonly type: string | undefined;
  readonly title: string;
  readonly alt: string | undefined;
  readonly source: string | undefined;
  readonly query: Query;
  readonly by: readonly string[];
  readonly aggregate: Aggregate | undefined;
  /** EDTF, for measures that name no date. */
  readonly dates: string | undefined;
  readonly sort: { readonly name: string; readonly descending: boolean } | undefined;
  readonly limit: number | undefined;
  readonly orientation: 'horizontal' | 'vertical';
  readonly stack: boolean;
  readonly scale: 'linear' | 'log';
  readonly tier: string | undefined;
  readonly label: string | undefined;
  /** Of a table. */
  readonly columns: readonly string[];
  /** Measures of a scatter. */
  readonly x: string | undefined;
  readonly y: string | undefined;
  /** Of a scatter or a treemap; `count` for records. */
  readonly size: string | undefined;
  /** The field that colours a scatter. */
  readonly color: string | undefined;
  readonly quadrants:
    | { readonly x: string | undefined; readonly y: string | undefined; readonly labels: readonly string[] }
    | undefined;
  /** Of a radar. */
  readonly indicators: readonly string[];
  readonly items: readonly string[];
  /** Fields of a heatmap, whose `columns` is one too. */
  readonly rows: string | undefined;
  readonly value: string | undefined;
  /** Fields of a timeline. */
  readonly date: string | undefined;
  readonly group: string | undefined;
  readonly ranking: string | undefined;
  readonly top: number | undefined;
  /** Folders of other books, relative to this one. */
  readonly editions: readonly string[];
}

const aggregates = ['count', 'sum', 'mean', 'median', 'min', 'max', 'share'] as const;
export type Aggregate = (typeof aggregates)[number];

/** Reads a chart's mapping; what is missing or of another type takes its default. */
export function readDeclaration(node: YamlMapping): ChartDeclaration {
  const data = valueUnder(node, 'data');
  const sort = text(data, 'sort');
  const quadrants = valueUnder(node, 'quadrants');
  return {
    id: text(node, 'id') ?? '',
    type: text(node, 'type'),
    title: withoutDirectives(text(node, 'title') ?? ''),
    alt: text(node, 'alt'),
    source: text(node, 'source'),
    query: readQuery(data),
    by: texts(data, 'by'),
    aggregate: aggregates.find((each) => each === text(data, 'aggregate')),
    dates: text(data, 'dates'),
    sort: sort === undefined ? undefined : { name: sort.replace(/^-/, ''), descending: sort.startsWith('-') },
    limit: positive(text(data, 'limit')),
    orientation: text(node, 'orientation') === 'vertical' ? 'vertical' : 'horizontal',
    stack: text(node, 'stack') === 'true',
    scale: text(node, 'scale') === 'log' ? 'log' : 'linear',
    tier: text(node, 'tier'),
    label: text(node, 'label'),
    columns: texts(node, 'columns'),
    x: text(node, 'x'),
    y: text(node, 'y'),
    size: text(node, 'size'),
    color: text(node, 'color'),
    quadrants:
      quadrants?.kind === 'mapping'
        ? { x: text(quadrants, 'x'), y: text(quadrants, 'y'), labels: texts(quadrants, 'labels') }
        : undefined,
    indicators: texts(node, 'indicators'),
    items: texts(node, 'items'),
    rows: text(node, 'rows'),
    value: text(node, 'value'),
    date: text(node, 'date'),
    group: text(node, 'group'),
    ranking: text(node, 'ranking'),
    top: positive(text(node, 'top')),
    editions: texts(node, 'editions'),
  };
}

/** A chart that stands in no file: what is not given takes its default. */
export function declarationOf(given: Partial<ChartDeclaration>): ChartDeclaration {
  const nothing: YamlMapping = { kind: 'mapping', range: { start: 0, end: 0 }, flow: true, pairs: [] };
  return { ...readDeclaration(nothing), ...given };
}

/** The folders of the other books that a chart needs, as it names them. */
export function editionsOf(node: YamlMapping): readonly string[] {
  return readDeclaration(node).editions;
}

function positive(written: string | undefined): number | undefined {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

/** A line of prose without the syntax of its directives: what a reader sees of `超过:claim[100万]{#app}`. */
export function withoutDirectives(line: string): string {
  return line.replace(/:(?:claim|value|product|trend|cite|n)(?:\[([^\]]*)\](?:\{[^}]*\})?|\{[^}]*\})/g, '$1');
}

function isWritten(scalar: YamlScalar): boolean {
  return scalar.style !== 'empty' && scalar.value !== null;
}

function text(node: Parameters<typeof valueUnder>[0], key: string): string | undefined {
  const value = valueUnder(node, key);
  return value?.kind === 'scalar' && isWritten(value) ? value.source : undefined;
}

function texts(node: Parameters<typeof valueUnder>[0], key: string): string[] {
  const value = valueUnder(node, key);
  const items = value?.kind === 'sequence' ? value.items.map(dereference) : [value];
  return items.flatMap((item) => (item?.kind === 'scalar' && isWritten(item) ? [item.source] : []));
}
