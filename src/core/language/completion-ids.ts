import type { Book, Definition } from '../book/book.ts';
import type { ColumnType } from '../book/model.ts';
import { datasetOf } from '../book/occurrences.ts';
import type { Locale } from '../messages/message.ts';
import { mappingAt } from '../schema/lookup.ts';
import type { Annotation } from '../schema/vocabulary.ts';
import type { Path } from '../schema/walk.ts';
import { valueUnder, type YamlMapping } from '../yaml/index.ts';
import { type Candidate, Candidates } from './candidates.ts';
import type { Caret } from './caret.ts';
import type { Proposal } from './completion.ts';
import { editionDates } from './completion-dates.ts';
import { definitionCard } from './definition-texts.ts';
import { ruleCard } from './rule-card.ts';

/** The ids that may stand where an annotation says that something is named. `path` leads to the value, or to the key. */
export function idsFor(
  annotation: Annotation | undefined,
  caret: Caret,
  path: Path,
  book: Book,
  locale: Locale,
): readonly Candidate[] {
  if (!annotation?.reference) return [];
  const candidates = new Candidates(book, locale);
  const around = mappingsAround(caret, path);
  const dataset = datasetOf(around);
  const others = (of: readonly Candidate[], own: unknown) => of.filter(({ id }) => id !== own);
  switch (annotation.reference) {
    case 'trend':
      return others(candidates.defined('trend'), caret.kind === 'trend' ? caret.documentId : undefined);
    case 'product':
    case 'table':
    case 'source':
    case 'ranking':
    case 'taxonomy':
      return candidates.defined(annotation.reference);
    case 'platform':
      return platformsFirst(candidates.defined('term', 'platform'), caret, path);
    case 'term':
      // A term is not its own parent.
      return others(candidates.defined('term', taxonomyAt(annotation, path)), path.at(-1) === 'parent' && path.at(-2));
    case 'metric':
      return candidates.metrics(textOf(around.at(-1), 'platform'));
    case 'page':
      return candidates.pages();
    case 'rule':
      return candidates.rules();
    case 'dataset':
      return candidates.datasets();
    case 'record':
      return candidates.records();
    case 'member':
      return candidates.members(dataset);
    case 'measure':
      return measuresAt(candidates, caret, path, dataset, book);
    case 'field':
      return candidates.fields(dataset);
    case 'condition':
      return candidates.valuesOf(fieldAt(path), dataset);
    case 'column':
      return candidates.defined('column', caret.documentId ?? '');
    case 'cell':
      return candidates.valuesOf(fieldAt(path), caret.documentId ?? '');
  }
}

function mappingsAround({ root }: Caret, path: Path): readonly YamlMapping[] {
  return path.flatMap((_, length) => mappingAt(root, path.slice(0, length)) ?? []);
}

function taxonomyAt({ taxonomy }: Annotation, path: Path): string | undefined {
  if (taxonomy === '$key') return fieldAt(path);
  return taxonomy === '$enclosing' ? String(path[1]) : taxonomy;
}

/** The key that a value belongs to, through lists and `not`. */
function fieldAt(path: Path): string {
  const keys = path.filter((part): part is string => typeof part === 'string');
  return (keys.at(-1) === 'not' ? keys.at(-2) : keys.at(-1)) ?? '';
}

/** What a cell of a table, or a condition on a column, may hold; of a product's field, `date` where it is one. */
export function columnTypeAt(
  reference: Annotation['reference'],
  caret: Caret,
  path: Path,
  book: Book,
): ColumnType | undefined {
  const field = fieldAt(path);
  if (reference === 'cell') return book.model.tables.get(caret.documentId ?? '')?.columns.get(field)?.type;
  if (reference !== 'condition') return undefined;
  const dataset = datasetOf(mappingsAround(caret, path));
  if (dataset === 'products' && field === 'launched') return 'date';
  return book.model.tables.get(dataset)?.columns.get(field)?.type;
}

/** A product is observed on the platforms that it runs on. */
function platformsFirst(platforms: readonly Candidate[], { root }: Caret, path: Path): readonly Candidate[] {
  const own = path[0] === 'observations' ? valueUnder(root, 'platforms') : undefined;
  if (own?.kind !== 'sequence') return platforms;
  const named = new Set(own.items.flatMap((item) => (item.kind === 'scalar' ? item.source : [])));
  return [...platforms.filter(({ id }) => named.has(id)), ...platforms.filter(({ id }) => !named.has(id))];
}

function measuresAt(
  candidates: Candidates,
  { word }: Caret,
  path: Path,
  dataset: string,
  book: Book,
): readonly Candidate[] {
  const measures = candidates.measures(dataset);
  const key = path.at(-1);
  if (word.includes('@')) {
    const name = word.slice(0, word.indexOf('@'));
    const dates = editionDates(book);
    return measures
      .filter(({ id }) => id === name)
      .flatMap((each) => dates.map((at) => ({ ...each, id: `${name}@${at}` })));
  }
  if (key === 'sort')
    return [...measures, ...candidates.fields(dataset).filter(({ id }) => !measures.some((each) => each.id === id))];
  return key === 'value' || (key === 'size' && path.length === 3) ? [...measures, ...candidates.count()] : measures;
}

/** What an editor shows beside a candidate. */
export function documentationOf(
  book: Book,
  id: string,
  definition: Definition | undefined,
  reference: Annotation['reference'],
  locale: Locale,
): Proposal['documentation'] {
  if (reference === 'rule') return () => ruleCard(id, locale);
  return definition && (() => definitionCard(book, definition, locale));
}

function textOf(mapping: YamlMapping | undefined, key: string): string | undefined {
  const value = valueUnder(mapping, key);
  return value?.kind === 'scalar' && value.source !== '' ? value.source : undefined;
}
