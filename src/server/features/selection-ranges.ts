import type { SelectionRange } from 'vscode-languageserver';
import { selectionRanges as rangesAt } from '../../core/language/selection-ranges.ts';
import type { Feature } from '../context.ts';
import { toRange } from '../convert.ts';

export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),

  register(connection, context) {
    connection.onSelectionRanges(async ({ textDocument, positions }) => {
      const located = await context.locateSoon(textDocument.uri);
      const source = located?.file.source;
      if (!located || !source) return null;
      return positions.map((position) => {
        const ranges = rangesAt(located.file, source.offsetAt(position));
        const [outermost, ...others] = ranges.map((range) => toRange(source, range)).reverse();
        return others.reduce<SelectionRange>((parent, range) => ({ range, parent }), { range: outermost! });
      });
    });
  },
};
