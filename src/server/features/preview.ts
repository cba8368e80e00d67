import { type PreviewPage, previewPage } from '../../core/charts/index.ts';
import { LastPictures } from '../../core/charts/last-pictures.ts';
import type { Feature } from '../context.ts';
import { otherBooksOf } from '../other-books.ts';
import { type PreviewParams, previewRequest } from '../protocol.ts';

/** The pictures of a file, as plain data; while the file is half-typed, those that it last had. */
export const preview: Feature = {
  register(connection, context) {
    const last = new LastPictures();

    connection.onRequest(previewRequest, async ({ uri }: PreviewParams): Promise<PreviewPage | null> => {
      const located = await context.locate(uri);
      const page = located && previewPage(located.book, located.file.path, context.locale, otherBooksOf(located));
      if (!page) return null;
      const halfTyped = (located.file.yaml?.problems.length ?? 0) > 0;
      return last.keep(uri, page, halfTyped, context.locale);
    });

    context.onRemoved((folder) => last.forget((uri) => folder.pathOf(uri) !== undefined));
  },
};
