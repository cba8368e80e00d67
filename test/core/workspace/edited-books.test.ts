import { describe, expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';
import { bookOfEverything, changeFiles } from '../../support/book-changes.ts';
import { bookContent } from '../../support/book-content.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { randomRuns } from '../../support/random-edits.ts';

describe('a book after any edits of its files', () => {
  it(
    'is what a fresh workspace makes of the same files, with the same findings, verdicts and mentions',
    async () => {
      for (const draw of randomRuns(6)) {
        const files = new Map(Object.entries(bookOfEverything));
        const fileSystem = new MemoryFileSystem(bookOfEverything);
        const workspace = createWorkspace(fileSystem);
        await workspace.load();
        const open = new Set<string>();
        const done: string[] = [];
        for (let step = 0; step < 14; step++) {
          // As git does: much of a book can change at once.
          const paths = Array.from({ length: draw.chance(0.2) ? 5 : 1 }, () => changeFiles(files, draw)).flat();
          const outside: string[] = [];
          done.push(`${paths.join()}: ${paths.map((path) => JSON.stringify(files.get(path)))}`);
          for (const path of paths) {
            const text = files.get(path);
            if (text === undefined) fileSystem.delete(path);
            else if (open.has(path) || draw.chance(0.5)) {
              open.add(path);
              await workspace.setBuffer(path, text);
              continue;
            } else fileSystem.set(path, text);
            if (open.delete(path)) await workspace.setBuffer(path, undefined);
            outside.push(path);
          }
          if (outside.length > 0)
            await workspace.refresh(outside, undefined, draw.chance(0.5) ? async () => true : undefined);
          // Not every state is looked at.
          if (draw.chance(0.3)) continue;
          const fresh = await loadWorkspace(Object.fromEntries(files));
          expect(bookContent(workspace), done.join('\n')).toEqual(bookContent(fresh));
        }
      }
    },
    180_000 * Number(process.env.TRENDBOOK_RUNS ?? 1),
  );
});
