import { type DocumentSymbol as LspDocumentSymbol, SymbolKind as LspKind } from 'vscode-languageserver';
import { type DocumentSymbol, documentSymbols, type SymbolKind } from '../../core/language/document-symbols.ts';
import { workspaceSymbols } from '../../core/language/workspace-symbols.ts';
import type { SourceText } from '../../core/text/source-text.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

const kinds: Record<SymbolKind, LspKind> = {
  product: LspKind.Class,
  trend: LspKind.Module,
  table: LspKind.Struct,
  page: LspKind.File,
  group: LspKind.Namespace,
  observation: LspKind.Event,
  claim: LspKind.Boolean,
  chart: LspKind.Object,
  forecast: LspKind.Event,
  voice: LspKind.String,
  column: LspKind.Field,
  row: LspKind.Object,
  source: LspKind.File,
  taxonomy: LspKind.Enum,
  term: LspKind.EnumMember,
  metric: LspKind.Number,
  ranking: LspKind.Array,
  indicator: LspKind.Property,
  heading: LspKind.String,
};

export const symbols: Feature = {
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),

  register(connection, context) {
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const located = await context.locateSoon(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      return documentSymbols(located.book, located.file, context.locale).map((symbol) => toSymbol(symbol, source));
    });

    connection.onWorkspaceSymbol(async ({ query }) => {
      await Promise.all(context.folders.map((folder) => folder.settled()));
      return context.folders.flatMap((folder) =>
        folder.workspace.books.flatMap((book) =>
          workspaceSymbols(book, query, context.locale).flatMap(({ name, container, kind, place }) => {
            const source = book.files.get(place.file)?.source;
            if (!source) return [];
            const location = { uri: folder.uriOf(place.file), range: toRange(source, place.range) };
            return [{ name, kind: kinds[kind], containerName: container, location }];
          }),
        ),
      );
    });
  },
};

function toSymbol(
  { name, detail, kind, range, selection, children }: DocumentSymbol,
  source: SourceText,
): LspDocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: toRange(source, range),
    selectionRange: toRange(source, selection),
    children: children.map((child) => toSymbol(child, source)),
  };
}
