import { hover as hoverAt } from '../../core/language/hover.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register(connection, context) {
    connection.onHover(async ({ textDocument, position }) => {
      const located = await context.locate(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const link = (file: string, line: number) => `${located.folder.uriOf(file)}#L${line + 1}`;
      const found = hoverAt(located.book, located.file, source.offsetAt(position), context.locale, link);
      return found && { contents: { kind: 'markdown', value: found.markdown }, range: toRange(source, found.range) };
    });
  },
};
