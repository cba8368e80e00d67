import { describe, expect, it } from 'vitest';
import type { BookFile } from '../../../src/core/book/book.ts';
import { readBookFile } from '../../../src/core/book/book-file.ts';
import { classify } from '../../../src/core/book/classify.ts';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { packBookFile, unpackBookFile } from '../../../src/core/packing/index.ts';
import type { KeptState } from '../../../src/core/resume/index.ts';
import { examine } from '../../../src/core/workspace/examine.ts';
import { createWorkspace, type Workspace } from '../../../src/core/workspace/index.ts';
import { bookOfEverything, changeFiles } from '../../support/book-changes.ts';
import { bookContent } from '../../support/book-content.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { randomRuns } from '../../support/random-edits.ts';

/** What a run of the program leaves: texts alone. Undefined where there is no book that was read whole. */
interface Left {
  readonly state: string;
  readonly files: ReadonlyMap<string, string>;
}

function leave(workspace: Workspace, files: ReadonlyMap<string, string>): Left | undefined {
  const book = workspace.books.find(({ root }) => root === '');
  if (!book || [...book.files.values()].some(({ problem }) => problem !== undefined)) return undefined;
  return { state: JSON.stringify(workspace.takeDown(book, examine(workspace, book, {}))), files: new Map(files) };
}

/** A workspace that goes on from what was left. */
async function resumed({ state, files }: Left, now: ReadonlyMap<string, string>): Promise<Workspace> {
  const workspace = createWorkspace(new MemoryFileSystem(Object.fromEntries(now)));
  const kept = JSON.parse(state) as KeptState;
  const paths = kept.files.map(({ path }) => path);
  await workspace.resume({
    state: kept,
    files: new Map(paths.map((path) => [path, fileOf(path, files.get(path)!)])),
    changed: new Set(paths.filter((path) => files.get(path) !== now.get(path))),
  });
  return workspace;
}

function fileOf(path: string, text: string): BookFile {
  const file = readBookFile(path, classify(path) ?? 'csv', { text });
  const packed = packBookFile(file);
  return packed ? unpackBookFile(path, packed, Uint32Array.from(packed.numbers), 0) : file;
}

/** What a check says. */
function findingsIn(workspace: Workspace): unknown {
  return JSON.parse(JSON.stringify(workspace.books.map((book) => examine(workspace, book, {}))));
}

describe('a book that goes on from what an earlier run has left', () => {
  it('is as it was where nothing has changed', async () => {
    const files = new Map(Object.entries(bookOfEverything));
    const first = await loadWorkspace(bookOfEverything);
    const again = await resumed(leave(first, files)!, files);
    expect(bookContent(again)).toEqual(bookContent(first));
  });

  it(
    'is what a fresh workspace makes of the same files, with the same findings, verdicts and mentions',
    async () => {
      for (const draw of randomRuns(6)) {
        const files = new Map(Object.entries(bookOfEverything));
        let left = leave(await loadWorkspace(bookOfEverything), files);
        const done: string[] = [];
        for (let step = 0; step < 10; step++) {
          for (let changed = 0; changed <= draw.upTo(2); changed++) {
            const paths = changeFiles(files, draw);
            done.push(`${paths.join()}: ${paths.map((path) => JSON.stringify(files.get(path)))}`);
          }
          const fresh = await loadWorkspace(Object.fromEntries(files));
          const workspace = left ? await resumed(left, files) : fresh;
          // What is found may not hang on what else was asked.
          if (draw.chance(0.5)) expect(findingsIn(workspace), done.join('\n')).toEqual(findingsIn(fresh));
          else expect(bookContent(workspace), done.join('\n')).toEqual(bookContent(fresh));
          left = leave(workspace, files);
        }
      }
    },
    180_000 * Number(process.env.TRENDBOOK_RUNS ?? 1),
  );
});
