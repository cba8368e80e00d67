import type { Book, TargetKind } from '../book/book.ts';
import { hasColumns } from '../book/read-table.ts';
import { valueUnder, type YamlNode } from '../yaml/nodes.ts';
import { manifestRoot } from './rule-levels.ts';

const sections: Partial<Record<TargetKind, readonly string[]>> = {
  source: ['sources'],
  taxonomy: ['taxonomies'],
  term: ['taxonomies'],
  metric: ['metrics'],
  ranking: ['rankings'],
  field: ['taxonomies', 'metrics'],
};

/**
 * Whether the part of the book that would define a thing holds no mapping (`taxonomies:` and nothing yet): that is the
 * schema's finding, and what refers to something in it is none.
 * @param scope the taxonomy of a term, the table of a column
 */
export function isUnreadSection(book: Book, kind: TargetKind, scope: string | undefined): boolean {
  if (kind === 'column') {
    const file = book.find('table', scope ?? '')?.place.file ?? '';
    return book.model.tables.has(scope ?? '') && !hasColumns(book.files.get(file)?.documents[0]?.yaml.root);
  }
  const manifest = manifestRoot(book);
  if (kind === 'term' && isNoMapping(valueUnder(valueUnder(manifest, 'taxonomies'), scope ?? ''))) return true;
  return (sections[kind] ?? []).some((key) => isNoMapping(valueUnder(manifest, key)));
}

/** It is there and is something else. */
function isNoMapping(node: YamlNode | undefined): boolean {
  return node !== undefined && node.kind !== 'mapping';
}
