import type { Book, BookFile } from '../book/book.ts';
import { differences } from '../book/changes.ts';
import type { Product } from '../book/model.ts';
import { readProduct } from '../book/read-product.ts';
import { faultyNamesIn } from './claim/data-faults.ts';
import { isBroken } from './damage.ts';

/**
 * Whether rules about data (`Rule.ofData`) find the same in two states of a book, at the same places: no file differs but
 * texts, and products of which the model says the same. Of what stands where in the files of products they say nothing.
 * @param before one of which no range has been moved since
 */
export function hasSameData(before: Book, after: Book): boolean {
  const paths = new Set([
    ...differences(before.files, after.files).keys(),
    ...differences(before.contents, after.contents).keys(),
  ]);
  return [...paths].every((path) => {
    const [was, is] = [before.files.get(path), after.files.get(path)];
    if (!was || !is || was.kind !== is.kind || isBroken(was) || isBroken(is)) return false;
    if (is.kind === 'prose' || is.kind === 'page') return true;
    if (is.kind !== 'product' && was !== is) return false;
    if (faultyNamesIn(before, path).join('\n') !== faultyNamesIn(after, path).join('\n')) return false;
    return was === is || dataOf(was, before) === dataOf(is, after);
  });
}

/** All that the model says of the products of a file. */
function dataOf({ documents }: BookFile, { model }: Book): string {
  return JSON.stringify(documents.map((document) => withoutPlaces(readProduct(document, model.asOf))));
}

function withoutPlaces(product: Product): unknown {
  const { id, name, aliases, company, kind, track, scenarios, platforms, launched, url, summary, terms } = product;
  const figures = product.observations.map(({ at, platform, source, figures: observed }) => [
    [at, platform, source],
    ...observed.map(({ metric, text }) => [metric, text]),
  ]);
  return [id, name, aliases, company, kind, track, scenarios, platforms, launched, url, summary, [...terms], figures];
}
