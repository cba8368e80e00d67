import type { BlockContent } from 'mdast';
import { drawChart } from '../../charts/index.ts';
import { attributeOf, type Directive } from '../../prose/index.ts';
import { valueUnder } from '../../yaml/nodes.ts';
import type { ReportContext } from '../context.ts';
import { note, text } from '../nodes.ts';
import { rankingBlock } from '../units/ranking-block.ts';
import { tableBlock } from '../units/table-block.ts';
import { renderLine } from './render-prose.ts';

/** What a directive on a line of its own becomes. */
export function blockOf(context: ReportContext, directive: Directive): BlockContent[] {
  const id = attributeOf(directive, 'id')?.value ?? '';
  const top = Number(attributeOf(directive, 'top')?.value ?? Number.NaN);
  const { model } = context.input.book;
  switch (directive.name) {
    case 'chart':
      return model.charts.has(id) ? chartBlock(context, id) : missing(context, id);
    case 'ranking':
      return model.rankings.has(id)
        ? rankingBlock(context, id, Number.isInteger(top) && top > 0 ? top : undefined)
        : missing(context, id);
    case 'table': {
      const table = model.tables.get(id);
      return table ? tableBlock(context, table) : missing(context, id);
    }
    default:
      return [];
  }
}

/** A chart with its title as prose; one that cannot be drawn says why. */
export function chartBlock(context: ReportContext, id: string): BlockContent[] {
  const { book, otherBook } = context.input;
  const chart = book.model.charts.get(id)!;
  const picture = drawChart(chart.node, book.model, { locale: context.plan.locale, otherBook });
  if (picture.kind === 'problem') {
    const words = context.say('report/undrawn', { title: picture.title, reason: picture.message });
    return [note('problem', words)];
  }
  const title = renderLine(context, titleOf(context, id));
  const anchor = context.anchorFor('chart', id);
  return [{ type: 'drawing', picture, anchor, title: title.length > 0 ? title : [text(picture.title)] }];
}

function titleOf(context: ReportContext, id: string) {
  const { model } = context.input.book;
  const chart = model.charts.get(id)!;
  const trend = chart.trend ?? '';
  const { node } = chart;
  const range = valueUnder(node, 'title')?.range;
  // Charts without an id have a place in the list too, so that the one with this title is looked for.
  for (let index = 0; range && index < 1000; index++) {
    const part = context.prose('trend', trend, 'charts', index, 'title');
    if (
      part &&
      part.file === chart.place.file &&
      part.map.toSource(0) >= range.start &&
      part.map.toSource(0) <= range.end
    ) {
      return part;
    }
  }
  return undefined;
}

function missing({ say }: ReportContext, name: string): BlockContent[] {
  return [note('problem', say('report/missing', { name }))];
}
