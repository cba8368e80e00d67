import type { Product } from '../book/model.ts';
import type { ListBlock, ShownItem } from '../page/page.ts';
import type { PageContext } from './page-context.ts';
import { writtenAt } from './written.ts';

/** Where the book names a product, outside its own file: an entry a line of a file. */
export function mentions({ book, say }: PageContext, product: Product): ListBlock[] {
  const seen = new Set<string>();
  const places = [...book.contents.values()].flatMap(({ references }) =>
    references
      .filter(({ kind, id, place }) => kind === 'product' && id === product.id && place.file !== product.place.file)
      .map(({ place }) => place)
      .sort((a, b) => a.range.start - b.range.start),
  );
  const items = places.flatMap((place): ShownItem[] => {
    const source = book.files.get(place.file)?.source;
    const line = source ? source.positionAt(place.range.start).line + 1 : 0;
    const where = `${place.file}:${line}`;
    if (seen.has(where)) return [];
    seen.add(where);
    const document = book.files.get(place.file.replace(/\.md$/, '.yaml'))?.documents[0];
    const title = document?.kind === 'trend' ? book.model.trends.get(document.id)?.title : undefined;
    return [writtenAt({ text: title ?? place.file, detail: where, opens: true }, place)];
  });
  return items.length > 0
    ? [{ kind: 'list', key: 'mentions', heading: say('preview/cited-in'), quotes: false, items }]
    : [];
}
