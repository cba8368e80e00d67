// Tests what is published: makes both packages, installs each from its file as a person does, and uses it. The extension
// must pass the same tests in a real VS Code as the source tree.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../../scripts/lib/packages.mjs';
import { ProgramError, run } from '../../scripts/lib/programs.mjs';
import { report } from '../vscode/lib/results.mjs';
import { copyBook, root, scratchFolder } from '../vscode/lib/workspace.mjs';

const { folder } = scratchFolder();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const vsix = join(folder, `trendbook-${version}.vsix`);
const tarball = join(folder, `trendbook-${version}.tgz`);
const counts = { passed: 0, failed: 0, skipped: 0 };

await test('npm run package makes both packages', async () => {
  await run(process.execPath, [join(root, 'scripts/package.mjs'), '--out', folder], { show: true });
});

const home = join(folder, 'home');
mkdirSync(home);
writeFileSync(join(home, 'package.json'), '{ "private": true }');
const program = join(home, 'node_modules/.bin/trendbook');

await test('the npm package installs without any other package', async () => {
  await npm(['install', '--no-audit', '--no-fund', tarball], { cwd: home });
  assert.deepEqual(
    readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.')),
    ['trendbook'],
  );
});

await test('the npm package holds what it should and no more', async () => {
  const files = readdirSync(join(home, 'node_modules/trendbook'), { recursive: true }).sort();
  const isPart = (path) => /^dist\/cli\/part-[A-Z0-9]{8}\.mjs(\.LEGAL\.txt)?$/.test(path);
  assert.deepEqual(
    files.filter((path) => !isPart(path)),
    [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt'],
      ...[
        'dist',
        'dist/cli',
        'dist/cli.js',
        'dist/cli/main.mjs',
        'dist/cli/parse-thread.mjs',
        'dist/resvg.wasm',
        'package.json',
      ],
    ],
  );
});

await test('the installed command line checks the sample, finds a defect and makes a book', async () => {
  const book = copyBook(folder);
  assert.equal(await statusOf(['check', book]), 0);
  writeFileSync(join(book, 'products/broken.product.yaml'), 'name: a\ntrack: nowhere\n');
  assert.equal(await statusOf(['check', book]), 1);
  assert.equal(await statusOf(['init', join(folder, 'new')]), 0);
  assert.equal(await statusOf(['check', join(folder, 'new')]), 0);
});

await test('the extension installed from its .vsix passes the tests in a real VS Code', async () => {
  const env = { TRENDBOOK_SUITE_RESULT: '' };
  await run(process.execPath, [join(root, 'test/vscode/bin/host.mjs'), '--vsix', vsix], { env, show: true });
});

report('release', counts);

async function test(name, work) {
  try {
    await work();
    counts.passed += 1;
    console.log(`✔ ${name}`);
  } catch (error) {
    counts.failed += 1;
    console.error(`✖ ${name}\n${error instanceof ProgramError ? `${error.message}\n${error.output}` : error.stack}`);
  }
}

async function statusOf(args) {
  try {
    await run(program, args);
    return 0;
  } catch (error) {
    if (error instanceof ProgramError) return Number(/ended with (\d+)/.exec(error.message)?.[1] ?? -1);
    throw error;
  }
}
