import type { Book, BookFile } from '../book/book.ts';
import type { TextRange } from '../text/range.ts';
import { findPair } from '../yaml/nodes.ts';

/** A line above a trend's title or a chart that opens the preview. */
export interface PreviewLens {
  readonly range: TextRange;
  /** What the preview shall scroll to, as `chart:id`; undefined for the whole page. */
  readonly key: string | undefined;
}

/** Where a file has something to preview, in the order of the text. */
export function previewLenses(book: Book, { path, documents }: BookFile): readonly PreviewLens[] {
  const trends = documents.filter(({ kind }) => kind === 'trend');
  const charts = [...book.model.charts.values()].filter(({ place }) => place.file === path);
  return [
    ...trends.flatMap(({ yaml }): PreviewLens[] => {
      const title = findPair(yaml.root, 'title')?.key.range;
      return title ? [{ range: title, key: undefined }] : [];
    }),
    ...charts.map(({ id, place }) => ({ range: place.range, key: `chart:${id}` })),
  ];
}
