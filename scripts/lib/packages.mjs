import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, ProgramError, run } from './programs.mjs';

/** A failure whose message says to the person at the terminal what to do; shown without a stack. */
export class PlainError extends Error {}

/**
 * Whether the packages in `folder`/node_modules are those of its package-lock.json. npm writes the list of what it
 * installed as its last step, so that an interrupted installation does not count. Optional packages of other platforms
 * may be missing.
 */
export function packagesAreInstalled(folder) {
  const installedList = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === entry.version : entry.optional === true || entry.peer === true;
  });
}

/**
 * Installs the packages of `folder` when they are not those of its package-lock.json, and says so.
 *
 * @throws {PlainError} when the registry can't be reached or npm fails
 */
export async function installPackages(folder, what) {
  if (packagesAreInstalled(folder)) return;
  console.log(`Installing ${what} (npm ci) …`);
  await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: folder });
}

/**
 * Runs npm quietly.
 *
 * @throws {PlainError} with the cause in plain words
 */
export async function npm(args, options = {}) {
  try {
    return await run('npm', args, { ...options, env: { npm_config_update_notifier: 'false', ...options.env } });
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH)\b/.test(error.output)) {
      throw new PlainError(
        `The npm registry can't be reached (needed for: npm ${args.join(' ')}).\n` +
          'Check the network connection, or the proxy and registry settings of npm, and run the command again.',
      );
    }
    throw new PlainError(`${error.message}:\n${lastLines(error.output)}`);
  }
}
