import { CompletionItemKind, CompletionItemTag, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { type CompletionKind, complete } from '../../core/language/completion.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

const kinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  enumMember: CompletionItemKind.EnumMember,
  term: CompletionItemKind.Enum,
  metric: CompletionItemKind.Unit,
  reference: CompletionItemKind.Reference,
};

export const completion: Feature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: [':', ' ', '-', '[', '{', ',', '.', '"', "'"] } }),

  register(connection, context) {
    const item = context.client.textDocument?.completion?.completionItem;
    const snippets = item?.snippetSupport === true;
    const named = item?.labelDetailsSupport === true;

    connection.onCompletion(async ({ textDocument, position }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const { locale } = context;
      const offset = source.offsetAt(position);
      return complete(located.book, located.file, offset, { locale, snippets }).map((found) => ({
        label: found.label,
        kind: kinds[found.kind],
        labelDetails: named && found.name !== undefined ? { description: found.name } : undefined,
        detail: found.detail,
        documentation: found.documentation && { kind: 'markdown' as const, value: found.documentation },
        filterText: found.filterText,
        sortText: found.sortText,
        preselect: found.preselect,
        tags: found.deprecated ? [CompletionItemTag.Deprecated] : undefined,
        insertTextFormat: found.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        insertTextMode: InsertTextMode.asIs,
        textEdit: { range: toRange(source, found.edit.range), newText: found.edit.newText },
      }));
    });
  },
};
