import { type BookRecord, type Dataset, labelOf } from './records.ts';

/**
 * Where the records stand that were read anew between two states of a dataset. Undefined where it is not the same list of
 * records any more: ids, labels, order, columns or coverage have changed.
 */
export function touchedRecords(before: Dataset, after: Dataset): readonly number[] | undefined {
  if (before.coverage !== after.coverage || before.columns !== after.columns) return undefined;
  if (before.records.length !== after.records.length) return undefined;
  const touched: number[] = [];
  for (let at = 0; at < after.records.length; at++) {
    const [a, b] = [before.records[at]!, after.records[at]!];
    if (a === b || isSameContent(a, b)) continue;
    if (a.id !== b.id || labelOf(a) !== labelOf(b)) return undefined;
    touched.push(at);
  }
  return touched;
}

/** Records of trends, terms and rows are made anew with each model, over parts that are kept. */
function isSameContent(a: BookRecord, b: BookRecord): boolean {
  if (a.kind === 'product' && b.kind === 'product') return a.product === b.product;
  if (a.kind === 'trend' && b.kind === 'trend') return a.trend === b.trend;
  if (a.kind === 'term' && b.kind === 'term') return a.term === b.term;
  return a.kind === 'row' && b.kind === 'row' && a.table === b.table && a.row === b.row;
}
