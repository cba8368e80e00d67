import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import { coverageOf, figureText, type Verdict, verdictKinds } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import { ignoredFiles } from '../../rules/ignored-files.ts';
import type { ReportContext } from '../context.ts';
import { heading, list, paragraph, table, text } from '../nodes.ts';
import type { Unit } from './unit.ts';

/** So many records are named in a claim's row; of more the number is given. */
const mostNamed = 12;

/** How the report's numbers were checked: coverage, verdicts, every claim, and how figures and rankings are read. */
export function methodUnit(context: ReportContext): Unit {
  const { say, saying, input } = context;
  const ignored = ignoredFiles(input.book);
  const coverage = coverageOf(input.book, ({ file }) => !ignored(file));
  const verdicts = [...context.verdicts.values()];
  const counts = verdictKinds.map((kind) => [
    saying(message('claim/kind', { kind })),
    String(verdicts.filter((each) => each.kind === kind).length),
    say('report/verdict', { kind }),
  ]);
  const rankings = input.book.model.rankings.size > 0;
  const children: RootContent[] = [
    heading(2, say('report/coverage'), 'method-coverage'),
    paragraph(say('report/coverage-text', coverage)),
    heading(2, say('report/claims'), 'method-claims'),
    paragraph(say('report/claims-text', { partial: input.book.model.productCoverage === 'partial' })),
    table([say('report/head-verdict'), say('report/head-count'), say('report/head-meaning')], counts, new Set([1])),
    ...(verdicts.length > 0 ? claimTable(context, verdicts) : []),
    heading(2, say('report/figures-read'), 'method-figures'),
    paragraph(say('report/figures-text')),
    table(
      [say('report/head-written'), say('report/head-meaning')],
      figureForms.map((form) => [say('report/figure-form', { form }), say('report/figure-meaning', { form })]),
    ),
    ...(rankings
      ? [
          heading(2, say('report/rankings'), 'method-rankings'),
          list(rankingRules.map((rule) => [paragraph(say('report/ranking-rule', { rule }))])),
        ]
      : []),
  ];
  return { anchor: 'method', file: 'method.md', kind: 'appendix', title: [text(say('report/method'))], children };
}

const figureForms = ['over', 'at-least', 'under', 'about', 'between', 'some', 'near', 'band'] as const;
const rankingRules = ['members', 'scores', 'interval', 'open-end', 'missing', 'weights'] as const;

function claimTable(context: ReportContext, verdicts: readonly Verdict[]): BlockContent[] {
  const { say, saying } = context;
  const rows = verdicts.map((verdict) => {
    const { id, trend } = verdict.claim;
    const title = context.input.book.model.trends.get(trend ?? '')?.title;
    const statement: PhrasingContent[] = [
      { type: 'span', tag: 'span', anchor: `claim-${id}`, children: [text(verdict.statement ?? id)] },
      ...(title === undefined
        ? []
        : [
            { type: 'break' as const },
            { type: 'reference' as const, to: `trend-${trend}`, className: 'of-trend', children: [text(title)] },
          ]),
    ];
    return [
      statement,
      badge(context, verdict),
      valueText(context, verdict, verdict.claimed),
      valueText(context, verdict, verdict.computed),
      evidence(verdict),
    ];
  });
  const head = [
    say('report/head-claim'),
    say('report/head-verdict'),
    say('report/head-claimed'),
    say('report/head-computed'),
    say('report/head-evidence'),
  ];
  return [
    {
      type: 'block',
      tag: 'div',
      className: 'claim-table',
      children: [heading(3, say('report/every-claim')), table(head, rows)],
    },
  ];

  function badge(_: ReportContext, { kind }: Verdict): PhrasingContent[] {
    return [
      {
        type: 'span',
        tag: 'span',
        className: `badge badge-${kind}`,
        children: [text(saying(message('claim/kind', { kind })))],
      },
    ];
  }

  function evidence(verdict: Verdict): PhrasingContent[] {
    const words = [saying(verdict.reason)];
    for (const part of ['certain', 'possible'] as const) {
      const records = verdict[part];
      if (records.length === 0 || verdict.kind === 'cited' || (part === 'possible' && verdict.kind === 'verified'))
        continue;
      const names = records
        .slice(0, mostNamed)
        .map(({ label, text: figure }) => (figure === undefined ? label : `${label} ${figure}`));
      words.push(saying(message('claims/records', { part, names, count: records.length })));
    }
    return words.flatMap((each, index): PhrasingContent[] =>
      index === 0 ? [text(each)] : [{ type: 'break' }, text(each)],
    );
  }
}

/** What a claim says, or what was computed, as one would write it; records by their names. */
function valueText(
  { plan, input, say }: ReportContext,
  { certain, possible }: Verdict,
  value: Verdict['claimed'] | Verdict['computed'],
): string {
  if (value === undefined) return '—';
  if ('min' in value) return 'text' in value ? value.text : figureText(value, plan.locale);
  const labels = new Map([...possible, ...certain].map(({ id, label }) => [id, label]));
  const { products, trends } = input.book.model;
  return value
    .map((id) => labels.get(id) ?? products.get(id)?.name ?? trends.get(id)?.title ?? id)
    .join(say('report/comma'));
}
