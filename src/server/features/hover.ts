import { hover as hoverAt } from '../../core/language/hover.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';
import { linksOf } from '../locations.ts';
import { otherBooksOf } from '../other-books.ts';
import { hoverChart } from './hover-chart.ts';

/** What a place means, and the picture of a chart where one is named. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),

  register(connection, context) {
    connection.onHover(async ({ textDocument, position }) => {
      const located = await context.locateSoon(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      const offset = source.offsetAt(position);
      const options = { locale: context.locale, otherBook: otherBooksOf(located) };
      const text = hoverAt(located.book, located.file, offset, context.locale, linksOf(located.folder));
      const textRange = text && toRange(source, text.range);
      const chart = await hoverChart(located, source, offset, options, context.theme);
      const range = chart?.range ?? textRange;
      if (!range) return null;
      const value = [chart, text].flatMap((part) => part?.markdown ?? []).join('\n\n---\n\n');
      return { contents: { kind: 'markdown', value }, range };
    });
  },
};
