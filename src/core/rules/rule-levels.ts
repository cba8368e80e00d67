import type { Book } from '../book/book.ts';
import { manifestName } from '../book/classify.ts';
import { joinPath } from '../book/paths.ts';
import { dereference, valueUnder } from '../yaml/nodes.ts';
import type { RuleLevel } from './rule.ts';

const levels = new Set<string>(['off', 'info', 'warning', 'error']);

/** The levels that trendbook.yaml sets under lint.rules; what is no level there is the schema's finding and left out. */
export function readRuleLevels(book: Book): Record<string, RuleLevel> {
  const set: Record<string, RuleLevel> = {};
  const settings = valueUnder(valueUnder(manifestRoot(book), 'lint'), 'rules');
  if (settings?.kind !== 'mapping') return set;
  for (const pair of settings.pairs) {
    const value = dereference(pair.value);
    const level = value?.kind === 'sequence' ? dereference(value.items[0]) : value;
    if (level?.kind === 'scalar' && levels.has(level.source)) set[pair.key.source] = level.source as RuleLevel;
  }
  return set;
}

/** The root mapping of trendbook.yaml, or undefined where it could not be read. */
export function manifestRoot(book: Book) {
  return manifestDocument(book)?.yaml.root;
}

export function manifestDocument(book: Book) {
  return manifestFile(book)?.documents[0];
}

export function manifestFile({ files, root }: Book) {
  return files.get(joinPath(root, manifestName));
}
