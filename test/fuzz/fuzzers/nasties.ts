import fc from 'fast-check';
import { readBookFile } from '../../../src/core/book/book-file.ts';
import { formatDocument } from '../../../src/core/language/formatting.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { askEveryFeature } from '../support/every-feature.ts';
import { meaningOf } from '../support/meaning.ts';
import { nastyTexts } from '../support/nasty-texts.ts';
import { fraction, placeIn, tornText } from '../support/pieces.ts';
import { sampleBook, samplePaths } from '../support/sample-book.ts';
import { findingsOf, SharedBook } from '../support/sample-workspace.ts';
import { expectWellFormed } from '../support/well-formed.ts';

interface Nasty {
  readonly path: string;
  readonly text: string;
  readonly caret: number;
}

/** One file of each kind, and one of none. */
const paths = [
  'trendbook.yaml',
  'products/search/quark.product.yaml',
  'trends/ai-penetration.trend.yaml',
  'trends/ai-penetration.trend.md',
  'tables/tracks.table.yaml',
  'tables/tracks.csv',
  'pages/method.md',
  'products/new.product.yaml',
  'products/stray.yaml',
] as const;

const shared = new SharedBook(sampleBook);

const inSample = fc
  .record({ path: fc.constantFrom(...samplePaths), at: fraction, cut: fc.nat(30), piece: tornText, caret: fraction })
  .map(({ path, at, cut, piece, caret }) => {
    const text = sampleBook[path]!;
    const place = placeIn(text, at);
    return { path, text: text.slice(0, place) + piece + text.slice(place + cut), caret };
  });

const alone = fc.record({
  path: fc.constantFrom(...paths),
  text: fc.oneof(
    fc.constantFrom(...nastyTexts),
    fc.array(tornText, { maxLength: 6 }).map((parts) => parts.join('\n')),
  ),
  caret: fraction,
});

/** Texts that break readers of YAML, Markdown and CSV, as every kind of file: read, explained, laid out. */
export const nasties: Fuzzer<Nasty> = {
  name: 'nasties',
  boundedRuns: 20,
  cases: fc.oneof(alone, inSample),

  *every() {
    for (const path of paths) for (const text of nastyTexts) yield { path, text, caret: 0.5 };
  },

  check: ({ path, text, caret }) =>
    shared.withText(path, text, (book, workspace) => {
      expectWellFormed(book, findingsOf(workspace, book), text);
      const file = book.files.get(path);
      if (!file?.source) return;
      const { text: read } = file.source;
      askEveryFeature({ book, file, offset: placeIn(read, caret), check: (each) => workspace.check(each) });
      const laidOut = applyEdits(read, formatDocument(file));
      if (laidOut === read) return;
      const again = readBookFile(path, file.kind, { text: laidOut });
      if (applyEdits(laidOut, formatDocument(again)) !== laidOut) throw new Error('laid out twice it is another text');
      if (meaningOf(path, laidOut) !== meaningOf(path, read)) throw new Error('laid out it says something else');
    }),
};
