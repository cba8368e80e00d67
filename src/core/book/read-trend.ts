import { dereference, findPair, type YamlNode } from '../yaml/nodes.ts';
import type { BookDocument } from './book.ts';
import { keptByDocument } from './keep.ts';
import type { Declaration, Trend } from './model.ts';
import { itemsUnder, placeOf, scalarOf, startOf, textsUnder, textUnder } from './read-node.ts';
import { readTermLists } from './read-product.ts';

const statuses = new Set(['draft', 'review', 'final']);

/** Reads a trend; the same document gives the same object. */
export const readTrend = keptByDocument((document): Trend => {
  const { root } = document.yaml;
  const status = textUnder(root, 'status');
  return {
    id: document.id,
    title: textUnder(root, 'title') ?? document.id,
    headline: textUnder(root, 'headline'),
    perspective: textUnder(root, 'perspective'),
    status: statuses.has(status ?? '') ? (status as Trend['status']) : undefined,
    tags: textsUnder(root, 'tags'),
    summary: textUnder(root, 'summary'),
    related: textsUnder(root, 'related'),
    products: textsUnder(root, 'products'),
    terms: readTermLists(root),
    claims: readDeclarations(document, 'claims').map((each) => each.id),
    charts: readDeclarations(document, 'charts').map((each) => each.id),
    place: placeOf(document.path, root, startOf(document.yaml.range)),
  };
});

/** The claims or charts of a trend that have an id; the same document gives the same objects. */
export function readDeclarations(document: BookDocument, key: 'claims' | 'charts'): readonly Declaration[] {
  return key === 'claims' ? readClaims(document) : readCharts(document);
}

const readClaims = keptByDocument((document) => declarationsUnder(document, 'claims'));
const readCharts = keptByDocument((document) => declarationsUnder(document, 'charts'));

function declarationsUnder(document: BookDocument, key: 'claims' | 'charts'): Declaration[] {
  return itemsUnder(document.yaml.root, key).flatMap((item) => readDeclaration(item, document));
}

function readDeclaration(item: YamlNode, document: BookDocument): Declaration[] {
  const node = dereference(item);
  const id = scalarOf(findPair(node, 'id')?.value);
  if (node?.kind !== 'mapping' || !id) return [];
  return [{ id: id.source, trend: document.id, node, place: { file: document.path, range: id.range } }];
}
