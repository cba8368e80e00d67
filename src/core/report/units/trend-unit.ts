import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Trend } from '../../book/model.ts';
import { scalarsOf, textUnder } from '../../book/read-node.ts';
import { message } from '../../messages/message.ts';
import { valueUnder } from '../../yaml/nodes.ts';
import type { ReportContext } from '../context.ts';
import { heading, list, note, paragraph, text } from '../nodes.ts';
import { mappingsOf, rootOf } from '../plan.ts';
import { chartBlock } from '../prose/block-directives.ts';
import { fitHeadings } from '../prose/fit-headings.ts';
import { renderLine, renderProse } from '../prose/render-prose.ts';
import { errorsIn } from './error-notes.ts';
import { sourceMarks } from './source-marks.ts';
import type { Unit } from './unit.ts';

/** A trend with all that its file says, in the order in which a reader wants it. */
export function trendUnit(context: ReportContext, trend: Trend): Unit {
  const { id } = trend;
  const anchor = `trend-${id}`;
  const prose = (...path: (string | number)[]) => context.prose('trend', id, ...path);
  const line = (className: string, key: string) => {
    const content = renderLine(context, prose(key));
    return content.length > 0 ? [note(className, ...content)] : [];
  };
  const narrative = context.prose('trend', id) ?? prose('narrative');
  const { file } = trend.place;
  const children: RootContent[] = [
    ...errorsIn(context, [file, file.replace(/\.yaml$/, '.md')]),
    ...line('headline', 'headline'),
    ...line('summary', 'summary'),
    ...fitHeadings(renderProse(context, narrative), 2, anchor),
    ...charts(context, trend),
    ...claims(context, trend),
    ...forecasts(context, trend),
    ...recommendations(context, trend),
    ...voices(context, trend),
    ...furtherReading(context, trend),
  ];
  return { anchor, file: `trends/${id}.md`, kind: 'trend', title: [text(trend.title)], children };
}

/** The charts that no prose has placed. */
function charts(context: ReportContext, { id, charts: ids }: Trend): BlockContent[] {
  const left = ids.filter(
    (chart) => !context.placed.has(`chart/${chart}`) && context.input.book.model.charts.get(chart)?.trend === id,
  );
  if (left.length === 0) return [];
  return [heading(2, context.say('report/charts')), ...left.flatMap((chart) => chartBlock(context, chart))];
}

function claims(context: ReportContext, trend: Trend): BlockContent[] {
  const { say, saying, verdicts } = context;
  const items = trend.claims.flatMap((id) => {
    const verdict = verdicts.get(id);
    if (verdict?.claim.trend !== trend.id) return [];
    const badge: PhrasingContent = {
      type: 'reference',
      to: `claim-${id}`,
      className: `badge badge-${verdict.kind}`,
      children: [text(saying(message('claim/kind', { kind: verdict.kind })))],
    };
    const marks = sourceMarks(
      context,
      scalarsOf(valueUnder(verdict.claim.node, 'sources')).map(({ source }) => source),
    );
    return [[paragraph(badge, ` ${verdict.statement ?? id}`, ...marks)]];
  });
  return items.length === 0
    ? []
    : [heading(2, say('report/claims')), { ...list(items), data: { hProperties: { className: ['claims'] } } }];
}

