// Tests in Neovim, an editor of which Trendbook knows nothing: node test/neovim/run.mjs, after npm run build
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../scripts/lib/programs.mjs';
import { runSuite } from '../vscode/lib/results.mjs';
import { copyBook, root, scratchFolder } from '../vscode/lib/workspace.mjs';

/** The set-up that the README tells people to take, with this repository in it. */
function setUp() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const lua = /```lua\n([\s\S]*?)```/.exec(readme)?.[1];
  if (!lua?.includes('/path/to/trendbook')) throw new Error('the README has no set-up for Neovim');
  return lua.replace('/path/to/trendbook', root).replace("'node'", JSON.stringify(process.execPath));
}

await runSuite('neovim', async () => {
  const nvim = findProgram('nvim');
  if (!nvim) throw new Error('nvim is missing: apt-get install neovim');
  if (!existsSync(join(root, 'dist/cli.js'))) throw new Error('dist/cli.js is missing: npm run build');
  const { folder, remove } = scratchFolder();
  try {
    const book = copyBook(folder);
    const result = join(folder, 'result.json');
    const init = join(folder, 'init.lua');
    writeFileSync(init, `vim.o.swapfile = false\nvim.o.hidden = true\nvim.o.showmode = false\n${setUp()}`);
    const home = join(folder, 'home');
    mkdirSync(home);
    const env = {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      LANG: 'C.UTF-8',
      TRENDBOOK_TESTS: join(root, 'test/neovim'),
      TRENDBOOK_RESULT: result,
    };
    const script = join(root, 'test/neovim/tests.lua');
    const args = ['--headless', '-u', init, '-i', 'NONE', '-c', `luafile ${script}`];
    const child = spawn(nvim, args, { cwd: book, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const limit = setTimeout(() => child.kill(), 300_000);
    await new Promise((done) => child.on('close', done));
    clearTimeout(limit);
    if (!existsSync(result)) throw new Error('Neovim ended before its tests');
    return JSON.parse(readFileSync(result, 'utf8'));
  } finally {
    remove();
  }
});
