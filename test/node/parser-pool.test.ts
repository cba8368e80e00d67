import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBookFile } from '../../src/core/book/book-file.ts';
import { classify } from '../../src/core/book/classify.ts';
import { packBookFile } from '../../src/core/packing/index.ts';
import type { UnparsedFile } from '../../src/node/parsing/parsed-file.ts';
import { ParserPool } from '../../src/node/parsing/parser-pool.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;
let thread: URL;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trendbook-thread-'));
  const file = join(folder, 'thread.mjs');
  await build({
    entryPoints: [join(root, 'src/node/parsing/parse-thread.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
  });
  thread = pathToFileURL(file);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample's files, and faulty ones, many times over: enough to be worth threads. */
function manyFiles(): UnparsedFile[] {
  const sample = join(root, 'samples/ai-trends-2024');
  const faulty = ['name: [\n', 'nam: a\n', 'name: &a b\naliases: [*a, *a]\n', '\ufeffname: a\r\n', '', '>5\n'];
  const files: UnparsedFile[] = faulty.map((text, index) => ({
    path: `products/faulty-${index}.product.yaml`,
    kind: 'product',
    bytes: Buffer.from(text),
  }));
  files.push({ path: 'products/latin.product.yaml', kind: 'product', bytes: Uint8Array.of(0x6e, 0xe9) });
  for (const name of readdirSync(sample, { recursive: true }) as string[]) {
    const path = name.replaceAll('\\', '/');
    const kind = classify(path);
    if (kind) files.push({ path, kind, bytes: readFileSync(join(sample, name)) });
  }
  const once = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  return Array.from({ length: Math.ceil(500_000 / once) }, () => files).flat();
}

const files = manyFiles();
const expected = files.map(({ path, kind, bytes }) => readBookFile(path, kind, { bytes }));

describe('files that are parsed on several threads', () => {
  const cases: readonly [string, () => URL | undefined, number][] = [
    ['are what they are on one', () => thread, 2],
    ['are parsed here where there is no other', () => undefined, 2],
    ['are parsed here where there are no cores for others', () => thread, 0],
    ['are parsed here where a thread cannot start', () => pathToFileURL(join(folder, 'missing.mjs')), 2],
    [
      'are parsed here where threads fail',
      () => {
        writeFileSync(
          join(folder, 'failing.mjs'),
          "import { parentPort } from 'node:worker_threads';parentPort.on('message', () => { throw new Error('no'); });",
        );
        return pathToFileURL(join(folder, 'failing.mjs'));
      },
      2,
    ],
  ];
  const beginnings: readonly [string, (pool: ParserPool) => unknown][] = [
    ['', () => undefined],
    [', begun at once', (pool) => pool.begin()],
    [
      ', begun long before',
      async (pool) => {
        pool.begin();
        await new Promise((resolve) => setTimeout(resolve, 500));
      },
    ],
  ];

  it.each(
    cases.flatMap(([what, program, threads]) =>
      beginnings.map(([when, begin]) => [`${what}${when}`, program, threads, begin] as const),
    ),
  )('%s', async (_what, program, threads, begin) => {
    const progress: string[] = [];
    const pool = new ParserPool(program(), threads);
    await begin(pool);
    const parsed = await pool.parse(files, ({ path }) => progress.push(path));
    expect(parsed.map(({ file }) => file)).toEqual(expected);
    const packed = parsed.map(({ packed: each }) => each && { ...each, numbers: Array.from(each.numbers) });
    const alone = expected.map(packBookFile).map((each) => each && { ...each, numbers: Array.from(each.numbers) });
    expect(packed).toEqual(alone);
    expect(progress.sort()).toEqual(files.map(({ path }) => path).sort());
  });

  it('are parsed by threads', async () => {
    const marker = join(folder, 'used');
    const spy = join(folder, 'spy.mjs');
    writeFileSync(
      spy,
      `import { writeFileSync } from 'node:fs';writeFileSync(${JSON.stringify(marker)}, '');await import(${JSON.stringify(thread.href)});`,
    );
    await new ParserPool(pathToFileURL(spy), 1).parse(files, () => undefined);
    expect(readFileSync(marker, 'utf8')).toBe('');
  });
});
