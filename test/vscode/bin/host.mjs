// Tests inside the Node extension host: in a downloaded desktop VS Code with --desktop or TRENDBOOK_DESKTOP=1, in the one
// that TRENDBOOK_VSCODE names, else in the embedded editor. `--grep TEXT` chooses tests; `--vsix FILE` tests the extension
// installed from that file, not the source tree.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { installEditor } from '../../../scripts/lib/editor.mjs';
import { bundlePlace, bundleTests } from '../lib/bundle.mjs';
import { installExtension } from '../lib/install-extension.mjs';
import { runSuite } from '../lib/results.mjs';
import { copyBook, requireExtension, root, scratchFolder } from '../lib/workspace.mjs';

const { values: flags } = parseArgs({
  options: {
    desktop: { type: 'boolean', default: process.env.TRENDBOOK_DESKTOP === '1' },
    grep: { type: 'string' },
    vsix: { type: 'string' },
  },
});

await runSuite('host', async () => {
  if (!flags.vsix) requireExtension('main');
  const tests = bundlePlace('host-tests.cjs');
  bundleTests({
    suite: 'host',
    runner: 'mocha-in-node-host.mjs',
    to: tests,
    build: { platform: 'node', external: ['mocha'] },
  });
  if (!flags.desktop && !process.env.TRENDBOOK_VSCODE) await installEditor();
  const { folder } = scratchFolder();
  const extensionsDir = join(folder, 'extensions');
  const developed = flags.vsix ? await installExtension(resolve(flags.vsix), extensionsDir, folder) : root;
  const result = join(folder, 'result.json');
  let ending;
  try {
    await runTests({
      vscodeExecutablePath: flags.desktop
        ? undefined
        : (process.env.TRENDBOOK_VSCODE ?? join(root, 'test/vscode/bin/code-in-browser.mjs')),
      extensionDevelopmentPath: developed,
      extensionTestsPath: tests,
      launchArgs: [
        copyBook(folder),
        `--user-data-dir=${join(folder, 'user-data')}`,
        `--extensions-dir=${extensionsDir}`,
      ],
      extensionTestsEnv: { TRENDBOOK_TEST_RESULT: result, ...(flags.grep && { TRENDBOOK_TEST_GREP: flags.grep }) },
    });
  } catch (error) {
    ending = error;
  }
  if (!existsSync(result)) throw ending ?? new Error('the extension host left no result');
  const counts = JSON.parse(readFileSync(result, 'utf8'));
  if (ending && counts.failed === 0) throw ending;
  return counts;
});
