import { FoldingRangeKind } from 'vscode-languageserver';
import { foldingRanges } from '../../core/language/folding.ts';
import type { Feature } from '../context.ts';

export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),

  register(connection, context) {
    connection.onFoldingRanges(async ({ textDocument }) => {
      const located = await context.locateSoon(textDocument.uri);
      if (!located) return null;
      return foldingRanges(located.file).map(({ start, end, kind }) => ({
        startLine: start,
        endLine: end,
        ...(kind === 'comment' ? { kind: FoldingRangeKind.Comment } : {}),
      }));
    });
  },
};
