import type { BookModel, Declaration } from '../book/model.ts';
import { type Dataset, findDataset } from '../query/index.ts';
import { type ScoredRanking, scoreRanking } from './compute-ranking.ts';
import { readRanking } from './declaration.ts';

interface Kept extends Pick<BookModel, 'taxonomies' | 'metrics' | 'asOf' | 'productCoverage'> {
  readonly node: Declaration['node'];
  readonly dataset: Dataset | undefined;
  readonly scored: ScoredRanking;
}

const keptByModel = new WeakMap<BookModel, Map<string, ScoredRanking | undefined>>();

/** Rankings of earlier models, the oldest first: most edits change nothing, or little, that a ranking hangs on. */
let recent: readonly Kept[] = [];
const mostRecent = 8;

/** The ranking of that id, computed once for a model and for later ones in which it is the same. */
export function keptRanking(model: BookModel, id: string): ScoredRanking | undefined {
  const ofModel = keptByModel.get(model) ?? new Map<string, ScoredRanking | undefined>();
  keptByModel.set(model, ofModel);
  if (!ofModel.has(id)) {
    const declared = model.rankings.get(id);
    ofModel.set(id, declared && fromRecent(model, declared));
  }
  return ofModel.get(id);
}

function fromRecent(model: BookModel, declared: Declaration): ScoredRanking {
  const { taxonomies, metrics, asOf, productCoverage } = model;
  const declaration = readRanking(declared);
  const dataset = findDataset(model, declaration.query.from);
  // What is read from a document keeps its identity until the document changes.
  const alike = recent.findLast(
    (each) =>
      each.node === declared.node &&
      each.taxonomies === taxonomies &&
      each.metrics === metrics &&
      each.asOf === asOf &&
      each.productCoverage === productCoverage,
  );
  const isSame = alike !== undefined && hasSameRecords(alike.dataset, dataset);
  const scored = isSame ? alike.scored : scoreRanking(model, declaration, alike?.scored);
  const entry = { node: declared.node, taxonomies, metrics, asOf, productCoverage, dataset, scored };
  recent = [...recent.filter((each) => each !== alike), entry].slice(-mostRecent);
  return scored;
}

/** Records of rows are made anew with each model, over rows that are kept. */
function hasSameRecords(a: Dataset | undefined, b: Dataset | undefined): boolean {
  if (a?.coverage !== b?.coverage || a?.columns !== b?.columns || a?.records.length !== b?.records.length) return false;
  return (a?.records ?? []).every((record, at) => {
    const other = b!.records[at]!;
    if (record === other) return true;
    return record.kind === 'row' && other.kind === 'row' && record.row === other.row && record.table === other.table;
  });
}
