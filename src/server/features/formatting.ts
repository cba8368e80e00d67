import type { TextEdit as LspTextEdit } from 'vscode-languageserver';
import { formatOnType, formattingCharacters } from '../../core/language/format-on-type.ts';
import { formatDocument, formatRange } from '../../core/language/formatting.ts';
import type { TextEdit } from '../../core/text/range.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

/** Lays files out. The editor's own wishes (tab size, spaces or tabs) do not count: all books are laid out alike. */
export const formatting: Feature = {
  capabilities: () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: formattingCharacters[0],
      moreTriggerCharacter: formattingCharacters.slice(1),
    },
  }),

  register(connection, context) {
    connection.onDocumentFormatting(async ({ textDocument }) => {
      const file = (await context.locateSoon(textDocument.uri))?.file;
      return file?.source ? toTextEdits(formatDocument(file), file.source) : null;
    });

    connection.onDocumentRangeFormatting(async ({ textDocument, range }) => {
      const file = (await context.locateSoon(textDocument.uri))?.file;
      if (!file?.source) return null;
      const span = { start: file.source.offsetAt(range.start), end: file.source.offsetAt(range.end) };
      return toTextEdits(formatRange(file, span), file.source);
    });

    connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }) => {
      const file = (await context.locateSoon(textDocument.uri))?.file;
      return file?.source ? toTextEdits(formatOnType(file, file.source.offsetAt(position), ch), file.source) : null;
    });
  },
};

function toTextEdits(edits: readonly TextEdit[], source: SourceText): LspTextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toRange(source, range), newText }));
}
