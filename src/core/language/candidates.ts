import type { Book, Definition } from '../book/book.ts';
import { recordFields, taxonomyOfField } from '../book/record-fields.ts';
import { rowName } from '../book/record-name.ts';
import { measureNames } from '../book/references/lookup.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { ruleIds } from '../rules/index.ts';
import type { DefinitionKind } from '../schema/vocabulary.ts';
import { own } from '../text/own.ts';
import { whatIs } from './definition-texts.ts';

/** An id that could stand somewhere. */
export interface Candidate {
  readonly id: string;
  /** Title, name or label; undefined where there is none besides the id. */
  readonly label: string | undefined;
  readonly aliases: readonly string[];
  /** What kind of thing it is, in words. */
  readonly what: string | undefined;
  readonly definition: Definition | undefined;
}

/** Lists what a book has, for each kind of reference. */
export class Candidates {
  readonly #book: Book;
  readonly #locale: Locale;

  constructor(book: Book, locale: Locale) {
    this.#book = book;
    this.#locale = locale;
  }

  defined(kind: DefinitionKind, scope?: string): readonly Candidate[] {
    const seen = new Set<string>();
    return this.#book.all(kind, scope).flatMap((definition) => {
      if (seen.has(definition.id)) return [];
      seen.add(definition.id);
      const { id, label, aliases } = definition;
      const what = whatIs(this.#book, definition, this.#locale);
      return [{ id, label: label === id ? undefined : label, aliases, what, definition }];
    });
  }

  /** The metrics that are given for a platform; all where the platform is not known yet. */
  metrics(platform: string | undefined): readonly Candidate[] {
    return this.defined('metric').filter(({ id }) => {
      const platforms = this.#book.model.metrics.get(id)?.platforms;
      return platform === undefined || !platforms || platforms.includes(platform);
    });
  }

  rules(): readonly Candidate[] {
    return [...ruleIds].map(plain);
  }

  pages(): readonly Candidate[] {
    const pages = [...this.#book.files.values()].filter(({ kind }) => kind === 'page');
    return pages.map(({ path }) => plain(path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '')));
  }

  datasets(): readonly Candidate[] {
    const taxonomies = this.defined('taxonomy').map((each) => ({ ...each, id: `taxonomies/${each.id}` }));
    return [plain('products'), plain('trends'), ...this.defined('table'), ...taxonomies];
  }

  /** Products, and rows of tables with their table. */
  records(): readonly Candidate[] {
    const rows = [...this.#book.model.tables.values()].flatMap((table) =>
      table.rows.map((row) => ({ ...plain(rowName(table.id, row.id)), what: table.title })),
    );
    return [...this.defined('product'), ...rows];
  }

  members(dataset: string): readonly Candidate[] {
    if (dataset === 'products') return this.defined('product');
    if (dataset === 'trends') return this.defined('trend');
    if (dataset.startsWith('taxonomies/')) return this.defined('term', dataset.slice('taxonomies/'.length));
    return this.#book.model.tables.get(dataset)?.rows.map(({ id }) => plain(id)) ?? [];
  }

  measures(dataset: string): readonly Candidate[] {
    if (dataset !== 'products') return this.defined('column', dataset);
    const { metrics, taxonomies } = this.#book.model;
    const platforms = [...(taxonomies.get('platform')?.terms.keys() ?? [])];
    return measureNames(metrics.values(), platforms).map((name) => {
      const [platform, metric] = name.split('.') as [string, string];
      const on = taxonomies.get('platform')?.terms.get(platform)?.title ?? platform;
      const definition = this.#book.find('metric', metric);
      const what = definition && whatIs(this.#book, definition, this.#locale);
      return { id: name, label: `${metrics.get(metric)?.title ?? metric} · ${on}`, aliases: [], what, definition };
    });
  }

  /** The number of records, where a measure may stand. */
  count(): readonly Candidate[] {
    return [{ ...plain('count'), what: render(message('language/count-of-records'), this.#locale) }];
  }

  fields(dataset: string): readonly Candidate[] {
    const built = own<readonly string[]>(recordFields, dataset);
    if (dataset.startsWith('taxonomies/')) return recordFields.terms.map(plain);
    if (!built) {
      const columns = this.defined('column', dataset);
      return columns.some(({ id }) => id === 'id') ? columns : [...columns, plain('id')];
    }
    const taxonomies = this.defined('taxonomy').filter(({ id }) => !built.includes(id));
    return [...built.map(plain), ...taxonomies, ...(dataset === 'products' ? this.measures(dataset) : [])];
  }

  /** The values that a field or column can have, where they are ids. */
  valuesOf(field: string, dataset: string): readonly Candidate[] {
    if (field === 'id') return this.members(dataset);
    const column = this.#book.model.tables.get(dataset)?.columns.get(field);
    if (column?.type === 'term') return this.defined('term', column.taxonomy);
    if (column?.type === 'ref') return this.members(column.of ?? 'products');
    if (column) return [];
    if (dataset.startsWith('taxonomies/')) {
      return field === 'parent' ? this.defined('term', dataset.slice('taxonomies/'.length)) : [];
    }
    if (dataset === 'trends' && field === 'status') return ['draft', 'review', 'final'].map(plain);
    if (dataset === 'trends' && field === 'products') return this.defined('product');
    if (dataset === 'trends' && field === 'related') return this.defined('trend');
    return this.defined('term', own(taxonomyOfField, field) ?? field);
  }
}

function plain(id: string): Candidate {
  return { id, label: undefined, aliases: [], what: undefined, definition: undefined };
}
