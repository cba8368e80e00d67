import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { findingsAlone } from '../../../src/core/rules/findings-alone.ts';
import { rules } from '../../../src/core/rules/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { openFileAlone, type Workspace } from '../../../src/core/workspace/index.ts';
import { defects } from '../../defects/defects.ts';
import { plant, readSample } from '../../defects/plant.ts';
import { unmark } from '../../support/marked-text.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { randomEdits, randomRuns } from '../../support/random-edits.ts';

type Files = Readonly<Record<string, string>>;

/** Books that are read once; a file of one is then another for a moment. */
const read = new Map<Files, Promise<Workspace>>();

function reading(files: Files): Promise<Workspace> {
  const known = read.get(files) ?? loadWorkspace(files);
  read.set(files, known);
  return known;
}

/** What is said of a file before its book is read, and what is said of it then. @param files of the book around it */
async function findingsOf(files: Files, path: string, text: string): Promise<{ alone: string[]; whole: string[] }> {
  const ahead = await openFileAlone(new MemoryFileSystem(files), path, text);
  const whole = await reading(files);
  await whole.setBuffer(path, text);
  const found = whole.check(whole.bookOf(path)!).filter(({ file }) => file === path);
  await whole.setBuffer(path, undefined);
  return { alone: findingsAlone(ahead.check(ahead.books[0]!), path).map(written), whole: found.map(written) };
}

const written = ({ rule, severity, range, message }: Finding) =>
  JSON.stringify([rule, severity, range.start, range.end, message]);

const aloneRules = new Set(rules.filter(({ alone }) => alone).map(({ id }) => id));
const sample = readSample();
const texts = defects
  .map((defect) => ({ rule: defect.rule, ...plant(defect, sample) }))
  .flatMap(({ rule, file, content }) => (typeof content === 'string' ? [{ rule, file, content }] : []));

/** Of these more is said by the book: of a CSV file by its table, of rankings by the figures that they rank. */
const isPartly = (path: string) => path.endsWith('.csv') || path === 'trendbook.yaml';

function expectAlone({ alone, whole }: { alone: string[]; whole: string[] }, path: string): void {
  const expected = whole.filter((text) => aloneRules.has(JSON.parse(text)[0]));
  if (isPartly(path)) expect(expected).toEqual(expect.arrayContaining(alone));
  else expect(alone).toEqual(expected);
}

describe('what is said of a file before its book is read', () => {
  it.each(texts)('$rule in $file: all that rests on the file alone', async ({ rule, file, content }) => {
    const found = await findingsOf(sample, file, content);
    expectAlone(found, file);
    if (aloneRules.has(rule) && !isPartly(file)) expect(found.alone.join('\n')).toContain(rule);
  });

  it.each(rules.flatMap(({ id, examples }) => examples.invalid.map((example) => ({ id, example }))))(
    '$id in an example',
    async ({ example: { file, text, others } }) => {
      const around: Files = file === 'trendbook.yaml' ? { [file]: '' } : exampleBook;
      expectAlone(await findingsOf({ ...around, ...others }, file, unmark(text).text), file);
    },
  );

  it(
    'is said of the whole book, too, whatever is typed or torn in the file and in others',
    async () => {
      const paths = Object.keys(exampleBook) as (keyof typeof exampleBook)[];
      const nameOf = (path: string) => path.replace(/\.[^.]+$/, '');
      for (const draw of randomRuns(30)) {
        const path = draw.one(paths);
        const others = paths.filter((each) => each !== 'trendbook.yaml' && nameOf(each) !== nameOf(path));
        const other = draw.one(others);
        const [torn] = [...randomEdits(exampleBook[other]!, 4, draw)].slice(-1);
        const files = { ...exampleBook, [other]: torn! };
        for (const text of randomEdits(exampleBook[path]!, 12, draw)) {
          // Half a character is nothing that a file can hold.
          const whole = text.replace(/\p{Surrogate}/gu, '');
          expectAlone(await findingsOf(files, path, whole), path);
        }
      }
    },
    180_000 * Number(process.env.TRENDBOOK_RUNS ?? 1),
  );
});
