import { references as referencesAt } from '../../core/language/references.ts';
import type { Feature } from '../context.ts';
import { toLocations } from '../convert.ts';

export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  register(connection, context) {
    connection.onReferences(async ({ textDocument, position, context: { includeDeclaration } }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const found = referencesAt(located.book, located.file, source.offsetAt(position), includeDeclaration);
      return toLocations(found, located);
    });
  },
};
