// One 10,000-line file of many products in Trendbook's language server and in yaml-language-server: what a key costs.
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { generateBook } from '../../../scripts/generate-book.mjs';
import { quantiles } from './quantiles.mjs';
import { ServerProcess } from './server-process.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const path = 'products/all.product.yaml';
const lines = 10_000;

/** A book whose products stand in one stream of about 10,000 lines. */
async function streamBook() {
  const files = await generateBook({ products: 700, layout: 'streams' });
  const streams = [...files.keys()].filter((name) => name.endsWith('.product.yaml'));
  const products = streams.flatMap((name) => files.get(name).split(/^---\n/m)).filter((text) => text.trim() !== '');
  for (const name of streams) files.delete(name);
  let length = 0;
  const kept = products.filter((text) => {
    length += text.split('\n').length;
    return length <= lines;
  });
  files.set(path, kept.join('---\n'));
  const folder = await mkdtemp(join(tmpdir(), 'trendbook-bench-'));
  for (const [name, text] of files) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await cp(join(root, 'schemas'), join(folder, '.schemas'), { recursive: true });
  return { folder, text: files.get(path) };
}

const servers = {
  trendbook: (folder) => new ServerProcess([join(root, 'dist/cli.js'), 'lsp', '--stdio'], { folder }),
  'yaml-language-server': (folder) =>
    new ServerProcess(
      [
        fileURLToPath(new URL('node_modules/yaml-language-server/bin/yaml-language-server', import.meta.url)),
        '--stdio',
      ],
      {
        folder,
        settings: {
          yaml: {
            validate: true,
            hover: true,
            completion: true,
            schemaStore: { enable: false },
            schemas: { [pathToFileURL(join(folder, '.schemas/product.schema.json')).toString()]: '*.product.yaml' },
          },
        },
      },
    ),
};

/** Places that keys are typed at: behind the key of lines `kind: …`, from the top of the file to its end. */
function placesIn(text, count) {
  const found = text.split('\n').flatMap((line, index) => (line.startsWith('kind: ') ? [{ line: index, end: 4 }] : []));
  return Array.from({ length: count }, (_, index) => found[Math.floor(((index + 0.5) / count) * found.length)]);
}

/** Waits until the server has nothing more to do: what is wrong in the open file may be told before its book is read. */
async function rest(server) {
  for (;;) {
    const { active } = await server.work();
    await pause(500);
    if ((await server.work()).active - active < 5) return;
  }
}

/** Types one letter too much into a key of a product, takes it back, and asks for completion there and for a hover beside it. */
async function measure(name, { folder, text }, places) {
  const server = servers[name](folder);
  const uri = pathToFileURL(join(folder, path)).toString();
  const times = { diagnostics: [], completion: [], hover: [], work: [], mainThread: [] };
  try {
    const begun = performance.now();
    await server.start();
    await server.open(uri, text);
    // The first key finds out when the file has been read: only then is there a fault on that line.
    const { line: first, end: firstEnd } = places[0];
    await server.change(uri, span(first, firstEnd, firstEnd), 'x');
    await server.diagnostics(uri, hasFaultOn(first));
    const opened = performance.now() - begun;
    await server.change(uri, span(first, firstEnd, firstEnd + 1), '');
    await server.diagnostics(uri, (all) => !hasFaultOn(first)(all));
    await rest(server);
    for (const { line, end } of places) {
      await key(server, uri, times, span(line, end, end), 'x', hasFaultOn(line));
      await key(server, uri, times, span(line, end, end + 1), '', (all) => !hasFaultOn(line)(all));
      for (const [feature, method] of [
        ['completion', 'textDocument/completion'],
        ['hover', 'textDocument/hover'],
      ]) {
        await server.change(uri, span(line, end, end), 'x');
        const asked = performance.now();
        const answer = await server.request(
          method,
          uri,
          feature === 'hover' ? { line: line + 1, character: 2 } : { line, character: 4 },
        );
        times[feature].push(performance.now() - asked);
        if (!answer) throw new Error(`${name} gave no ${feature}.`);
        await server.diagnostics(uri, hasFaultOn(line));
        await server.change(uri, span(line, end, end + 1), '');
        await server.diagnostics(uri, (all) => !hasFaultOn(line)(all));
        await pause(100);
      }
    }
    const { rss } = await server.work();
    return {
      opened,
      rss,
      ...Object.fromEntries(
        Object.entries(times).flatMap(([each, samples]) => (samples.length > 0 ? [[each, quantiles(samples)]] : [])),
      ),
    };
  } finally {
    await server.stop();
  }
}

async function key(server, uri, times, range, text, isWanted) {
  const before = await server.work();
  const pressed = performance.now();
  await server.change(uri, range, text);
  await server.diagnostics(uri, isWanted);
  times.diagnostics.push(performance.now() - pressed);
  await pause(150);
  const after = await server.work();
  times.work.push(after.active - before.active);
  if (after.mainThread !== undefined) times.mainThread.push(after.mainThread - before.mainThread);
}

function span(line, start, end) {
  return { start: { line, character: start }, end: { line, character: end } };
}

function hasFaultOn(line) {
  return (diagnostics) => diagnostics.some(({ range }) => range.start.line === line);
}

/** @returns milliseconds, { median, p95, samples } by server and by what was waited for */
export async function measureKeystrokes({ keys = 40, peerKeys = 8 } = {}) {
  const book = await streamBook();
  try {
    const trendbook = await measure('trendbook', book, placesIn(book.text, keys));
    const peer = await measure('yaml-language-server', book, placesIn(book.text, peerKeys));
    return { lines: book.text.split('\n').length, trendbook, 'yaml-language-server': peer };
  } finally {
    await rm(book.folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(await measureKeystrokes(), null, 1));
