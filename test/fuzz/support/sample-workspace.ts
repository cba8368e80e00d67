import type { Book } from '../../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { createWorkspace, type Workspace } from '../../../src/core/workspace/index.ts';
import { buildEverything } from './build-everything.ts';
import { askEveryFeature } from './every-feature.ts';
import { step, turns } from './longest-step.ts';
import type { Files } from './sample-book.ts';

const sharedBooks: SharedBook[] = [];

/** A book that cases put one text into, one after the other; read once, so that a case costs what its own file costs. */
export class SharedBook {
  readonly #files: Files;
  #workspace: Promise<Workspace> | undefined;

  constructor(files: Files) {
    this.#files = files;
    sharedBooks.push(this);
  }

  /** Lets `use` look at the book with `text` in the place of the file at `path`, as when it is open in an editor. */
  async withText(path: string, text: string, use: (book: Book, workspace: Workspace) => void | Promise<void>) {
    this.#workspace ??= this.#load();
    const workspace = await this.#workspace;
    await turns('taking in a text', () => workspace.setBuffer(path, text));
    try {
      const book = workspace.books[0];
      if (!book) throw new Error('the book is gone');
      await use(book, workspace);
    } finally {
      await turns('taking in a text', () => workspace.setBuffer(path, undefined));
    }
  }

  /** Derives everything from the book as it is without a case: what is kept of its last state is then this one. */
  async settle(): Promise<void> {
    const workspace = await this.#workspace;
    const book = workspace?.books[0];
    const file = book?.files.get('trendbook.yaml');
    if (!workspace || !book || !file) return;
    const findings = workspace.check(book);
    askEveryFeature({ book, file, offset: 0, check: (each) => workspace.check(each) });
    await buildEverything(book, book, findings);
  }

  async #load(): Promise<Workspace> {
    const workspace = createWorkspace(new MemoryFileSystem(this.#files));
    await workspace.load();
    return workspace;
  }
}

/**
 * Ends what the cases of all fuzzers have begun. A book keeps what was derived from its last state, and that may have had a
 * huge text; a heap that is compared with another is measured behind this.
 */
export async function settleSharedBooks(): Promise<void> {
  for (const each of sharedBooks) await each.settle();
}

/** The findings of a book, looked for in one step. */
export function findingsOf(workspace: Workspace, book: Book): readonly Finding[] {
  return step('check', () => workspace.check(book));
}
