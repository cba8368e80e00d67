import type { Location, LocationLink } from 'vscode-languageserver';
import { definition as definitionAt } from '../../core/language/definition.ts';
import type { Feature } from '../context.ts';
import { toLocations, toRange } from '../convert.ts';

export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),

  register(connection, context) {
    const links = context.client.textDocument?.definition?.linkSupport === true;

    connection.onDefinition(async ({ textDocument, position }): Promise<Location[] | LocationLink[] | null> => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const found = definitionAt(located.book, located.file, source.offsetAt(position));
      if (!found) return null;
      const locations = toLocations(found.targets, located);
      if (!links) return locations;
      const originSelectionRange = toRange(source, found.origin);
      return locations.map(({ uri, range }) => ({
        originSelectionRange,
        targetUri: uri,
        targetRange: range,
        targetSelectionRange: range,
      }));
    });
  },
};
