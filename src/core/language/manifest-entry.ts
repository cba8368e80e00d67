import type { Book } from '../book/book.ts';
import { manifestName } from '../book/classify.ts';
import { joinPath } from '../book/paths.ts';
import type { FileEdit } from '../rules/rule.ts';
import { keyOrder } from '../schema/lookup.ts';
import type { SourceText } from '../text/source-text.ts';
import { findPair, insertPairs, lineEnding, type NewPair, scalarText, type YamlMapping } from '../yaml/index.ts';

/** The book's trendbook.yaml where it can be added to. */
export function manifestOf(
  book: Book,
): { readonly file: string; readonly source: SourceText; readonly root: YamlMapping } | undefined {
  const found = book.files.get(joinPath(book.root, manifestName));
  const root = found?.documents[0]?.yaml.root;
  if (!found?.source || found.problem || root?.kind !== 'mapping') return undefined;
  return { file: found.path, source: found.source, root };
}

/**
 * Adds a pair to a section of trendbook.yaml, in the style that the section has; sections that are not there yet are
 * made, in the schema's order.
 * @param section the keys from the root to the mapping, such as taxonomies, track
 * @param valueIn the value as YAML on one line, for a place within brackets or not
 * @returns undefined where something else stands at the section's place
 */
export function manifestEntry(
  book: Book,
  section: readonly string[],
  key: string,
  valueIn: (flow: boolean) => string,
): FileEdit[] | undefined {
  const manifest = manifestOf(book);
  if (!manifest) return undefined;
  const { file, source } = manifest;
  let mapping = manifest.root;
  for (const [depth, name] of section.entries()) {
    const pair = findPair(mapping, name);
    const missing = section.slice(depth + 1);
    if (!pair) {
      const value = nested(source, mapping, missing, key, valueIn);
      return toFile(
        file,
        insertPairs(source, mapping, [{ key: name, value }], depth === 0 ? keyOrder('book', mapping, []) : []),
      );
    }
    if (pair.value.kind === 'scalar' && pair.value.style === 'empty') {
      const value = nested(source, mapping, missing, key, valueIn);
      const { line } = source.positionAt(pair.range.end);
      const at = mapping.flow ? pair.range.end : source.lineRange(line).end;
      return toFile(file, [{ range: { start: at, end: at }, newText: mapping.flow ? ` ${value}` : value }]);
    }
    if (pair.value.kind !== 'mapping') return undefined;
    mapping = pair.value;
  }
  const entry: NewPair = { key, value: valueIn(mapping.flow) };
  return toFile(file, insertPairs(source, mapping, [entry]));
}

/** The value of a new section: on lines of its own, one level further right, or in braces. */
function nested(
  source: SourceText,
  { flow, pairs }: YamlMapping,
  sections: readonly string[],
  key: string,
  valueIn: (flow: boolean) => string,
): string {
  const keys = [...sections, key].map((each) => scalarText(each, flow));
  if (flow) return keys.reduceRight((value, each) => `{ ${each}: ${value} }`, valueIn(true));
  const column = source.positionAt(pairs[0]!.range.start).character;
  const lines = keys.map((each, index) => `${lineEnding(source)}${' '.repeat(column + 2 * (index + 1))}${each}:`);
  return `${lines.join('')} ${valueIn(false)}`;
}

function toFile(file: string, edits: readonly Omit<FileEdit, 'file'>[]): FileEdit[] {
  return edits.map((edit) => ({ ...edit, file }));
}
