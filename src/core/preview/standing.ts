import type { Product } from '../book/model.ts';
import type { PictureBlock } from '../page/page.ts';
import { findDataset, type KnownValue, type Measure, measureIn, resolveMeasure, titleOf } from '../query/index.ts';
import { computeRanking } from '../rankings/index.ts';
import type { PageContext } from './page-context.ts';

/** Where a product stands among those of its track, measure by measure, and in the book's rankings. */
export function standing(context: PageContext, product: Product): PictureBlock[] {
  const { say } = context;
  const rows = [...inTrack(context, product), ...inRankings(context, product)];
  if (rows.length === 0) return [];
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
        table: { columns, rows },
      },
    },
  ];
}

function inTrack({ book: { model } }: PageContext, product: Product): string[][] {
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
      return value.kind === 'known' ? [{ id: record.id, value }] : [];
    });
    const own = known.find(({ id }) => id === product.id);
    if (!own || known.length < 2) return [];
    const before = known.filter(({ value }) => isBefore(value, own.value, measure)).length;
    return [[title, titleOf(model, measure), String(before + 1), String(known.length)]];
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

function inRankings({ book: { model }, say }: PageContext, product: Product): string[][] {
  return [...model.rankings.keys()].flatMap((id) => {
    const ranking = computeRanking(model, id);
    if (ranking?.declaration.query.from !== 'products') return [];
    const own = ranking.records.find((record) => record.id === product.id);
    if (!own) return [];
    const interval = own.best === own.worst ? '' : ` (${own.best}–${own.worst})`;
    return [[ranking.title, say('picture/score'), `${own.rank}${interval}`, String(ranking.records.length)]];
  });
}
