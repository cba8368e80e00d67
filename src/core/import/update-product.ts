import type { Book, BookDocument } from '../book/book.ts';
import type { Observation, Product } from '../book/model.ts';
import { itemsUnder, textsUnder } from '../book/read-node.ts';
import { platformObserved } from '../query/measures.ts';
import type { FileEdit } from '../rules/rule.ts';
import { keyOrder } from '../schema/lookup.ts';
import type { TextEdit } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { dereference, findPair, insertPairs, type YamlMapping, type YamlNode } from '../yaml/index.ts';
import { appendMappings } from './append-mappings.ts';
import { setValues } from './edit-mapping.ts';
import { observationOrder, observationPairs, ownPairs } from './product-layout.ts';
import { single, type Value } from './value.ts';
import { isSameDate, type WantedObservation, type WantedProduct } from './wanted-products.ts';

/** The edits that make a product's document say what is wanted, and leave all else as it is written. */
export function updateProduct(
  book: Book,
  document: BookDocument,
  source: SourceText,
  root: YamlMapping,
  wanted: WantedProduct,
): FileEdit[] {
  const order = keyOrder('product', root, []);
  const edits = [
    ...setValues(source, root, withKnownAliases(wanted, root), order),
    ...setTerms(source, root, wanted, order),
    ...setObservations(book, source, root, wanted, order),
  ];
  return edits.map((edit) => ({ ...edit, file: document.path }));
}

/** Aliases come to those that are there. */
function withKnownAliases({ fields }: WantedProduct, root: YamlMapping): ReadonlyMap<string, Value> {
  const aliases = fields.get('aliases');
  if (!aliases) return fields;
  const texts = [...new Set([...textsUnder(root, 'aliases'), ...aliases.texts])];
  return new Map([...fields, ['aliases', { ...aliases, texts }]]);
}

function setTerms(source: SourceText, root: YamlMapping, wanted: WantedProduct, order: readonly string[]): TextEdit[] {
  if (wanted.terms.size === 0) return [];
  const mapping = dereference(findPair(root, 'terms')?.value);
  if (mapping?.kind === 'mapping') return setValues(source, mapping, wanted.terms, []);
  const [pair] = ownPairs({ ...wanted, fields: new Map() }, root.flow);
  return insertPairs(source, root, [pair!], order);
}

function setObservations(
  book: Book,
  source: SourceText,
  root: YamlMapping,
  wanted: WantedProduct,
  order: readonly string[],
): TextEdit[] {
  const product = book.model.products.get(wanted.id)!;
  const nodes = itemsUnder(root, 'observations');
  const edits: TextEdit[] = [];
  const added: WantedObservation[] = [];
  for (const observation of wanted.observations) {
    const node = nodeOf(book, product, nodes, observation);
    if (!node) added.push(observation);
    else {
      const figures = [...observation.figures].map(([metric, text]): [string, Value] => [
        metric,
        single('figure', text),
      ]);
      const note: [string, Value][] =
        observation.note === undefined ? [] : [['note', single('text', observation.note)]];
      edits.push(...setValues(source, node, new Map([...figures, ...note]), observationOrder(book)));
    }
  }
  if (added.length === 0) return edits;
  const pairs = (each: WantedObservation, flow: boolean) => observationPairs(book, each, flow);
  edits.push(appendMappings(source, root, 'observations', added, pairs, { order, flow: false }));
  return edits;
}

/** The observation of the same date, platform and source; without a source, one that has these figures comes first. */
function nodeOf(
  book: Book,
  product: Product,
  nodes: readonly YamlNode[],
  wanted: WantedObservation,
): YamlMapping | undefined {
  const alike = product.observations.flatMap((observation): { observation: Observation; node: YamlMapping }[] => {
    const node = nodes.find(({ range }) => range.start === observation.place.range.start);
    if (node?.kind !== 'mapping') return [];
    const sameDate = isSameDate(observation.at, wanted.at ?? book.model.asOf);
    const sameSource = wanted.source === undefined || observation.source === wanted.source;
    return sameDate && sameSource && isOnPlatform(book, observation, wanted) ? [{ observation, node }] : [];
  });
  const having = alike.find(({ observation }) => observation.figures.some(({ metric }) => wanted.figures.has(metric)));
  return (having ?? alike[0])?.node;
}

function isOnPlatform({ model }: Book, observation: Observation, { platform, figures }: WantedObservation): boolean {
  if (observation.platform !== undefined) return observation.platform === platform;
  return [...figures.keys()].every((id) => {
    const metric = model.metrics.get(id);
    return metric !== undefined && platformObserved(model, observation, metric) === platform;
  });
}
