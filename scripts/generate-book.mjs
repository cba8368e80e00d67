// `npm run generate:book -- --products 412 --out DIR`: a synthetic book with complete coverage, in which every number that
// the sample's report states holds. The same arguments make the same book.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { parseAllDocuments } from 'yaml';
import { adaptManifest, adaptPage, adaptProse, adaptTrend } from './lib/synthetic-book/adapt.mjs';
import { checksFor } from './lib/synthetic-book/claims.mjs';
import { fewest, makeProducts, productText } from './lib/synthetic-book/products.mjs';
import { madeUpTracks, tables } from './lib/synthetic-book/tables.mjs';

const sample = fileURLToPath(new URL('../samples/ai-trends-2024/', import.meta.url));
const usage = 'npm run generate:book -- --products N --out DIR [--seed N] [--layout files|streams]';
/** Products in a stream. */
const perStream = 100;

/**
 * All files of the book: path -> text.
 * @param products how many, at least 250
 * @param layout one product a file, or a hundred in a stream
 */
export async function generateBook({ products: total, seed = 1, layout = 'files' }) {
  const files = new Map();
  const pending = new Set(Object.keys(checksFor(total)));
  const known = new Map();
  for (const path of (await readdir(sample, { recursive: true })).sort()) {
    const name = path.replaceAll('\\', '/');
    if (!/\.(yaml|md|csv)$/.test(name)) continue;
    const text = await readFile(join(sample, path), 'utf8');
    if (name.endsWith('.product.yaml')) {
      for (const document of parseAllDocuments(text)) {
        const data = document.toJS();
        known.set(data.id ?? stemOf(name), data);
      }
    } else if (name === 'trendbook.yaml') files.set(name, adaptManifest(text));
    else if (name.endsWith('.trend.yaml')) files.set(name, adaptTrend(text, total, pending));
    else if (name.startsWith('pages/')) files.set(name, adaptPage(text, total));
    else files.set(name, adaptProse(text, total));
  }
  if (pending.size > 0) throw new Error(`The sample no longer has the claims ${[...pending].join(', ')}.`);
  for (const [name, text] of Object.entries(tables)) files.set(name, text);
  files.set('README.md', readme(total, seed));
  const terms = termsOf(files.get('trendbook.yaml'));
  addProducts(files, makeProducts(total, seed, known, terms), layout);
  return files;
}

function termsOf(manifest) {
  const { taxonomies } = parseAllDocuments(manifest)[0].toJS();
  return {
    // In the tracks that the report speaks of one by one, only its own products stand.
    tracks: Object.keys(taxonomies.track).filter((id) => id !== 'search' && id !== 'companion'),
    scenarios: Object.keys(taxonomies.scenario),
  };
}

function addProducts(files, products, layout) {
  if (layout === 'files') {
    for (const product of products) {
      files.set(`products/${product.folder}/${product.id}.product.yaml`, productText(product, { alone: true }));
    }
    return;
  }
  for (let from = 0; from < products.length; from += perStream) {
    const number = String(from / perStream + 1).padStart(4, '0');
    const texts = products.slice(from, from + perStream).map((product) => productText(product, { alone: false }));
    files.set(`products/stream-${number}.product.yaml`, texts.join('---\n'));
  }
}

function readme(total, seed) {
  return `# 合成数据

本书由 \`npm run generate:book -- --products ${total} --seed ${seed}\` 生成，只用于演示和测试。产品、数字和部分表格都是合成的，不代表任何真实的产品或报告；${madeUpTracks.length}个赛道没有真名。
`;
}

function stemOf(path) {
  return basename(path).replace(/\.product\.yaml$/, '');
}

/** Refuses a folder with anything in it. */
async function write(folder, files) {
  const there = await readdir(folder).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  if (there.length > 0) throw new Error(`${folder} is not empty: nothing was written.`);
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const each of folders) await mkdir(each, { recursive: true });
  const entries = [...files];
  for (let from = 0; from < entries.length; from += 100) {
    await Promise.all(
      entries.slice(from, from + 100).map(([path, text]) => writeFile(join(folder, path), text, { flag: 'wx' })),
    );
  }
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      products: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string' },
      layout: { type: 'string' },
    },
  });
  const products = Number(values.products);
  const seed = Number(values.seed ?? 1);
  const layout = values.layout ?? 'files';
  if (!values.out || !Number.isInteger(seed) || !['files', 'streams'].includes(layout))
    throw new Error(`Usage: ${usage}`);
  if (!Number.isInteger(products) || products < fewest) {
    throw new Error(`--products takes a whole number from ${fewest} on: fewer cannot hold what the report counts.`);
  }
  return { products, seed, layout, out: resolve(values.out) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { out, ...wanted } = readArguments();
    const files = await generateBook(wanted);
    await write(out, files);
    console.log(`${files.size} files with ${wanted.products} synthetic products in ${out}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
