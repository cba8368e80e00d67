import { access, constants, stat } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { message } from '../../../core/messages/message.ts';
import type { Environment } from '../../environment.ts';
import { UsageError } from '../../usage-error.ts';

/** What browsers that print are called on a PATH, the most likely first. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const installed: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * The browser that prints: what the option names, else the variable CHROME_PATH, else one on the PATH or where systems
 * install it.
 * @throws UsageError where there is none
 */
export async function findBrowser(option: string | undefined, { variables, folder }: Environment): Promise<string> {
  const named = option ?? (variables.CHROME_PATH || undefined);
  if (named !== undefined) {
    const path = resolve(folder, named);
    if (await isProgram(path)) return path;
    throw new UsageError(message('build/browser-missing', { path: named }));
  }
  const ending = process.platform === 'win32' ? '.exe' : '';
  const onPath = (variables.PATH ?? '')
    .split(delimiter)
    .filter((each) => each !== '')
    .flatMap((each) => names.map((name) => join(each, name + ending)));
  const byName = names.flatMap((name) => onPath.filter((path) => path.endsWith(name + ending)));
  for (const path of [...byName, ...(installed[process.platform] ?? [])]) if (await isProgram(path)) return path;
  throw new UsageError(message('build/no-browser'));
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
