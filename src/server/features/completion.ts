import type { MarkupContent } from 'vscode-languageserver';
import { CompletionItemKind, CompletionItemTag, InsertTextFormat, InsertTextMode } from 'vscode-languageserver';
import { type Completion, type CompletionKind, complete } from '../../core/language/completion.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';
import { completionPicture } from './completion-picture.ts';

const kinds: Record<CompletionKind, CompletionItemKind> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  enumMember: CompletionItemKind.EnumMember,
  term: CompletionItemKind.Enum,
  metric: CompletionItemKind.Unit,
  reference: CompletionItemKind.Reference,
  template: CompletionItemKind.Snippet,
};

export const completion: Feature = {
  capabilities: () => ({
    completionProvider: {
      triggerCharacters: [':', ' ', '-', '[', '{', ',', '.', '"', "'", '@', '#', '='],
      resolveProvider: true,
    },
  }),

  register(connection, context) {
    const item = context.client.textDocument?.completion?.completionItem;
    const snippets = item?.snippetSupport === true;
    const named = item?.labelDetailsSupport === true;
    const lazy = item?.resolveSupport?.properties.includes('documentation') === true;
    /** The last list, for which an editor asks documentation row by row. */
    let shown: { readonly number: number; readonly completions: readonly Completion[] } = {
      number: 0,
      completions: [],
    };

    connection.onCompletion(async ({ textDocument, position }) => {
      const located = await context.locateSoon(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const { locale } = context;
      const offset = source.offsetAt(position);
      const completions = complete(located.book, located.file, offset, { locale, snippets });
      shown = { number: shown.number + 1, completions };
      const { number } = shown;
      return completions.map((found, index) => ({
        label: found.label,
        kind: kinds[found.kind],
        labelDetails: named && found.name !== undefined ? { description: found.name } : undefined,
        detail: found.detail,
        ...(lazy && { data: { list: number, index } }),
        // VS Code lets a row be opened that has a detail or a documentation: one of them must be there at once.
        ...((!lazy || found.detail === undefined) && { documentation: documentationOf(found) }),
        filterText: found.filterText,
        sortText: found.sortText,
        preselect: found.preselect,
        tags: found.deprecated ? [CompletionItemTag.Deprecated] : undefined,
        insertTextFormat: found.snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
        insertTextMode: InsertTextMode.asIs,
        textEdit: { range: toRange(source, found.edit.range), newText: found.edit.newText },
      }));
    });

    connection.onCompletionResolve(async (asked) => {
      const { list, index } = (asked.data ?? {}) as { readonly list?: number; readonly index?: number };
      const found = list === shown.number && index !== undefined ? shown.completions[index] : undefined;
      if (!found) return asked;
      const documentation = documentationOf(found);
      if (found.chartType === undefined || !documentation) return { ...asked, documentation };
      const picture = await completionPicture(found.chartType, context.theme);
      return { ...asked, documentation: { ...documentation, value: `${documentation.value}${picture}` } };
    });
  },
};

function documentationOf({ documentation }: Completion): MarkupContent | undefined {
  const value = documentation?.();
  return value === undefined ? undefined : { kind: 'markdown', value };
}
