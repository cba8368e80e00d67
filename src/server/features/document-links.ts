import { documentLinks as linksOf } from '../../core/language/document-links.ts';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),

  register(connection, context) {
    connection.onDocumentLinks(async ({ textDocument }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      return linksOf(located.book, located.file).map(({ range, target }) => {
        const isUrl = 'url' in target;
        const tooltip = isUrl ? message('navigation/open-link') : message('navigation/open-file', target);
        return {
          range: toRange(source, range),
          target: isUrl ? target.url : located.folder.uriOf(target.file),
          tooltip: render(tooltip, context.locale),
        };
      });
    });
  },
};
