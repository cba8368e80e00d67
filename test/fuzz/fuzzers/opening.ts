import fc from 'fast-check';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { turns } from '../support/longest-step.ts';
import { fraction, pieces, placeIn } from '../support/pieces.ts';
import { sampleBook, samplePaths } from '../support/sample-book.ts';
import { rootUri, Server } from '../typist/server.ts';

interface Opening {
  readonly path: string;
  readonly edits: readonly { readonly at: number; readonly cut: number; readonly text: string }[];
  /** Of an editor that asks for diagnostics; others are told. */
  readonly pulls: boolean;
  /** After so many edits the rest of the book is read. */
  readonly readAfter: number;
}

/** Halves of characters are nothing that a file can hold; a byte order mark is no part of an editor's text. */
const written = pieces.filter((piece) => !/[\ud800-\udfff\ufeff]/.test(piece));
const edited = samplePaths.filter((path) => /\.(yaml|md)$/.test(path));

/** Files of which all but trendbook.yaml and one other are read when they may be. */
class SlowFiles extends MemoryFileSystem {
  readonly path: string;
  #release = (): void => {};
  readonly #released = new Promise<void>((resolve) => (this.#release = resolve));

  constructor(path: string) {
    super(sampleBook);
    this.path = path;
  }

  release(): void {
    this.#release();
  }

  override async readFile(path: string) {
    if (path.startsWith('products/') && path !== this.path) await this.#released;
    return super.readFile(path);
  }
}

/** Somebody writes while the book is still read: in the end the diagnostics are those of a new server. */
export const opening: Fuzzer<Opening> = {
  name: 'opening',
  boundedRuns: 6,
  cases: fc.record({
    path: fc.constantFrom(...edited),
    edits: fc.array(fc.record({ at: fraction, cut: fc.nat(12), text: fc.constantFrom(...written) }), {
      minLength: 1,
      maxLength: 8,
    }),
    pulls: fc.boolean(),
    readAfter: fc.nat(8),
  }),

  check: (drawn) => turns('a turn of the server', () => write(drawn)),
};

async function write({ path, edits, pulls, readAfter }: Opening): Promise<void> {
  const uri = `${rootUri}/${path}`;
  const files = new SlowFiles(path);
  const server = await Server.begin(files, pulls);
  try {
    let text = sampleBook[path]!;
    const document = { uri, languageId: 'yaml', version: 1, text };
    await server.connection.sendNotification('textDocument/didOpen', { textDocument: document });
    if (pulls) server.pull(uri);
    const asked: Promise<unknown>[] = [];
    for (const [index, { at, cut, text: piece }] of edits.entries()) {
      if (index === readAfter) files.release();
      const place = placeIn(text, at);
      text = text.slice(0, place) + piece + text.slice(place + cut);
      await server.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: index + 2 },
        contentChanges: [{ text }],
      });
      if (pulls) server.pull(uri);
      const position = { line: text.slice(0, place).split('\n').length - 1, character: 0 };
      asked.push(server.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position }));
    }
    files.release();
    await Promise.all(asked);
    const shown = JSON.stringify((await server.diagnostics())[uri] ?? []);
    const anew = JSON.stringify(await diagnosticsOf(path, text));
    if (shown !== anew) throw new Error(`${path} shows\n${shown}\nand in a new server\n${anew}`);
  } finally {
    await server.stop();
  }
}

async function diagnosticsOf(path: string, text: string) {
  const server = await Server.start(new MemoryFileSystem({ ...sampleBook, [path]: text }));
  try {
    return (await server.diagnostics())[`${rootUri}/${path}`] ?? [];
  } finally {
    await server.stop();
  }
}
