import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { editorLocation } from './editor.mjs';

/** A window that asks for nothing from outside and shows nothing but the work. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'chat.disableAIFeatures': true,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
};

const startLimit = 60_000;

/**
 * Starts the embedded editor (see installEditor) on 127.0.0.1. It ends with stop() and with this process.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0, the default: a free one
 * @param {string[]} [options.extensions] folders of unpacked extensions, linked in as if they were installed
 * @param {object} [options.settings] user settings, over the quiet ones
 * @param {string} [options.userDataDir] default: a new one, removed at the end
 * @param {string} [options.extensionsDir] likewise; it must be new, or links put into it are not seen
 * @param {boolean} [options.testDriver] needed for extensions and tests named in the address, which a release
 *   build ignores otherwise; it keeps notifications from showing, so tests of what is seen link the extension instead
 * @param {string[]} [options.args] further arguments of the server
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {(text: string) => void} [options.onOutput]
 * @returns {Promise<{ port: number, origin: string, userDataDir: string, remoteUri: (path: string) => string,
 *   ended: Promise<void>, stop: () => Promise<void> }>}
 * @throws {Error} with the server's output when it does not start
 */
export async function startEditorServer(options = {}) {
  const { node, serverMain } = editorLocation();
  const scratch = mkdtempSync(join(tmpdir(), 'trendbook-editor-'));
  const userDataDir = options.userDataDir ?? join(scratch, 'user-data');
  const extensionsDir = options.extensionsDir ?? join(scratch, 'extensions');
  prepareUserData(userDataDir, options.settings);
  linkExtensions(extensionsDir, options.extensions ?? []);
  const args = [
    ...['--require', fileURLToPath(new URL('./end-with-parent.cjs', import.meta.url)), serverMain],
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0)],
    ...['--without-connection-token', '--accept-server-license-terms', '--disable-workspace-trust'],
    ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-experiments'],
    ...['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir],
    ...['--server-data-dir', join(scratch, 'server-data')],
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.args ?? []),
  ];
  // A process group of its own, so that the extension host, the file watcher and the terminals end with it.
  const child = spawn(node, args, {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended already
    }
  };
  const clean = () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  const atExit = () => {
    kill();
    clean();
  };
  process.once('exit', atExit);
  const ended = new Promise((resolve) => child.once('close', () => resolve()));
  const port = await listeningPort(child, options.onOutput);
  return {
    port,
    userDataDir,
    ended,
    origin: `http://127.0.0.1:${port}`,
    remoteUri: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
    async stop() {
      kill();
      await ended;
      process.off('exit', atExit);
      clean();
    },
  };
}

function prepareUserData(userDataDir, settings) {
  mkdirSync(join(userDataDir, 'User'), { recursive: true });
  const file = join(userDataDir, 'User/settings.json');
  if (settings || !existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

function linkExtensions(extensionsDir, folders) {
  mkdirSync(extensionsDir, { recursive: true });
  for (const folder of folders) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    symlinkSync(folder, join(extensionsDir, `${publisher}.${name}-${version}`));
  }
}

function listeningPort(child, onOutput) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the editor's server ${why}:\n${output}`));
    const timer = setTimeout(() => fail(`did not start in ${startLimit / 1000} s`), startLimit);
    const take = (chunk) => {
      onOutput?.(String(chunk));
      output += chunk;
      const line = /Extension host agent listening on (\d+)/.exec(output);
      if (!line) return;
      output = '';
      clearTimeout(timer);
      resolve(Number(line[1]));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => fail(`can't be started (${error.message})`));
    child.on('exit', (code) => fail(`ended with ${code}`));
  });
}
