import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { npm, PlainError } from './packages.mjs';
import { findProgram, run } from './programs.mjs';

/**
 * The VS Code that runs where no desktop VS Code is: the server with the web workbench out of the npm package
 * `code-server`, and the Node that it is built for out of `node-<platform>-<arch>`. TRENDBOOK_CODE_SERVER and
 * TRENDBOOK_CODE_SERVER_NODE choose other versions (4.117.0 with 22.22.0 is VS Code 1.117). The oldest there that the
 * extension supports is 4.103.2 with 22.17.0, VS Code 1.103; it comes without ripgrep, so that no search finds anything.
 */
const codeServerVersion = process.env.TRENDBOOK_CODE_SERVER ?? '4.139.1';
const nodeVersion = process.env.TRENDBOOK_CODE_SERVER_NODE ?? '24.21.0';

/** Where the editor is kept between runs, outside the repository; TRENDBOOK_CACHE chooses another folder. */
const cache =
  process.env.TRENDBOOK_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'trendbook-editor');

/** Used by the log writer, the watchdog and the terminal; everything else works without them. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

/** 230 MB of AI agents and dev containers that an analyst's window does not need. */
const unused = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@devcontainers',
  'extensions/copilot',
];

/** Paths inside the folder of an installed editor. */
function layout(home) {
  const vscode = join(home, 'code-server/lib/vscode');
  return { home, vscode, node: join(home, 'node/bin/node'), serverMain: join(vscode, 'out/server-main.js') };
}

/** Where the editor is, or would be. */
export function editorLocation() {
  return layout(join(cache, `code-server-${codeServerVersion}-node-${nodeVersion}`));
}

/** Whether the embedded editor is there already. */
export function editorIsInstalled() {
  return existsSync(join(editorLocation().home, 'complete'));
}

/**
 * Puts the embedded editor into the cache folder unless it is there, and says so. Safe to interrupt and to run twice at
 * the same time: it is built beside its place and moved there in one step.
 *
 * @returns {Promise<{ home: string, vscode: string, node: string, serverMain: string }>}
 * @throws {PlainError} where there is no such editor for this platform, or no network
 */
export async function installEditor() {
  const editor = editorLocation();
  if (!editorIsInstalled()) {
    if (process.platform === 'win32') {
      throw new PlainError(
        'The embedded VS Code is not available for Windows: install VS Code and its `code` command.',
      );
    }
    mkdirSync(cache, { recursive: true });
    console.log(`Installing VS Code (code-server ${codeServerVersion}) into ${editor.home}, once, about a minute …`);
    const draft = mkdtempSync(join(cache, 'installing-'));
    try {
      await unpack(layout(draft));
      if (!editorIsInstalled()) renameSync(draft, editor.home);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  }
  await buildNativeModules(editor);
  return editor;
}

async function unpack(draft) {
  const downloads = join(draft.home, 'downloads');
  for (const folder of [downloads, join(draft.home, 'node'), join(draft.home, 'code-server')]) mkdirSync(folder);
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const names = await npm(['pack', '--silent', `${nodePackage}@${nodeVersion}`, `code-server@${codeServerVersion}`], {
    cwd: downloads,
  });
  for (const name of names.trim().split('\n')) {
    const target = join(draft.home, name.startsWith('node-') ? 'node' : 'code-server');
    await run('tar', ['xzf', join(downloads, name), '-C', target, '--strip-components=1']);
  }
  rmSync(downloads, { recursive: true });
  const env = environment(draft);
  // Not `npm ci`: the npm-shrinkwrap.json that comes with it is out of step with its package.json.
  const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm(install, { cwd: draft.vscode, env });
  await npm(install, { cwd: join(draft.vscode, 'extensions'), env });
  for (const path of unused) rmSync(join(draft.vscode, path), { recursive: true, force: true });
  await linkRipgrep(draft);
  writeFileSync(join(draft.home, 'complete'), '');
}

/** Older releases fetch ripgrep in an install script; Debian's does as well. */
async function linkRipgrep({ vscode }) {
  const folder = join(vscode, 'node_modules/@vscode/ripgrep');
  if (!existsSync(folder) || existsSync(join(folder, 'bin/rg'))) return;
  const found = findProgram('rg');
  if (!found) {
    console.log('ripgrep is not installed: searching in files will not work in this VS Code.');
    return;
  }
  mkdirSync(join(folder, 'bin'), { recursive: true });
  await run('ln', ['-s', found, join(folder, 'bin/rg')]);
}

async function buildNativeModules(editor) {
  const stamp = join(editor.home, 'native-modules');
  if (existsSync(stamp)) return;
  const missing = ['g++', 'make', 'python3'].filter((name) => !findProgram(name));
  if (missing.length > 0) {
    console.log(`No ${missing.join(', ')} here: VS Code runs without its terminal and its log files.`);
    return;
  }
  console.log('Building the native modules of VS Code, once, about half a minute …');
  for (const name of nativeModules) {
    try {
      await npm(['rebuild', name], { cwd: editor.vscode, env: environment(editor) });
    } catch (error) {
      console.log(`${name} can't be built; VS Code runs without it.\n${error.message}`);
    }
  }
  writeFileSync(stamp, '');
}

/** npm and node-gyp run under, and build for, the editor's own Node; its headers come in its package. */
function environment(editor) {
  const node = join(editor.home, 'node');
  return { PATH: `${join(node, 'bin')}${delimiter}${process.env.PATH}`, npm_config_nodedir: node, JOBS: 'max' };
}
