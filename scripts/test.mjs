// `npm test`: installs what is missing, builds, runs every test, and ends with one line of counts.
import './lib/node-version.mjs';
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installEditor } from './lib/editor.mjs';
import { installPackages, PlainError } from './lib/packages.mjs';
import { SuiteOutput } from './lib/suite-output.mjs';
import { installSystemPackages } from './lib/system-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const help = `npm test -- [--only SUITE]… [--desktop] [--allow-not-run]

  --only SUITE      one of typecheck, lint, unit, neovim, host, web, ui, release; may be repeated
  --desktop         host tests in a downloaded desktop VS Code (also TRENDBOOK_DESKTOP=1)
  --allow-not-run   exit status 0 even though a suite could not run for want of a browser or of Neovim`;

const bin = (name) => join(root, 'node_modules/.bin', name);

/**
 * Everything that is run, in this order; `editor`: it needs VS Code, `browser`: a Chromium as well, `neovim`: Neovim. Those
 * `beside` mostly wait for an editor: one after the other, they are run while the last suite is.
 */
const suites = [
  { name: 'typecheck', commands: [[bin('tsc'), '--noEmit']] },
  {
    name: 'lint',
    commands: [
      [bin('biome'), 'check', '.'],
      [bin('oxlint'), '--type-aware', 'src', 'webview'],
    ],
  },
  { name: 'unit', commands: [], counts: runUnitTests },
  { name: 'neovim', neovim: true, beside: true, counts: () => runCounted('neovim', 'test/neovim/run.mjs') },
  { name: 'host', editor: true, browser: true, beside: true, counts: (flags) => runEditorTests('host', flags) },
  { name: 'web', editor: true, browser: true, beside: true, counts: () => runEditorTests('web') },
  {
    name: 'release',
    editor: true,
    browser: true,
    beside: true,
    counts: () => runCounted('release', 'test/release/release.mjs'),
  },
  { name: 'ui', editor: true, browser: true, counts: () => runEditorTests('ui') },
];

const scratch = mkdtempSync(join(tmpdir(), 'trendbook-tests-'));

async function main() {
  const flags = readFlags();
  const chosen = suites.filter(({ name }) => flags.only.length === 0 || flags.only.includes(name));
  await installPackages(root, 'the packages of Trendbook');
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failed = new Map();
  const notRun = [];
  const add = (name, counts) => {
    for (const key of Object.keys(total)) total[key] += counts[key];
    if (counts.failed > 0) failed.set(name, counts.failures ?? said.getStore()?.end() ?? '');
  };

  const needsDesktop = ({ name }) => name === 'host' && flags.desktop;
  const missing = await prepareEditor(chosen.filter((suite) => suite.editor && !needsDesktop(suite)));
  const noNeovim = chosen.some((suite) => suite.neovim) ? await installSystemPackages('neovim') : undefined;
  if (chosen.some(needsDesktop))
    await installPackages(join(root, 'test/vscode'), 'the packages of the tests in VS Code');
  console.log('\nBuilding …');
  if ((await execute(process.execPath, [join(root, 'esbuild.mjs')])) !== 0) add('build', one(false));

  const runOne = async (suite) => {
    say(`\n── ${suite.name} ──`);
    const began = performance.now();
    const lacking = suite.neovim ? noNeovim : suite.browser && !needsDesktop(suite) ? missing : undefined;
    if (lacking) {
      notRun.push(`${suite.name}: ${lacking}`);
      total.skipped += 1;
      say(`not run: ${lacking}`);
    } else if (suite.counts) add(suite.name, await suite.counts(flags));
    else add(suite.name, await runCommands(suite.commands));
    say(`${suite.name} took ${Math.round((performance.now() - began) / 1000)} s`);
  };
  let beside = Promise.resolve();
  for (const suite of chosen) {
    if (suite.beside) {
      const output = new SuiteOutput(false);
      beside = beside.then(() => said.run(output, () => runOne(suite).finally(() => output.show())));
      // It is waited for below, when the others are done.
      beside.catch(() => undefined);
    } else await said.run(new SuiteOutput(true), () => runOne(suite));
  }
  await beside;

  // Again at the end, as whoever keeps a long output keeps its end.
  for (const [name, how] of failed) console.log(`\n── what failed in ${name} ──\n${how}`);
  console.log('');
  if (failed.size > 0) console.log(`Failed: ${[...failed.keys()].join(', ')}`);
  for (const suite of notRun) console.log(`NOT RUN (counted as skipped): ${suite}`);
  if (failed.size > 0 || (notRun.length > 0 && !flags['allow-not-run'])) process.exitCode = 1;
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string', multiple: true, default: [] },
        desktop: { type: 'boolean', default: process.env.TRENDBOOK_DESKTOP === '1' },
        'allow-not-run': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const unknown = values.only.filter((name) => !suites.some((suite) => suite.name === name));
    if (unknown.length > 0) throw new Error(`There is no suite ${unknown.join(', ')}.`);
    if (!values.help) return values;
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${help}`);
  }
  console.log(help);
  process.exit(0);
}

