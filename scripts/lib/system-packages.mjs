import { existsSync } from 'node:fs';
import { findProgram, lastLines, ProgramError, run } from './programs.mjs';

/** Where browsers are that the tests can drive, beside those on the PATH. */
const browserPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The Chromium or Chrome of this machine, or undefined; CHROMIUM names another. */
export function findBrowser() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const found = findProgram(name);
    if (found) return found;
  }
  return browserPlaces.find((path) => existsSync(path));
}

/** What the tests in each editor want of the system; `needed`: they can't run without it. */
const wanted = {
  vscode: [
    { name: 'chromium', needed: true, isThere: () => findBrowser() !== undefined },
    { name: 'fonts-noto-cjk', needed: false, isThere: hasChineseFont },
    { name: 'g++', needed: false, isThere: () => findProgram('g++') !== undefined },
    { name: 'make', needed: false, isThere: () => findProgram('make') !== undefined },
    { name: 'python3', needed: false, isThere: () => findProgram('python3') !== undefined },
  ],
  neovim: [{ name: 'neovim', needed: true, isThere: () => findProgram('nvim') !== undefined }],
};

function hasChineseFont() {
  if (process.platform === 'darwin') return true;
  return existsSync('/usr/share/fonts/opentype/noto') || existsSync('/usr/share/fonts/noto-cjk');
}

/**
 * Installs what is missing by apt where this process is root on Debian, and says so.
 *
 * @param {'vscode' | 'neovim'} editor
 * @returns {Promise<string | undefined>} why the tests in it can't run and what would help, or undefined when they can
 */
export async function installSystemPackages(editor) {
  const missing = wanted[editor].filter(({ isThere }) => !isThere());
  if (missing.length === 0) return undefined;
  const names = missing.map(({ name }) => name).join(' ');
  const byApt = findProgram('apt-get') !== undefined;
  const failure = byApt && process.getuid?.() === 0 ? await installByApt(names) : undefined;
  const stillMissing = missing.filter(({ needed, isThere }) => needed && !isThere());
  if (stillMissing.length === 0) {
    if (failure) console.log(failure);
    return undefined;
  }
  const command = byApt ? `sudo apt-get install ${names}` : `install ${names} by the package manager of your system`;
  return `${stillMissing.map(({ name }) => name).join(' ')} is missing: ${command}${failure ? `\n${failure}` : ''}`;
}

async function installByApt(names) {
  console.log(`Installing system packages (apt-get): ${names} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update'], { env });
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...names.split(' ')], { env });
    return undefined;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    return `${error.message}:\n${lastLines(error.output)}`;
  }
}
