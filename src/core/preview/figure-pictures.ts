import type { Product } from '../book/model.ts';
import { type LinePoint, markOf, middleDay, sourcesOf, tableOf } from '../charts/index.ts';
import { canonicalUnit } from '../figures/index.ts';
import type { PictureBlock } from '../page/page.ts';
import { type ObservedSeries, observedSeries } from '../query/index.ts';
import type { PageContext } from './page-context.ts';

/** Every figure that a product's file gives, with date and source. */
export function figureTable({ book: { model }, say }: PageContext, product: Product): PictureBlock[] {
  const platforms = model.taxonomies.get('platform')?.terms;
  const figures = product.observations.flatMap((observation) =>
    observation.figures.map((figure) => ({ observation, figure })),
  );
  const heading = say('preview/figures');
  const table = tableOf(
    [
      { title: say('preview/measure'), numeric: false },
      { title: say('preview/figure'), numeric: true },
      { title: say('preview/date'), numeric: false },
      { title: say('preview/source'), numeric: false },
    ],
    figures.map(({ observation, figure }) => {
      const metric = model.metrics.get(figure.metric)?.title ?? figure.metric;
      const platform = observation.platform && (platforms?.get(observation.platform)?.title ?? observation.platform);
      const source = observation.source && (model.sources.get(observation.source)?.title ?? observation.source);
      const name = platform ? `${platform} ${metric}` : metric;
      return {
        cells: [name, figure.text, observation.at ?? '', source ?? ''],
        sources: [{ label: name, detail: figure.text, place: figure.place }],
      };
    }),
  );
  const base = { id: product.id, title: product.name };
  const reason = 'picture/no-data';
  return [
    {
      kind: 'picture',
      key: 'figures',
      heading,
      picture:
        figures.length === 0
          ? { ...base, kind: 'problem', message: say(reason), reason }
          : { ...base, kind: 'table', alt: product.name, caption: [], table },
    },
  ];
}

/** A line over time for each measure that the file gives at several dates. */
export function figureLines(context: PageContext, product: Product): PictureBlock[] {
  return observedSeries(context.book.model, product).flatMap((series, index): PictureBlock[] => {
    const block = lineOver(context, series);
    return block ? [{ ...block, key: `line:${series.platform ?? ''}.${series.metric.id}#${index}` }] : [];
  });
}

function lineOver({ book: { model }, locale, say }: PageContext, series: ObservedSeries): PictureBlock | undefined {
  const unit = canonicalUnit(series.metric.unit ?? 'count');
  const points = series.dates.flatMap(({ span, points: [first], agreed }): LinePoint[] => {
    if (!span || !first) return [];
    const { text, place } = first.figure;
    const interval = agreed ?? first.interval;
    const { min, max } = interval;
    const middle = Number.isFinite(min) ? (Number.isFinite(max) ? (min + max) / 2 : min) : max;
    const representative = first.figure.figure?.representative ?? middle;
    const date = first.observation.at ?? '';
    const sources = [{ label: text, detail: date, place }];
    const mark = markOf({ interval, representative, text }, { unit, locale, sources });
    return [{ date, day: middleDay(span), mark }];
  });
  if (points.length < 2) return undefined;
  const platform =
    series.platform && (model.taxonomies.get('platform')?.terms.get(series.platform)?.title ?? series.platform);
  const title = [platform, series.metric.title].filter(Boolean).join(' ');
  return {
    kind: 'picture',
    key: '',
    picture: {
      kind: 'line',
      id: `${series.platform ?? ''}-${series.metric.id}`,
      title,
      alt: `${title}: ${points.map(({ date, mark }) => `${date} ${mark.text}`).join(', ')}`,
      caption: [],
      table: tableOf(
        [
          { title: say('preview/date'), numeric: false },
          { title, numeric: true },
        ],
        points.map(({ date, mark }) => ({ cells: [date, mark.text], sources: sourcesOf(mark) })),
      ),
      value: { title, unit, scale: 'linear' },
      series: [{ name: '', color: undefined, points }],
    },
  };
}
