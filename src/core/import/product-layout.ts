import type { Book } from '../book/book.ts';
import { idScalar } from '../language/written-id.ts';
import { keyOrder } from '../schema/lookup.ts';
import { type NewPair, scalarText } from '../yaml/index.ts';
import { single, writeValue } from './value.ts';
import type { WantedObservation, WantedProduct } from './wanted-products.ts';

/** The pairs of a product outside its observations, in their best order. */
export function ownPairs({ fields, terms }: WantedProduct, flow: boolean): NewPair[] {
  const pairs = [...fields].map(([key, value]) => ({ key, value: writeValue(value, flow) }));
  if (terms.size > 0) {
    const inner = [...terms].map(([taxonomy, value]) => `${idScalar(taxonomy)}: ${writeValue(value, true)}`);
    pairs.push({ key: 'terms', value: `{ ${inner.join(', ')} }` });
  }
  const order = keyOrder('product', undefined, []);
  return pairs.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

/** The keys of an observation in their best order: when, where and from whom, then the metrics as the book lists them. */
export function observationOrder({ model }: Book): string[] {
  return ['at', 'platform', 'source', ...model.metrics.keys(), 'note'];
}

/** The pairs of an observation. */
export function observationPairs(book: Book, wanted: WantedObservation, flow: boolean): NewPair[] {
  const { at, platform, source, note, figures } = wanted;
  const pairs: NewPair[] = [];
  if (at !== undefined) pairs.push({ key: 'at', value: writeValue(single('date', at), flow) });
  if (platform !== undefined) pairs.push({ key: 'platform', value: idScalar(platform) });
  if (source !== undefined) pairs.push({ key: 'source', value: idScalar(source) });
  for (const [metric, text] of figures) pairs.push({ key: metric, value: writeValue(single('figure', text), flow) });
  if (note !== undefined) pairs.push({ key: 'note', value: scalarText(note, flow) });
  const order = observationOrder(book);
  return pairs.sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
