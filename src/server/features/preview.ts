import type { Location } from 'vscode-languageserver';
import type { Book } from '../../core/book/book.ts';
import { sourcesAt, sourcesOfRow } from '../../core/charts/index.ts';
import {
  blockAt,
  LastPictures,
  type PreviewPage,
  pageChoices,
  pageSince,
  placeToOpen,
  previewPage,
  shownDocument,
} from '../../core/preview/index.ts';
import type { Feature } from '../context.ts';
import { toLocations } from '../convert.ts';
import { Numbers } from '../numbers.ts';
import { otherBooksOf } from '../other-books.ts';
import { pictureFileOf } from '../picture-file.ts';
import {
  type PictureFileAnswer,
  type PictureFileParams,
  type PictureSource,
  type PictureSourcesParams,
  type PreviewAnswer,
  type PreviewCursorAnswer,
  type PreviewCursorParams,
  type PreviewParams,
  type PreviewPlaceParams,
  pictureFileRequest,
  pictureSourcesRequest,
  previewCursorRequest,
  previewPlaceRequest,
  previewRequest,
} from '../protocol.ts';

/** The page of a file, as plain data; while the file is half-typed, with the pictures that it last had. */
export const preview: Feature = {
  register(connection, context) {
    const last = new LastPictures();
    const numbers = new Numbers<Book>();
    /** What was told with a page. */
    const told = new WeakMap<PreviewPage, { readonly state: string; readonly choices: string }>();

    type Answer = PreviewAnswer | 'unchanged' | null;
    connection.onRequest<Answer, void>(previewRequest, async ({ uri, position, known }: PreviewParams) => {
      const located = await context.locate(uri);
      if (!located) return null;
      const { book, file, folder } = located;
      context.previewed(folder);
      const offset = file.source?.offsetAt(position) ?? 0;
      const books = folder.workspace.books.map((each) => numbers.of(each));
      const state = JSON.stringify([uri, shownDocument(book, file.path, offset)?.id, numbers.of(book), ...books]);
      if (state === known) return 'unchanged';
      const page = previewPage(book, file.path, { locale: context.locale, otherBook: otherBooksOf(located), offset });
      if (!page) return null;
      const halfTyped = (file.yaml?.problems.length ?? 0) > 0;
      const choices = pageChoices(book).map(({ file: path, ...choice }) => ({ ...choice, uri: folder.uriOf(path) }));
      const before = last.of(uri);
      const isKnown = before !== undefined && known !== undefined && told.get(before)?.state === known;
      const kept = last.keep(uri, page, halfTyped, context.locale);
      const own = { state, choices: JSON.stringify(choices) };
      const same = isKnown && told.get(before)?.choices === own.choices;
      told.set(kept, own);
      return {
        state,
        ...(isKnown && { since: known }),
        page: pageSince(kept, isKnown ? before : undefined),
        ...(!same && { choices }),
      };
    });

    connection.onRequest(
      previewCursorRequest,
      async ({ uri, position, shown }: PreviewCursorParams): Promise<PreviewCursorAnswer | null> => {
        const located = await context.locate(uri);
        if (!located?.file.source) return null;
        const { book, file } = located;
        const offset = file.source!.offsetAt(position);
        const page = last.of(shown);
        return {
          id: shownDocument(book, file.path, offset)?.id,
          key: page && blockAt(book, page, file.path, offset),
        };
      },
    );

    connection.onRequest(
      previewPlaceRequest,
      async ({ uri, key, item }: PreviewPlaceParams): Promise<Location | null> => {
        const located = await context.locate(uri);
        const page = last.of(uri);
        const place = page && placeToOpen(page, key, item);
        return (located && place && toLocations([place], located)[0]) ?? null;
      },
    );

    connection.onRequest(
      pictureSourcesRequest,
      async ({ uri, key, part }: PictureSourcesParams): Promise<PictureSource[]> => {
        const located = await context.locate(uri);
        const block = last.of(uri)?.blocks.find((each) => each.key === key);
        if (!located || block?.kind !== 'picture') return [];
        const { picture } = block;
        const sources = 'row' in part ? sourcesOfRow(picture, part.row) : sourcesAt(picture, part.drawn);
        return sources.flatMap(({ label, detail, place }) =>
          toLocations([place], located).map((location) => ({ label, detail, location })),
        );
      },
    );

    connection.onRequest<PictureFileAnswer | null, void>(
      pictureFileRequest,
      async ({ uri, key, format }: PictureFileParams) => {
        const block = last.of(uri)?.blocks.find((each) => each.key === key);
        const located = await context.locate(uri);
        if (!located || block?.kind !== 'picture' || block.picture.kind === 'problem') return null;
        const base64 = await pictureFileOf(block.picture, format, context);
        return { base64, root: located.folder.uriOf(located.book.root) };
      },
    );

    context.onRemoved((folder) => last.forget((uri) => folder.pathOf(uri) !== undefined));
  },
};
