import type { Product } from '../book/model.ts';
import { type Source, tableOf } from '../charts/index.ts';
import type { PictureBlock } from '../page/page.ts';
import {
  findDataset,
  type KnownValue,
  labelOf,
  type Measure,
  measureIn,
  resolveMeasure,
  titleOf,
} from '../query/index.ts';
import { computeRanking } from '../rankings/index.ts';
import type { PageContext } from './page-context.ts';

/** A row of the table: a place, and what it is a place among. */
interface Line {
  readonly cells: readonly string[];
  readonly sources: readonly Source[];
}

/** Where a product stands among those of its track, measure by measure, and in the book's rankings. */
export function standing(context: PageContext, product: Product): PictureBlock[] {
  const { say } = context;
  const lines = [...inTrack(context, product), ...inRankings(context, product)];
  if (lines.length === 0) return [];
  const title = say('preview/standing');
  const columns = [
    { title: say('preview/among'), numeric: false },
    { title: say('preview/measure'), numeric: false },
    { title: say('picture/rank'), numeric: true },
    { title: say('preview/of'), numeric: true },
  ];
  return [
    {
      kind: 'picture',
      key: 'standing',
      picture: {
        kind: 'table',
        id: 'standing',
        title,
        alt: title,
        caption: [say('preview/stated-numbers')],
        table: tableOf(columns, lines),
      },
    },
  ];
}

function inTrack({ book: { model } }: PageContext, product: Product): Line[] {
  const { track } = product;
  if (track === undefined) return [];
  const records = (findDataset(model, 'products')?.records ?? []).filter(
    (record) => record.kind === 'product' && record.product.track === track,
  );
  const title = model.taxonomies.get('track')?.terms.get(track)?.title ?? track;
  return measuresOf(product).flatMap((name) => {
    const { measure } = resolveMeasure(model, 'products', name);
    if (!measure) return [];
    const known = records.flatMap((record) => {
      const value = measureIn(model, record, measure);
      return value.kind === 'known' ? [{ id: record.id, label: labelOf(record), value }] : [];
    });
    const own = known.find(({ id }) => id === product.id);
    if (!own || known.length < 2) return [];
    const before = known.filter(({ value }) => isBefore(value, own.value, measure)).length;
    const best = [...known].sort(
      (a, b) => Number(isBefore(b.value, a.value, measure)) - Number(isBefore(a.value, b.value, measure)),
    );
    const sources = best.flatMap(({ label, value }) =>
      value.evidence.slice(0, 1).map(({ place }) => ({ label, detail: value.text, place })),
    );
    return [{ cells: [title, titleOf(model, measure), String(before + 1), String(known.length)], sources }];
  });
}

function isBefore(a: KnownValue, b: KnownValue, measure: Measure): boolean {
  const lower = measure.kind === 'metric' && measure.metric.better === 'lower';
  return lower ? a.representative < b.representative : a.representative > b.representative;
}

function measuresOf({ observations }: Product): string[] {
  const names = observations.flatMap(({ platform, figures }) =>
    figures.map(({ metric }) => (platform === undefined ? metric : `${platform}.${metric}`)),
  );
  return [...new Set(names)];
}

function inRankings({ book: { model }, say }: PageContext, product: Product): Line[] {
  return [...model.rankings].flatMap(([id, { place }]) => {
    const ranking = computeRanking(model, id);
    if (ranking?.declaration.query.from !== 'products') return [];
    const own = ranking.records.find((record) => record.id === product.id);
    if (!own) return [];
    const interval = own.best === own.worst ? '' : ` (${own.best}–${own.worst})`;
    const cells = [ranking.title, say('picture/score'), `${own.rank}${interval}`, String(ranking.records.length)];
    return [{ cells, sources: [{ label: ranking.title, detail: String(own.rank), place }] }];
  });
}
