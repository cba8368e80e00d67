// Trendbook's language server on books of 100 to 10,000 files, with 1,000 claims that hang on the product that is edited.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measureCheckout } from './checkout.mjs';
import { quantiles } from './quantiles.mjs';
import { ServerProcess } from './server-process.mjs';

const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const claims = 1_000;
const tracks = 20;
const kinds = ['native', 'plus', 'wrapper', 'aggregator'];
const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);
const edited = 'products/p0.product.yaml';

const manifest = `trendbook: 1
title: 大书
asOf: 2024-12
coverage: { products: complete }
sources: { desk: { title: 案头调查 } }
taxonomies:
  perspective: { product: 产品 }
  kind: { ${kinds.map((kind) => `${kind}: ${kind}`).join(', ')} }
  track: { ${Array.from({ length: tracks }, (_, index) => `t${index}: 赛道${index}`).join(', ')} }
  platform: { app: App }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  dau: { title: 日活, platforms: [app], unit: count }
trends: [${Array.from({ length: 10 }, (_, index) => `claims-${index}`).join(', ')}]
`;

function productText(index) {
  const observed = months.map(
    (month, at) =>
      `  - { at: ${month}, platform: app, source: desk, downloads: 超${100 + ((index * 7 + at) % 900)}万, dau: ${1000 + ((index * 131 + at * 17) % 100_000)} }\n`,
  );
  return `name: 产品${index}\nkind: ${kinds[index % 4]}\ntrack: t${index % tracks}\nplatforms: [app]\nobservations:\n${observed.join('')}`;
}

/** Each asks for the products of p0's track or kind in one of its months, so that each hangs on p0. */
function checkText(index) {
  const where = index % 2 === 0 ? '{ track: t0 }' : '{ kind: native }';
  const measure = `app.dau@${months[index % 12]}`;
  const types = [
    `type: count, where: { ${where.slice(2, -2)}, ${measure}: ">${(index % 97) * 1000}" }, is: ${index}`,
    `type: sum, where: ${where}, measure: ${measure}, is: ${index}万`,
    `type: max, where: ${where}, measure: ${measure}, is: ${index}万`,
    `type: top, where: ${where}, by: ${measure}, first: [p${index % 40}]`,
  ];
  return types[index % types.length];
}

async function writeBook(products) {
  const folder = await mkdtemp(join(tmpdir(), 'trendbook-bench-'));
  await mkdir(join(folder, 'products'));
  await mkdir(join(folder, 'trends'));
  await writeFile(join(folder, 'trendbook.yaml'), manifest);
  for (let index = 0; index < products; index++) {
    await writeFile(join(folder, `products/p${index}.product.yaml`), productText(index));
  }
  for (let trend = 0; trend < 10; trend++) {
    const texts = Array.from({ length: claims / 10 }, (_, at) => {
      const index = trend * (claims / 10) + at;
      return `  - { id: c${index}, statement: 共${index}或${index}万, sources: [desk], check: { ${checkText(index)} } }\n`;
    });
    // This one is true as long as p0 has its first figure.
    const watch =
      trend === 0
        ? '  - { id: watch, statement: 日活1000, sources: [desk], check: { type: value, of: p0, measure: app.dau@2024-01, is: 1000 } }\n'
        : '';
    await writeFile(
      join(folder, `trends/claims-${trend}.trend.yaml`),
      `title: 趋势\nperspective: product\nclaims:\n${texts.join('')}${watch}`,
    );
  }
  return folder;
}

/** Milliseconds from the start of a server until it says what is wrong in the file that is open. */
async function measureFirstFindings(folder) {
  const server = new ServerProcess([program, 'lsp', '--stdio'], { folder, pulls: true });
  const uri = pathToFileURL(join(folder, edited)).toString();
  try {
    const begun = performance.now();
    await server.start();
    await server.open(uri, productText(0).replace('kind: native', 'kind: nowhere'));
    const found = await server.pull(uri);
    if (found.length !== 1) throw new Error(`the open file has ${found.length} findings, not one`);
    return performance.now() - begun;
  } finally {
    await server.stop();
  }
}

/**
 * @returns for a book of that many product files: milliseconds until what is wrong in the open file is told (`soon`) and
 * until all is read and checked (`ready`), bytes, what an edit costs, and what a checkout does (`measureCheckout`)
 */
export async function measureLargeBook(products, edits = 20) {
  const folder = await writeBook(products);
  const soon = await measureFirstFindings(folder);
  const uri = pathToFileURL(join(folder, edited)).toString();
  const trend = pathToFileURL(join(folder, 'trends/claims-0.trend.yaml')).toString();
  const lines = productText(0).split('\n');
  const line = lines.findIndex((text) => text.includes('dau: 1000 '));
  const end = lines[line].indexOf('dau: 1000 ') + 'dau: 1000'.length;
  // The claim `watch` stands on the last line of its trend.
  const watched = 3 + claims / 10;
  const isWrong = (diagnostics) => diagnostics.some(({ range }) => range.start.line === watched);
  const waits = await measureCheckout([program, 'lsp', '--stdio'], {
    folder,
    watched: trend,
    edit: (text) => text.replace(/dau: /g, 'dau: 1'),
    isDone: isWrong,
  });
  const server = new ServerProcess([program, 'lsp', '--stdio'], { folder });
  try {
    const begun = performance.now();
    await server.start();
    await server.open(uri, lines.join('\n'));
    await server.diagnostics(trend, (all) => all.length > 0 && !isWrong(all));
    const ready = performance.now() - begun;
    await pause(1000);
    const { rss, heapUsed } = await server.work();
    const times = { shown: [], work: [] };
    for (let index = 0; index < edits; index++) {
      const before = await server.work();
      const pressed = performance.now();
      const isTyping = index % 2 === 0;
      const range = { start: { line, character: end }, end: { line, character: isTyping ? end : end + 1 } };
      await server.change(uri, range, isTyping ? '7' : '');
      await server.diagnostics(trend, (all) => isWrong(all) === isTyping);
      times.shown.push(performance.now() - pressed);
      await pause(300);
      times.work.push((await server.work()).active - before.active);
    }
    return {
      products,
      claims: claims + 1,
      ...waits,
      soon: Math.round(soon),
      ready: Math.round(ready),
      rss,
      heapUsed,
      shown: quantiles(times.shown),
      work: quantiles(times.work),
    };
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureLargeBook(Number(process.argv[2] ?? 100), 6), null, 1));
}
