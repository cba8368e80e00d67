import fc from 'fast-check';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { turns } from '../support/longest-step.ts';
import { fraction, pieces } from '../support/pieces.ts';
import { type Files, sampleBook } from '../support/sample-book.ts';
import { Server } from '../typist/server.ts';
import { type Step, steps, take } from '../typist/steps.ts';
import { Typist } from '../typist/typist.ts';

/** After so many steps what is shown is compared. */
const between = 12;

const written = pieces.filter((piece) => !/[\ud800-\udfff\ufeff]/.test(piece));
const often: readonly Step['kind'][] = [
  'type',
  'type',
  'type',
  'erase',
  'eraseLine',
  'paste',
  'fix',
  'complete',
  'undo',
];
const kinds = [...often, ...(Object.keys(steps) as Step['kind'][])];

const step = fc.record<Step>({
  kind: fc.constantFrom(...kinds),
  // Somebody writes on in the same few files.
  file: fc.oneof(fc.constantFrom(0.1, 0.4, 0.7, 0.9, 0.99), fraction),
  at: fraction,
  other: fraction,
  count: fc.nat(40),
  text: fc.oneof(fc.constantFrom(...written), fc.constantFrom('a', '豆', 'app.dau', '\n  - ', 'is: 3\n')),
});

/** Somebody writes in an editor for a while: what the server shows then is what a new one shows of the same files. */
export const typist: Fuzzer<readonly Step[]> = {
  name: 'typist',
  share: 2,
  boundedRuns: 1,
  cases: fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),

  check: (list) => turns('a turn of the server', () => write(list)),
};

async function write(list: readonly Step[]): Promise<void> {
  const writer = await Typist.begin(sampleBook);
  try {
    for (const [index, each] of list.entries()) {
      await take(writer, each);
      if ((index + 1) % between === 0 || index === list.length - 1) await expectAsNew(writer, index + 1);
    }
  } finally {
    await writer.server.stop();
  }
}

async function expectAsNew({ server, texts }: Typist, after: number): Promise<void> {
  const shown = await server.diagnostics();
  const anew = await diagnosticsOf(texts);
  for (const uri of new Set([...Object.keys(shown), ...Object.keys(anew)])) {
    const [old, now] = [JSON.stringify(shown[uri]), JSON.stringify(anew[uri])];
    if (old !== now) throw new Error(`after ${after} steps ${uri} shows\n${old}\nand in a new server\n${now}`);
  }
}

async function diagnosticsOf(files: Files) {
  const server = await Server.start(new MemoryFileSystem(files));
  try {
    return await server.diagnostics();
  } finally {
    await server.stop();
  }
}
