import fc from 'fast-check';
import type { Fuzzer } from '../fuzzer.ts';
import { askEveryFeature } from '../support/every-feature.ts';
import { shapes } from '../support/large-texts.ts';
import { processorTime } from '../support/processor-time.ts';
import { sampleBook } from '../support/sample-book.ts';
import { SharedBook } from '../support/sample-workspace.ts';
import { expectWellFormed } from '../support/well-formed.ts';

interface Large {
  readonly shape: string;
  /** In UTF-16 units. */
  readonly size: number;
}

const shared = new SharedBook(sampleBook);
const smallest = 4_000;

/** What a doubled text may take: twice the time, and some for the weather. */
const mostGrowth = 3.2;
/** Below this many milliseconds a ratio says nothing. */
const tooLittle = 500;

/** Files that are far too large, deep or long: read in a time that grows with them. */
export const sizes: Fuzzer<Large> = {
  name: 'sizes',
  limit: 4000,
  boundedRuns: 6,
  cases: fc.record({
    shape: fc.constantFrom(...Object.keys(shapes)),
    size: fc.integer({ min: smallest, max: 8 * smallest }),
  }),

  *every() {
    for (const size of [64_000, 16_000]) for (const shape of Object.keys(shapes)) yield { shape, size };
  },

  check: (large) => look(large),

  async expectSteady({ shape, size }) {
    const least = async (units: number) => {
      const first = await processorTime(() => look({ shape, size: units }));
      return Math.min(first, await processorTime(() => look({ shape, size: units })));
    };
    const [once, twice] = [await least(size), await least(2 * size)];
    if (twice > tooLittle && twice > mostGrowth * once) {
      throw new Error(`${once} ms for ${size} units, ${twice} ms for twice as many`);
    }
  },
};

function look({ shape, size }: Large): Promise<void> {
  const { path, make } = shapes[shape]!;
  const text = make(size);
  return shared.withText(path, text, (book, workspace) => {
    const findings = workspace.check(book);
    expectWellFormed(book, findings.slice(0, 1000), text);
    const file = book.files.get(path)!;
    for (const offset of [text.length]) {
      askEveryFeature({ book, file, offset, check: (each) => workspace.check(each) });
    }
  });
}
