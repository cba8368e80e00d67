// `trendbook check` of a book with many files beside a plain script that reads, parses and validates the same files.
import { execFile } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generateBook } from '../../../scripts/generate-book.mjs';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../../../dist/cli.js', import.meta.url));
const plain = fileURLToPath(new URL('plain-check.mjs', import.meta.url));

/** Writes a synthetic book, one product a file, below a new folder beside an empty cache; `edited` is one of its products. */
async function writeBook(products) {
  const scratch = await mkdtemp(join(tmpdir(), 'trendbook-bench-'));
  const folder = join(scratch, 'book');
  const files = await generateBook({ products });
  for (const path of new Set([...files.keys()].map((name) => dirname(join(folder, name))))) {
    await mkdir(path, { recursive: true });
  }
  for (const [path, text] of files) await writeFile(join(folder, path), text);
  const edited = join(
    folder,
    [...files.keys()].find((path) => /synthetic-\d+\.product\.yaml$/.test(path)),
  );
  return { scratch, folder, edited, files: files.size };
}

/** The middle one of some runs, in milliseconds of wall time. */
async function median(runs, task, before = async () => {}) {
  const times = [];
  for (let index = 0; index < runs; index++) {
    await before(index);
    const begun = performance.now();
    await task();
    times.push(performance.now() - begun);
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(runs / 2)]);
}

/** @returns milliseconds of wall time by what was run, for a book of that many products */
export async function measureCheck(products, runs = 3) {
  const { scratch, folder, edited, files } = await writeBook(products);
  const cache = join(scratch, 'cache');
  const options = { cwd: folder, env: { ...process.env, XDG_CACHE_HOME: cache }, maxBuffer: 1 << 28 };
  const check = (...more) => run(process.execPath, [program, 'check', ...more], options).catch(reported);
  const git = (...args) =>
    run('git', ['-c', 'user.name=Bench', '-c', 'user.email=bench@example.org', ...args], options);
  const forget = async () => {
    await rm(cache, { recursive: true, force: true });
    await rm(join(folder, '.trendbook-cache'), { recursive: true, force: true });
  };
  const edit = (index) => appendFile(edited, `# ${index}\n`);
  /** Unlike a comment it is something that claims, rankings and charts may read. */
  const editFigure = async (index) =>
    writeFile(edited, (await readFile(edited, 'utf8')).replace(/\d(?=万)/, String((index + 1) % 10)));
  try {
    const script = await median(runs, () => run(process.execPath, [plain, folder], options));
    const cold = await median(runs, check, forget);
    await check();
    const warm = await median(runs, check);
    const afterAnEdit = await median(runs, check, edit);
    const afterAFigure = await median(runs, check, editFigure);
    await git('init', '-q');
    await git('add', '-A');
    await git('commit', '-qm', 'Begin');
    const stage = async (index) => {
      await edit(`staged ${index}`);
      await git('add', '-A');
    };
    await stage('first');
    await check('--staged');
    const staged = await median(runs, () => check('--staged'), stage);
    const status = await median(runs, () => git('status', '--porcelain'));
    return { products, files, script, cold, warm, afterAnEdit, afterAFigure, staged, status };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Status 1 says that there are findings; whatever is above means that nothing was checked. */
function reported(error) {
  if (error.code !== 1) throw error;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureCheck(Number(process.argv[2] ?? 2000), 1), null, 1));
}