/** Installs what the suites in VS Code need. Returns what is missing for them and can't be installed here, if anything. */
async function prepareEditor(editorSuites) {
  if (editorSuites.length === 0) return undefined;
  await installPackages(join(root, 'test/vscode'), 'the packages of the tests in VS Code');
  const missing = await installSystemPackages('vscode');
  if (missing) return missing;
  try {
    await installEditor();
  } catch (error) {
    // Each suite will fail and name the cause itself; the others are worth running.
    if (!(error instanceof PlainError)) throw error;
    console.log(error.message);
  }
  return undefined;
}

const one = (passed) => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });

/** The output of the suite that is being run: of those that run beside others, too, as each has its own. */
const said = new AsyncLocalStorage();

function say(text) {
  said.getStore().write(`${text}\n`);
}

/** Runs a program with its output shown; its exit status, or 127 when it can't be started. */
function execute(program, args, env = {}) {
  return new Promise((done) => {
    const output = said.getStore();
    const piped = output ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', piped, piped],
      env: { ...process.env, ...(output && process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => output.write(text));
    child.on('error', (error) => {
      const text = `${program} can't be started: ${error.message}`;
      if (output) say(text);
      else console.error(text);
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
}

/** All of a suite's commands together are one test; each runs, so that one run shows everything. */
async function runCommands(commands) {
  let passed = true;
  for (const [program, ...args] of commands) {
    if ((await execute(program, args)) !== 0) passed = false;
  }
  return one(passed);
}

async function runUnitTests() {
  const file = join(scratch, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await execute(bin('vitest'), ['run', ...reporters]);
  if (!existsSync(file)) return one(false);
  const result = JSON.parse(readFileSync(file, 'utf8'));
  // A file that can't be loaded counts no test: it is a failure of its own.
  const unloaded = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  const failed = result.numFailedTests + unloaded.length;
  return {
    failures: failed === 0 ? undefined : failuresOf(result.testResults),
    passed: result.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: result.numPendingTests + (result.numTodoTests ?? 0),
  };
}

function failuresOf(files) {
  const notes = files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const tests = assertionResults.filter(({ status }) => status === 'failed');
      const path = relative(root, name);
      if (tests.length === 0) return [`✖ ${path}\n${message}`];
      return tests.map(({ fullName, failureMessages }) => `✖ ${path}: ${fullName}\n${failureMessages.join('\n')}`);
    });
  return notes.map((note) => note.split('\n').slice(0, 40).join('\n')).join('\n\n');
}

function runEditorTests(name, flags = {}) {
  return runCounted(name, `test/vscode/bin/${name}.mjs`, flags.desktop ? ['--desktop'] : []);
}

/** Runs a program that leaves its counts where TRENDBOOK_SUITE_RESULT says. */
async function runCounted(name, program, args = []) {
  const file = join(scratch, `${name}.json`);
  const code = await execute(process.execPath, [join(root, program), ...args], { TRENDBOOK_SUITE_RESULT: file });
  if (!existsSync(file)) return one(false);
  const counts = JSON.parse(readFileSync(file, 'utf8'));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
