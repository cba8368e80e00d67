import type { Book, Definition } from '../book/book.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, type Message, message } from '../messages/message.ts';
import { citationLines, targetOf } from './citations.ts';
import { factsOf } from './facts.ts';
import { escapeMarkdown, type FileLink, inlineCode, linked } from './markdown.ts';
import { verdictCard } from './verdicts/verdict-card.ts';

/** What kind of thing a definition is, in words. */
export function kindOf({ kind, scope }: Definition, locale: Locale): string {
  return render(kind === 'term' ? message('language/kind-term', { taxonomy: scope ?? '' }) : kinds[kind], locale);
}

/** The same with what tells it from its like: a product's kind and track, a metric's dimension. */
export function whatIs({ model }: Book, definition: Definition, locale: Locale): string {
  const term = (taxonomy: string, id: string | undefined) =>
    id === undefined ? [] : (model.taxonomies.get(taxonomy)?.terms.get(id)?.title ?? id);
  const kind = kindOf(definition, locale);
  if (definition.kind === 'product') {
    const product = model.products.get(definition.id);
    return [kind, term('kind', product?.kind), term('track', product?.track)].flat().join(' · ');
  }
  if (definition.kind === 'metric') {
    return [kind, term('dimension', model.metrics.get(definition.id)?.dimension)].flat().join(' · ');
  }
  return kind;
}

const kinds: Record<Exclude<Definition['kind'], 'term'>, Message> = {
  product: message('language/kind-product'),
  trend: message('language/kind-trend'),
  table: message('language/kind-table'),
  source: message('language/kind-source'),
  taxonomy: message('language/kind-taxonomy'),
  metric: message('language/kind-metric'),
  ranking: message('language/kind-ranking'),
  indicator: message('language/kind-indicator'),
  claim: message('language/kind-claim'),
  chart: message('language/kind-chart'),
  column: message('language/kind-column'),
  forecast: message('language/kind-forecast'),
};

/**
 * A card about something that the book defines, in Markdown: what it is called, what it is, of a claim its verdict, its chief
 * facts, where it is cited and where it stands. Texts of the book are shown as text, never as markup.
 */
export function definitionCard(
  book: Book,
  definition: Definition,
  locale: Locale,
  link: FileLink = () => undefined,
): string {
  const { id, label, aliases, place } = definition;
  const name = label === id ? '' : `**${escapeMarkdown(label)}** `;
  const lines = [`${name}${inlineCode(id)} · ${escapeMarkdown(whatIs(book, definition, locale))}`];
  const verdict = definition.kind === 'claim' ? verdictCard(book, id, locale, link) : undefined;
  if (verdict) lines.push(verdict);
  const { text, entries = [], blocks = [] } = factsOf(book, definition, locale);
  if (text) lines.push(escapeMarkdown(text));
  const all: readonly (readonly [Message, string | undefined])[] = [
    ...entries,
    [message('language/aliases'), aliases.join(', ') || undefined],
  ];
  const list = all.flatMap(([title, value]) =>
    value === undefined ? [] : [`- ${render(title, locale)}: ${escapeMarkdown(value)}`],
  );
  if (list.length > 0) lines.push(list.join('\n'));
  lines.push(...blocks);
  const cited = citationLines(book, definition, locale, link);
  if (cited.length > 0) {
    lines.push([render(message('language/cited-in'), locale), ...cited.map((line) => `- ${line}`)].join('\n'));
  }
  const target = targetOf(book, definition, link);
  const file = target === undefined ? inlineCode(place.file) : linked(place.file, target);
  lines.push(render(message('language/defined-in', { file }), locale));
  return lines.join('\n\n');
}
