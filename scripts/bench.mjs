// `npm run bench`: measures Trendbook beside what it is compared with, in one run on this machine, and writes test/bench/results/bench.json.
import './lib/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installEditor } from './lib/editor.mjs';
import { installPackages } from './lib/packages.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'test/bench/results/bench.json');
const help = `npm run bench -- [--only PART]… [--readme]

  --only PART  one of units, keystrokes, check, large-books, preview, activation, sizes; may be repeated. The figures of
               other parts stay as they were measured last.
  --readme     writes the table into README.md and README.zh-CN.md`;

/** Each gives the figures of one part; in this order, and nothing beside the other. */
const parts = {
  units: async () => unitFigures(),
  keystrokes: async () => {
    await installPackages(join(root, 'test/bench/programs'), 'what Trendbook is compared with');
    return (await import('../test/bench/programs/keystrokes.mjs')).measureKeystrokes();
  },
  check: async () => {
    const { measureCheck } = await import('../test/bench/programs/check.mjs');
    return [await measureCheck(2_000), await measureCheck(10_000)];
  },
  'large-books': async () => {
    const { measureLargeBook } = await import('../test/bench/programs/large-book.mjs');
    return [await measureLargeBook(100), await measureLargeBook(1_000), await measureLargeBook(10_000)];
  },
  preview: async () => {
    await prepareEditor();
    const lines = run(['test/bench/preview.mjs']).split('\n');
    return JSON.parse(lines.findLast((line) => line.startsWith('{')));
  },
  activation: async () => {
    await prepareEditor();
    return JSON.parse(run(['test/bench/programs/activation.mjs']));
  },
  sizes: async () => (await import('../test/bench/programs/sizes.mjs')).measureSizes(),
};

async function main() {
  const { values: flags } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const unknown = flags.only.find((name) => !Object.hasOwn(parts, name));
  if (flags.help || unknown) {
    console.log(unknown ? `There is no part "${unknown}".\n\n${help}` : help);
    process.exitCode = unknown ? 2 : 0;
    return;
  }
  await installPackages(root, 'the packages of Trendbook');
  run(['esbuild.mjs', '--production']);
  const figures = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
  figures.machine = machine();
  for (const name of flags.only.length > 0 ? flags.only : Object.keys(parts)) {
    console.log(`Measuring ${name} …`);
    figures[name] = await parts[name]();
    mkdirSync(dirname(results), { recursive: true });
    writeFileSync(results, `${JSON.stringify(figures, null, 2)}\n`);
  }
  const { rowsOf } = await import('../test/bench/programs/rows.mjs');
  const { intoReadme, markdownTable } = await import('../test/bench/programs/table.mjs');
  const rows = rowsOf(figures);
  console.log(`\n${markdownTable(rows, 'en')}\n\n${figures.machine.en}`);
  if (!flags.readme) return;
  for (const [file, language] of Object.entries({ 'README.md': 'en', 'README.zh-CN.md': 'zh' })) {
    const path = join(root, file);
    writeFileSync(path, intoReadme(readFileSync(path, 'utf8'), rows, language, figures.machine));
  }
}

/** Installs what is needed to measure in VS Code. */
async function prepareEditor() {
  await installPackages(join(root, 'test/vscode'), 'the packages of the tests in VS Code');
  const missing = await installSystemPackages('vscode');
  if (missing) throw new Error(`Missing, and not to be installed here: ${missing}`);
  await installEditor();
}

/** What the core's own benches say, in milliseconds: the median of a run. */
function unitFigures() {
  const out = join(root, 'test/bench/results/units.json');
  run(['node_modules/vitest/vitest.mjs', 'bench', '--run', '--outputJson', out]);
  const benches = JSON.parse(readFileSync(out, 'utf8')).files.flatMap((file) =>
    file.groups.flatMap((group) => group.benchmarks.map((bench) => ({ ...bench, group: group.fullName }))),
  );
  const median = (group, name) => {
    const found = benches.find((bench) => bench.group.includes(group) && bench.name === name);
    if (!found) throw new Error(`No bench is called "${group} > ${name}".`);
    return found.median;
  };
  return {
    claimsAfterEdit: median('claims over 10000 products', 'after one edited observation'),
    treemap: median('400 products in a treemap', 'picture to SVG'),
    scatter: median('10,000 points in a scatter', 'picture to SVG'),
    all: benches.map(({ group, name, median: middle, p99 }) => ({ group, name, median: middle, p99 })),
  };
}

function machine() {
  const { model } = cpus()[0];
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return {
    en: `Measured on ${day}: ${cpus().length} cores (${model}), ${gigabytes} GB, ${process.platform}, Node ${process.versions.node}.`,
    zh: `${day} 测于：${cpus().length} 核（${model}），${gigabytes} GB，${process.platform}，Node ${process.versions.node}。`,
  };
}

/** @returns what the script printed */
function run(args) {
  const { status, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args[0]} ended with status ${status}.`);
  return stdout;
}

await main();
