import type { Book, Definition } from '../book/book.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, type Message, message } from '../messages/message.ts';

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

/** A card about something that the book defines, in Markdown: what it is called, what it is, its chief facts, where it stands. */
export function definitionCard(book: Book, definition: Definition, locale: Locale): string {
  const { id, label, aliases, place } = definition;
  const name = label === id ? '' : `**${escapeMarkdown(label)}** `;
  const lines = [`${name}\`${id}\` · ${escapeMarkdown(kindOf(definition, locale))}`];
  const facts = factsOf(book, definition);
  if (facts.text) lines.push(escapeMarkdown(facts.text));
  const entries: readonly (readonly [Message, string | undefined])[] = [
    ...facts.entries,
    [message('language/aliases'), aliases.join(', ') || undefined],
  ];
  const list = entries.flatMap(([title, value]) =>
    value === undefined ? [] : [`- ${render(title, locale)}: ${escapeMarkdown(value)}`],
  );
  if (list.length > 0) lines.push(list.join('\n'));
  lines.push(render(message('language/defined-in', { file: place.file }), locale));
  return lines.join('\n\n');
}

interface Facts {
  readonly text: string | undefined;
  readonly entries: readonly (readonly [Message, string | undefined])[];
}

function factsOf({ model }: Book, { kind, id, scope }: Definition): Facts {
  const term = (taxonomy: string, of: string | undefined) =>
    of === undefined ? undefined : (model.taxonomies.get(taxonomy)?.terms.get(of)?.title ?? of);
  const terms = (taxonomy: string, of: readonly string[] | undefined) =>
    of?.map((each) => term(taxonomy, each)).join(', ');
  switch (kind) {
    case 'product': {
      const product = model.products.get(id);
      return {
        text: product?.summary,
        entries: [
          [message('language/kind'), term('kind', product?.kind)],
          [message('language/track'), term('track', product?.track)],
          [message('language/company'), product?.company],
          [message('language/platforms'), terms('platform', product?.platforms)],
        ],
      };
    }
    case 'metric': {
      const metric = model.metrics.get(id);
      return {
        text: undefined,
        entries: [
          [message('language/unit'), metric?.unit],
          [message('language/dimension'), term('dimension', metric?.dimension)],
          [message('language/platforms'), terms('platform', metric?.platforms)],
        ],
      };
    }
    case 'source': {
      const source = model.sources.get(id);
      return {
        text: source?.url,
        entries: [
          [message('language/publisher'), source?.publisher],
          [message('language/published'), source?.published],
        ],
      };
    }
    case 'term':
      return { text: model.taxonomies.get(scope ?? '')?.terms.get(id)?.description, entries: [] };
    case 'trend':
      return { text: model.trends.get(id)?.headline, entries: [] };
    default:
      return { text: undefined, entries: [] };
  }
}

/** The text with what Markdown would take for markup made harmless. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
