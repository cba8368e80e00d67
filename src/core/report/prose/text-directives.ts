import type { PhrasingContent } from 'mdast';
import type { ProsePart } from '../../book/prose-parts.ts';
import { readRecordName } from '../../book/record-name.ts';
import { claimFigure } from '../../claims/index.ts';
import { message } from '../../messages/message.ts';
import { attributeOf, type Directive } from '../../prose/index.ts';
import { findDataset, labelOf, measureIn, resolveMeasure, titleOf } from '../../query/index.ts';
import type { ReportContext } from '../context.ts';
import { text } from '../nodes.ts';
import { sourceMarks } from '../units/source-marks.ts';

interface Where {
  readonly context: ReportContext;
  readonly part: ProsePart;
  readonly inLink: boolean;
}

type Phrase = PhrasingContent[];

/** What a directive within a line becomes. A name that the book does not know leaves the label, or the directive as written. */
export function phraseOf(directive: Directive, label: Phrase, { context, part, inLink }: Where): Phrase {
  const id = attributeOf(directive, 'id')?.value ?? '';
  const written = part.map.text.slice(directive.range.start, directive.range.end);
  const make = () => {
    switch (directive.name) {
      case 'claim':
        return claimPhrase(context, id, label, inLink);
      case 'value':
        return valuePhrase(context, directive);
      case 'product':
        return productPhrase(context, id, label, inLink);
      case 'trend':
        return trendPhrase(context, id, label, inLink);
      case 'cite':
        return citePhrase(context, id, inLink);
      default:
        return label;
    }
  };
  return make() ?? (label.length > 0 ? label : [text(written)]);
}

function claimPhrase(
  { verdicts, say, saying }: ReportContext,
  id: string,
  label: Phrase,
  inLink: boolean,
): Phrase | undefined {
  const verdict = verdicts.get(id);
  if (!verdict) return undefined;
  const { kind } = verdict;
  const filled = label.length > 0 ? label : [text(claimFigure(verdict.claim)?.text ?? verdict.statement ?? id)];
  const name = saying(message('claim/kind', { kind }));
  const unseen: PhrasingContent = { type: 'unseen', value: say('report/in-brackets', { text: name }) };
  const title = `${name}: ${saying(verdict.reason)}`;
  const className = `claim claim-${kind}`;
  if (inLink) return [{ type: 'span', tag: 'span', className, title, children: [...filled, unseen] }];
  return [{ type: 'reference', to: `claim-${id}`, className, title, children: [...filled, unseen] }];
}

function valuePhrase(context: ReportContext, directive: Directive): Phrase | undefined {
  const { model } = context.input.book;
  const of = attributeOf(directive, 'of')?.value ?? '';
  const name = attributeOf(directive, 'measure')?.value ?? '';
  const { table: dataset = 'products', id } = readRecordName(of);
  const record = findDataset(model, dataset)?.records.find((each) => each.id === id);
  const { measure } = resolveMeasure(model, dataset, name);
  if (!record || !measure) return undefined;
  const value = measureIn(model, record, measure);
  const dates = [...new Set(value.evidence.map(({ at }) => at ?? model.asOf))].filter((at) => at !== undefined);
  const title = context.say('report/value', { name: labelOf(record), measure: titleOf(model, measure), dates });
  const shown = value.kind === 'known' ? value.text : context.say('report/no-value');
  return [{ type: 'span', tag: 'span', className: 'value', title, children: [text(shown)] }];
}

function productPhrase(context: ReportContext, id: string, label: Phrase, inLink: boolean): Phrase | undefined {
  const product = context.input.book.model.products.get(id);
  if (!product) return undefined;
  const children = label.length > 0 ? label : [text(product.name)];
  context.products.add(id);
  return inLink ? children : [{ type: 'reference', to: `product-${id}`, className: 'product', children }];
}

function trendPhrase({ input }: ReportContext, id: string, label: Phrase, inLink: boolean): Phrase | undefined {
  const trend = input.book.model.trends.get(id);
  if (!trend) return undefined;
  const children = label.length > 0 ? label : [text(trend.title)];
  return inLink ? children : [{ type: 'reference', to: `trend-${id}`, children }];
}

function citePhrase(context: ReportContext, id: string, inLink: boolean): Phrase | undefined {
  const source = context.plan.sources.find((each) => each.id === id);
  if (!source) return undefined;
  if (inLink) return [{ type: 'span', tag: 'sup', children: [text(`[${source.number}]`)] }];
  return sourceMarks(context, [id]);
}
