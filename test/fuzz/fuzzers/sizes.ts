import fc from 'fast-check';
import { type Fuzzer, longestStep } from '../fuzzer.ts';
import { askEveryFeature } from '../support/every-feature.ts';
import { shapes } from '../support/large-texts.ts';
import { processorTime } from '../support/processor-time.ts';
import { sampleBook } from '../support/sample-book.ts';
import { findingsOf, SharedBook } from '../support/sample-workspace.ts';
import { expectWellFormed } from '../support/well-formed.ts';

interface Large {
  readonly shape: string;
  /** In UTF-16 units. */
  readonly size: number;
}

const shared = new SharedBook(sampleBook);
const smallest = 4_000;
/** A text is long above so many units. */
const large = 32_000;

/** What a doubled text may take: twice the time, and some for the weather. */
const mostGrowth = 3.2;
/** Below this many milliseconds a ratio says nothing. */
const tooLittle = 500;

/**
 * Files that are far too large, deep or long. What holds of a book that people write holds of these up to 32,000 units, seven
 * times the largest file of the sample book: no step takes longer than a second. Of larger ones the time grows with the size.
 */
export const sizes: Fuzzer<Large> = {
  name: 'sizes',
  share: 3,
  boundedRuns: 6,
  cases: fc.record({
    shape: fc.constantFrom(...Object.keys(shapes)),
    size: fc.integer({ min: smallest, max: 8 * smallest }),
  }),

  *every() {
    for (const size of [64_000, 16_000]) for (const shape of Object.keys(shapes)) yield { shape, size };
  },

  check: look,

  longestStep: ({ size }) => longestStep * Math.max(1, size / large),

  async expectSteady({ shape, size }) {
    const take = (units: number) => processorTime(() => look({ shape, size: units }));
    let [once, twice] = [await take(size), await take(2 * size)];
    const growsTooMuch = () => twice > tooLittle && twice > mostGrowth * once;
    // The least of several, as a machine that is busy with other things may have held up one of them.
    for (let turn = 0; turn < 2 && growsTooMuch(); turn++) {
      once = Math.min(once, await take(size));
      twice = Math.min(twice, await take(2 * size));
    }
    if (growsTooMuch()) throw new Error(`${once} ms for ${size} units, ${twice} ms for twice as many`);
  },
};

function look({ shape, size }: Large): Promise<void> {
  const { path, make } = shapes[shape]!;
  const text = make(size);
  return shared.withText(path, text, (book, workspace) => {
    const findings = findingsOf(workspace, book);
    expectWellFormed(book, findings.slice(0, 1000), text);
    const file = book.files.get(path)!;
    for (const offset of [text.length]) {
      askEveryFeature({ book, file, offset, check: (each) => workspace.check(each) });
    }
  });
}
