import { DocumentHighlightKind } from 'vscode-languageserver';
import { documentHighlights } from '../../core/language/document-highlight.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),

  register(connection, context) {
    connection.onDocumentHighlight(async ({ textDocument, position }) => {
      const located = await context.locateSoon(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      return documentHighlights(located.book, located.file, source.offsetAt(position)).map(({ range, defines }) => ({
        range: toRange(source, range),
        kind: defines ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }));
    });
  },
};
