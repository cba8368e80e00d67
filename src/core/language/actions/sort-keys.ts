import type { BookDocument, BookFile } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import { typesOf } from '../../schema/json-schema.ts';
import { propertiesOf } from '../../schema/lookup.ts';
import { resolverOf, walkDocument } from '../../schema/walk.ts';
import { contains } from '../../text/range.ts';
import type { YamlMapping } from '../../yaml/index.ts';
import { type Permutation, permutation, permuted } from '../../yaml/permute-pairs.ts';
import type { ActionContext, CodeAction } from './action.ts';

/** Sorts the keys of the mapping around the caret as its schema has them. */
export function sortKeys({ file, span }: ActionContext): readonly CodeAction[] {
  const around = permutationsOf(file).filter(({ range }) => contains(range, span));
  const narrowest = around.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
  if (!narrowest) return [];
  return [action('sort-keys', 'refactor.rewrite', file, [narrowest])];
}

/** Sorts the keys of every mapping of the file. */
export function sortAllKeys({ file }: ActionContext): readonly CodeAction[] {
  const all = permutationsOf(file);
  return all.length === 0 ? [] : [action('sort-all-keys', 'source.organizeKeys.trendbook', file, all)];
}

function action(
  key: 'sort-keys' | 'sort-all-keys',
  kind: CodeAction['kind'],
  { yaml, path }: BookFile,
  permutations: readonly Permutation[],
): CodeAction {
  return {
    key,
    title: message(`action/${key}`),
    kind,
    findings: [],
    preferred: false,
    costly: true,
    edit: () => {
      const edits = permuted(yaml!, permutations);
      return edits && { edits: edits.map((edit) => ({ ...edit, file: path })), renames: [] };
    },
  };
}

const kept = new WeakMap<BookFile, readonly Permutation[]>();

/** The mappings that are out of order, looked for once in a file. Those whose keys are ids stand in the order that their author chose. */
function permutationsOf(file: BookFile): readonly Permutation[] {
  let found = kept.get(file);
  if (!found) {
    found = findPermutations(file);
    kept.set(file, found);
  }
  return found;
}

function findPermutations({ yaml, documents }: BookFile): Permutation[] {
  if (!yaml || yaml.problems.length > 0) return [];
  return documents.flatMap((document) =>
    document.yaml.damaged.length > 0
      ? []
      : orderedMappings(document).flatMap(({ mapping, order }) => permutation(yaml, mapping, order) ?? []),
  );
}

interface OrderedMapping {
  readonly mapping: YamlMapping;
  readonly order: readonly string[];
}

function orderedMappings({ kind, yaml }: BookDocument): OrderedMapping[] {
  const found: OrderedMapping[] = [];
  walkDocument(kind, yaml.root, ({ role, node, schema, aliased }) => {
    if (role !== 'value' || node.kind !== 'mapping' || aliased || !schema || !typesOf(schema).includes('object'))
      return;
    if (typeof schema.additionalProperties === 'object' || schema.alternatives.length > 0) return;
    const order = propertiesOf(resolverOf(kind), schema).map(({ key }) => key);
    if (order.length > 0) found.push({ mapping: node, order });
  });
  return found;
}
