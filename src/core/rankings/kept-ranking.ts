import type { BookModel, Declaration } from '../book/model.ts';
import { findDataset } from '../query/index.ts';
import { type ScoredRanking, scoreRanking } from './compute-ranking.ts';
import { readRanking } from './declaration.ts';

interface Kept {
  readonly dependencies: readonly unknown[];
  readonly scored: ScoredRanking;
}

const keptByModel = new WeakMap<BookModel, Map<string, ScoredRanking | undefined>>();

/** Rankings of earlier models, the oldest first: most edits change nothing that a ranking hangs on. */
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
  const declaration = readRanking(declared);
  const dataset = findDataset(model, declaration.query.from);
  // What is read from a document keeps its identity until the document changes.
  const dependencies = [
    declared.node,
    model.taxonomies,
    model.metrics,
    model.asOf,
    dataset?.coverage,
    ...(dataset?.records ?? []).map((record) =>
      record.kind === 'product' ? record.product : record.kind === 'row' ? record.row : record,
    ),
  ];
  const known = recent.find(
    (each) =>
      each.dependencies.length === dependencies.length &&
      each.dependencies.every((dependency, i) => dependency === dependencies[i]),
  );
  const entry = known ?? { dependencies, scored: scoreRanking(model, declaration) };
  recent = [...recent.filter((each) => each !== known), entry].slice(-mostRecent);
  return entry.scored;
}
