import type { Book, BookFile } from '../book/book.ts';
import { directivesOf, proseIn } from '../book/prose-parts.ts';
import { readRecordName } from '../book/record-name.ts';
import { describeInterval, parseFigure } from '../figures/index.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { attributeOf, type Directive, namedByDirective } from '../prose/index.ts';
import { findDataset, labelOf, measureIn, resolveMeasure, titleOf, unitOf } from '../query/index.ts';
import { touches } from '../text/range.ts';
import { definitionCard } from './definition-texts.ts';
import type { Hover } from './hover.ts';
import { escapeMarkdown, type FileLink } from './markdown.ts';

/**
 * Explains the directive at an offset of a book's prose, wherever in it that is: what it names, what `:value` gives today,
 * what the number of `:n` means. Undefined outside of directives and where it names nothing.
 */
export function hoverDirective(
  book: Book,
  file: BookFile,
  offset: number,
  locale: Locale,
  link?: FileLink,
): Hover | undefined {
  for (const part of proseIn(file)) {
    const at = part.map.toText(offset);
    if (at === undefined) continue;
    const directive = directivesOf(part).directives.findLast(({ range }) => touches(range, at));
    const markdown = directive && cardOf(book, directive, locale, link);
    if (markdown) return { range: part.map.rangeInSource(directive.range), markdown };
  }
  return undefined;
}

function cardOf(book: Book, directive: Directive, locale: Locale, link: FileLink | undefined): string | undefined {
  if (directive.name === 'n') return numberCard(directive, locale);
  if (directive.name === 'value') return valueCard(book, directive, locale);
  const target = book.find(namedByDirective[directive.name], attributeOf(directive, 'id')?.value ?? '');
  return target && definitionCard(book, target, locale, link);
}

function numberCard({ label }: Directive, locale: Locale): string | undefined {
  if (!label) return undefined;
  const lines = [render(message('prose/directive', { name: 'n' }), locale)];
  const { figure } = parseFigure(label.text);
  const unit = figure?.form === 'percent' ? 'percent' : undefined;
  if (figure)
    lines.push(render(message('language/figure', { interval: describeInterval(figure, locale, unit) }), locale));
  return lines.join('\n\n');
}

/** What the data say now, and where. */
function valueCard({ model }: Book, directive: Directive, locale: Locale): string | undefined {
  const of = attributeOf(directive, 'of')?.value;
  const name = attributeOf(directive, 'measure')?.value;
  if (!of || !name) return undefined;
  const { table: dataset = 'products', id } = readRecordName(of);
  const record = findDataset(model, dataset)?.records.find((each) => each.id === id);
  const { measure } = resolveMeasure(model, dataset, name);
  if (!record || !measure) return undefined;
  const value = measureIn(model, record, measure);
  const title = `${escapeMarkdown(labelOf(record))} · ${escapeMarkdown(titleOf(model, measure))}`;
  if (value.kind === 'missing') return `${title}: *${render(message('prose/value-missing'), locale)}*`;
  const interval = describeInterval(value.interval, locale, unitOf(measure));
  const files = [...new Set(value.evidence.map(({ place }) => place.file))];
  return [
    `${title}: **${escapeMarkdown(value.text)}**`,
    render(message('language/figure', { interval }), locale),
    ...files.map((each) => render(message('language/defined-in', { file: each }), locale)),
  ].join('\n\n');
}
