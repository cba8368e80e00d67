import type { Book } from '../book/book.ts';
import { datasetOf } from '../book/occurrences.ts';
import type { Locale } from '../messages/message.ts';
import { mappingAt } from '../schema/lookup.ts';
import type { Annotation } from '../schema/vocabulary.ts';
import type { Path } from '../schema/walk.ts';
import { valueUnder, type YamlMapping } from '../yaml/index.ts';
import { type Candidate, Candidates } from './candidates.ts';
import type { Caret } from './caret.ts';

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
  switch (annotation.reference) {
    case 'product':
    case 'trend':
    case 'table':
    case 'source':
    case 'ranking':
    case 'taxonomy':
      return candidates.defined(annotation.reference);
    case 'platform':
      return candidates.defined('term', 'platform');
    case 'term':
      return candidates.defined('term', taxonomyAt(annotation, path));
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
      return candidates.measures(dataset);
    case 'field':
      return candidates.fields(dataset);
    case 'condition':
      return candidates.valuesOf(fieldAt(path), dataset);
    case 'column':
      return candidates.defined('column', tableOf(caret));
    case 'cell':
      return candidates.valuesOf(fieldAt(path), tableOf(caret) ?? '');
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

function tableOf({ root, kind }: Caret): string | undefined {
  return kind === 'table' ? textOf(root.kind === 'mapping' ? root : undefined, 'id') : undefined;
}

function textOf(mapping: YamlMapping | undefined, key: string): string | undefined {
  const value = valueUnder(mapping, key);
  return value?.kind === 'scalar' && value.source !== '' ? value.source : undefined;
}