function forecasts(context: ReportContext, trend: Trend): BlockContent[] {
  const { say } = context;
  const items = mappingsOf(context.input.book, trend, 'forecasts').flatMap((node, index) => {
    const statement = renderLine(context, context.prose('trend', trend.id, 'forecasts', index, 'statement'));
    if (statement.length === 0) return [];
    const outcome = valueUnder(node, 'outcome');
    const facts = [
      ...fact('report/due', textUnder(node, 'due')),
      ...fact('report/confidence', textUnder(node, 'confidence')),
      ...(outcome
        ? [
            say('report/outcome', {
              result: wordOf(outcome),
              resolved: textUnder(outcome, 'resolved'),
              note: textUnder(outcome, 'note'),
            }),
          ]
        : []),
    ];
    const marks = sourceMarks(
      context,
      scalarsOf(valueUnder(node, 'sources')).map(({ source }) => source),
    );
    const small: PhrasingContent[] =
      facts.length === 0
        ? []
        : [text(' '), { type: 'span', tag: 'small', children: [text(facts.join(say('report/separator')))] }];
    return [[paragraph(...statement, ...marks, ...small)]];
  });
  return items.length === 0 ? [] : [heading(2, say('report/forecasts')), list(items)];

  function fact(id: 'report/due' | 'report/confidence', value: string | undefined): string[] {
    return value === undefined ? [] : [say(id, { value })];
  }

  /** How it came out: a word, or whether it came true. */
  function wordOf(outcome: Parameters<typeof valueUnder>[0]): string {
    const result = valueUnder(outcome, 'result');
    if (result?.kind !== 'scalar' || result.style === 'empty') return '';
    return result.value === true
      ? say('picture/true', {})
      : result.value === false
        ? say('picture/false', {})
        : result.source;
  }
}

function recommendations(context: ReportContext, trend: Trend): BlockContent[] {
  const written = valueUnder(rootOf(context.input.book, trend), 'recommendations');
  const count = written?.kind === 'sequence' ? written.items.length : 0;
  const items = Array.from({ length: count }, (_, index) =>
    renderLine(context, context.prose('trend', trend.id, 'recommendations', index)),
  );
  const shown = items.filter((item) => item.length > 0).map((item) => [paragraph(...item)]);
  return shown.length === 0 ? [] : [heading(2, context.say('report/recommendations')), list(shown)];
}

function voices(context: ReportContext, trend: Trend): BlockContent[] {
  const quotations = mappingsOf(context.input.book, trend, 'voices').flatMap((node): BlockContent[] => {
    const words = textUnder(node, 'text');
    if (words === undefined) return [];
    const by = [textUnder(node, 'by'), textUnder(node, 'organisation')]
      .filter((each) => each !== undefined)
      .join(context.say('report/comma'));
    const source = textUnder(node, 'source');
    const marks = sourceMarks(context, source === undefined ? [] : [source]);
    const lines = words
      .trim()
      .split(/\n\s*\n/)
      .map((each) => paragraph(each.replace(/\s*\n\s*/g, ' ')));
    return [
      {
        type: 'blockquote',
        children: [...lines, ...(by || marks.length > 0 ? [note('by', `— ${by}`, ...marks)] : [])],
      },
    ];
  });
  return quotations.length === 0 ? [] : [heading(2, context.say('report/voices')), ...quotations];
}

/** Products and trends that the trend names in its file. */
function furtherReading(context: ReportContext, trend: Trend): BlockContent[] {
  const { model } = context.input.book;
  const products = trend.products.flatMap((id) => model.products.get(id) ?? []);
  const related = trend.related.flatMap((id) => model.trends.get(id) ?? []);
  for (const { id } of products) context.products.add(id);
  const line = (id: 'report/products' | 'report/related', links: PhrasingContent[]): BlockContent[] =>
    links.length === 0
      ? []
      : [
          note(
            'further',
            { type: 'strong', children: [text(context.say(id))] },
            ' ',
            ...between(links, context.say('report/comma')),
          ),
        ];
  const link = (to: string, name: string): PhrasingContent => ({ type: 'reference', to, children: [text(name)] });
  return [
    ...line(
      'report/products',
      products.map(({ id, name }) => link(`product-${id}`, name)),
    ),
    ...line(
      'report/related',
      related.map(({ id, title }) => link(`trend-${id}`, title)),
    ),
  ];
}

function between(items: readonly PhrasingContent[], separator: string): PhrasingContent[] {
  return items.flatMap((item, index) => (index === 0 ? [item] : [text(separator), item]));
}
