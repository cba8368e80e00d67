// Tests inside the web worker extension host of the embedded editor: a copy of the built extension, with the bundled tests
// inside, because VS Code runs tests in the host of the extension that contains them. `--grep TEXT` chooses tests.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { installEditor } from '../../../scripts/lib/editor.mjs';
import { bundleTests } from '../lib/bundle.mjs';
import { runSuite } from '../lib/results.mjs';
import { copyBook, copyExtension, requireExtension, root, scratchFolder } from '../lib/workspace.mjs';

const { values: flags } = parseArgs({ options: { grep: { type: 'string' } } });

await runSuite('web', async () => {
  requireExtension('browser');
  const { folder } = scratchFolder();
  const extension = copyExtension(folder);
  const tests = join(extension, 'web-tests.js');
  const mark = `${randomUUID()} `;
  const result = `${randomUUID()} `;
  bundleTests({
    suite: 'web',
    runner: 'mocha-in-web-host.mjs',
    to: tests,
    build: { platform: 'browser', define: { TRENDBOOK_TEST: JSON.stringify({ mark, result, grep: flags.grep }) } },
  });
  await installEditor();
  const child = spawn(
    process.execPath,
    [
      join(root, 'test/vscode/bin/code-in-browser.mjs'),
      copyBook(folder),
      '--extensionDevelopmentKind=web',
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${tests}`,
      `--user-data-dir=${join(folder, 'user-data')}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, TRENDBOOK_TEST_MARK: mark } },
  );
  let counts;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith(result)) counts = JSON.parse(line.slice(result.length));
    else console.log(line);
  });
  const code = await new Promise((done) => child.on('close', done));
  if (!counts) throw new Error(`the web worker extension host left no result (exit status ${code})`);
  if (code !== 0 && counts.failed === 0) throw new Error(`the editor ended with exit status ${code}`);
  return counts;
});
