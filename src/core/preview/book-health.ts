import type { Trend } from '../book/model.ts';
import { type Source, tableOf, withSources } from '../charts/index.ts';
import { coverageOf, judgeClaims, type Verdict, type VerdictKind, verdictKinds } from '../claims/index.ts';
import { render } from '../messages/catalogue.ts';
import { message } from '../messages/message.ts';
import type { PictureBlock } from '../page/page.ts';
import type { PageContext } from './page-context.ts';
import { lineOf } from './prose.ts';

/** How many claims are found to be what. */
export function claimHealth(context: PageContext): PictureBlock[] {
  const { book, locale, say } = context;
  const verdicts = [...judgeClaims(book.model).values()];
  if (verdicts.length === 0) return [];
  const counts = verdictKinds
    .map((kind) => ({ label: labelOf(kind, context), own: verdicts.filter((each) => each.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ label, own }) => ({ label, count: own.length, sources: own.map(sourceOf) }));
  const { figures, annotated } = coverageOf(book);
  const title = say('preview/claim-health');
  return [
    {
      kind: 'picture',
      key: 'health',
      heading: say('preview/claims'),
      picture: {
        kind: 'bar',
        id: 'claim-health',
        title,
        alt: counts.map(({ label, count }) => `${label} ${count}`).join(', '),
        caption: [render(message('preview/coverage', { annotated, figures }), locale)],
        table: tableOf(
          [
            { title: say('preview/verdict'), numeric: false },
            { title: say('preview/claims'), numeric: true },
          ],
          counts.map(({ label, count, sources }) => ({ cells: [label, String(count)], sources })),
        ),
        orientation: 'horizontal',
        scale: 'linear',
        stack: false,
        categories: counts.map(({ label }) => label),
        series: [
          {
            name: say('preview/claims'),
            color: undefined,
            marks: counts.map(({ count, sources }) =>
              withSources({ min: count, max: count, representative: count, text: String(count) }, sources),
            ),
          },
        ],
        valueTitle: say('preview/claims'),
        unit: 'count',
      },
    },
  ];
}

/** A claim of a verdict, where it is written. */
function sourceOf({ claim, statement }: Verdict): Source {
  return { label: statement ?? claim.id, detail: claim.id, place: { file: claim.place.file, range: claim.node.range } };
}

/** The trends in the report's order, each with its headline, its claims, and how much of its prose is backed. */
export function trendTable(context: PageContext): PictureBlock[] {
  const { book, say } = context;
  const { model } = book;
  const listed = model.trendOrder.flatMap((id) => model.trends.get(id) ?? []);
  const trends = [...new Set([...listed, ...model.trends.values()])];
  if (trends.length === 0) return [];
  const title = say('preview/trend-listing');
  const columns = [
    { title: say('preview/trend'), numeric: false },
    { title: say('preview/headline'), numeric: false },
    { title: say('preview/claims'), numeric: true },
    { title: labelOf('contradicted', context), numeric: true },
    { title: say('preview/covered'), numeric: true },
  ];
  const rows = trends.map((trend) => ({
    cells: rowOf(context, trend),
    sources: [{ label: trend.title, detail: '', place: trend.place }],
  }));
  const table = tableOf(columns, rows);
  return [
    {
      kind: 'picture',
      key: 'trends',
      picture: { kind: 'table', id: 'trends', title, alt: title, caption: [], table },
    },
  ];
}

function rowOf(context: PageContext, { id, title }: Trend): string[] {
  const { book } = context;
  const own = [...judgeClaims(book.model).values()].filter(({ claim }) => claim.trend === id);
  const { figures, annotated } = coverageOf(book, ({ owner }) => owner.kind === 'trend' && owner.id === id);
  return [
    title,
    lineOf(context, context.prose('trend', id, 'headline')) ?? '',
    String(own.length),
    String(own.filter(({ kind }) => kind === 'contradicted').length),
    figures === 0 ? '—' : `${Math.round((annotated / figures) * 100)}%`,
  ];
}

function labelOf(kind: VerdictKind, { locale }: PageContext): string {
  return render(message('claim/kind', { kind }), locale);
}
