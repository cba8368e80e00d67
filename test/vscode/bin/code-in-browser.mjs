#!/usr/bin/env node
// Stands in for the desktop `code` program: @vscode/test-electron's runTests() takes it as vscodeExecutablePath. It reads
// the flags that matter to tests, runs the embedded editor in a Chromium without a window, passes the extension host's
// console on, and ends with the exit status of the tests.
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEditorServer } from '../../../scripts/lib/editor-server.mjs';
import { launchChromium, openWorkbench } from '../lib/browser.mjs';

const verbose = process.env.TRENDBOOK_TEST_VERBOSE === '1';
const limit = Number(process.env.TRENDBOOK_TEST_LIMIT ?? 300_000);
const mark = process.env.TRENDBOOK_TEST_MARK ?? `${randomUUID()} `;

const flags = readFlags(process.argv.slice(2));
const inWorker = flags.extensionDevelopmentKind === 'web';

let finish;
const finished = new Promise((done) => {
  finish = done;
});
let endOfHost;
const hostEnded = new Promise((done) => {
  endOfHost = done;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => finish({ code: 130 }));

const server = await startEditorServer({
  userDataDir: flags['user-data-dir'],
  extensionsDir: flags['extensions-dir'],
  testDriver: true,
  settings: {
    'git.enabled': false,
    'editor.hover.delay': 50,
    // As on the desktop: in a browser a file is saved after a second, which on a slow machine is in the middle of a test.
    'files.autoSave': 'off',
    ...(inWorker && workerSettings()),
  },
  // Not named VSCODE_*: the server keeps such variables from the extension host.
  env: { TRENDBOOK_TEST_MARK: mark },
  onOutput(text) {
    if (verbose) process.stderr.write(text);
    const end = /Extension Host Process exited with code: (\S+), signal: (\S+)\./.exec(text);
    if (end) endOfHost({ clean: end[1] === '0' && end[2] === 'null', text: end[0] });
  },
});
const browser = await launchChromium();
browser.on('disconnected', () => finish({ code: 98, why: 'the browser went away' }));
await openWorkbench(browser, server, {
  ...place(flags.positional.at(-1)),
  extensionPaths: flags.extensionPaths,
  testsPath: flags.extensionTestsPath,
  async beforeLoad(page) {
    await page.exposeFunction('codeAutomationExit', (code, logs) => finish({ code, logs }));
    page.on('console', (entry) => passOn(entry.type(), entry.text()));
    page.on('crash', () => finish({ code: 99, why: 'the page crashed' }));
  },
});
const timer = setTimeout(() => finish({ code: 97, why: `no result after ${limit / 1000} s` }), limit);
const result = await finished;
clearTimeout(timer);
let { code, why } = result;
if (code === 0 && !inWorker) {
  // When the extension host dies in the middle of the tests the workbench says 0: only a clean end of its process counts.
  const unseen = { clean: false, text: 'the end of the extension host was not seen' };
  const end = await Promise.race([hostEnded, new Promise((done) => setTimeout(done, 10_000, unseen))]);
  if (!end.clean) {
    code = 96;
    why = end.text;
  }
}
if (why) console.error(why);
if (code !== 0 && verbose)
  for (const log of result.logs ?? []) console.error(`--- ${log.relativePath}\n${log.contents}`);
await browser.close().catch(() => undefined);
await server.stop();
process.exit(code);

function readFlags(args) {
  const read = { positional: [], extensionPaths: [] };
  for (let at = 0; at < args.length; at++) {
    const flag = /^--([^=]+)(?:=(.*))?$/s.exec(args[at]);
    if (!flag) {
      read.positional.push(resolve(args[at]));
      continue;
    }
    const [, name, value] = flag;
    if (name === 'extensionDevelopmentPath') read.extensionPaths.push(resolve(value));
    else if (['user-data-dir', 'extensions-dir', 'extensionTestsPath'].includes(name)) read[name] = resolve(value);
    else if (name === 'extensionDevelopmentKind') read[name] = value;
    // All others (--no-sandbox, --disable-updates, …) are meant for the desktop program.
  }
  return read;
}

function place(path) {
  if (!path) return {};
  return statSync(path).isDirectory() ? { folder: path } : { workspace: path };
}

/** An extension with both entries runs in the Node host unless the settings send it to the worker. */
function workerSettings() {
  const kinds = flags.extensionPaths.map((path) => {
    const { publisher, name } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    return [`${publisher}.${name}`, ['web']];
  });
  return { 'remote.extensionKind': Object.fromEntries(kinds) };
}

function passOn(type, text) {
  const at = text.indexOf(mark);
  if (at >= 0) console.log(text.slice(at + mark.length));
  else if (verbose) console.error(`[workbench ${type}] ${text}`);
}
