import type { BookDocument } from '../book/book.ts';
import { itemsUnder, textUnder } from '../book/read-node.ts';
import type { FileEdit } from '../rules/rule.ts';
import { keyOrder } from '../schema/lookup.ts';
import type { TextEdit } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { dereference, type NewPair, type YamlMapping } from '../yaml/index.ts';
import { appendMappings } from './append-mappings.ts';
import { setValues } from './edit-mapping.ts';
import { writeValue } from './value.ts';
import type { WantedRow } from './wanted-rows.ts';

export interface RowEdits {
  readonly edits: readonly FileEdit[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Rows in the table's own file: those of the same id are changed in place, the others come behind the last one. */
export function updateInlineRows(
  document: BookDocument,
  source: SourceText,
  root: YamlMapping,
  rows: readonly WantedRow[],
  columns: readonly string[],
): RowEdits {
  const nodes = itemsUnder(root, 'rows').flatMap((item) => (item.kind === 'mapping' ? [item] : []));
  const byId = new Map(nodes.map((node) => [textUnder(node, 'id'), node]));
  const order = columns.includes('id') ? columns : ['id', ...columns];
  const edits: TextEdit[] = [];
  const added: WantedRow[] = [];
  let updated = 0;
  for (const row of rows) {
    const node = row.id === undefined ? undefined : byId.get(row.id);
    if (!node) added.push(row);
    else {
      const own = setValues(source, node, row.values, order);
      if (own.length > 0) updated++;
      edits.push(...own);
    }
  }
  const pairs = (row: WantedRow, flow: boolean) => rowPairs(row, order, flow);
  const options = { order: keyOrder('table', dereference(root), []), flow: true };
  if (added.length > 0) edits.push(appendMappings(source, root, 'rows', added, pairs, options));
  return {
    edits: edits.map((edit) => ({ ...edit, file: document.path })),
    created: added.length,
    updated,
    unchanged: rows.length - added.length - updated,
  };
}

/** A row's pairs in the order of the columns. */
export function rowPairs({ values }: WantedRow, order: readonly string[], flow: boolean): NewPair[] {
  return [...values]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([key, value]) => ({ key, value: writeValue(value, flow) }));
}
