// Tests that do what a person does, in the workbench in Chromium. `--grep TEXT` chooses tests.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { installEditor } from '../../../scripts/lib/editor.mjs';
import { countsOf } from '../lib/counts.mjs';
import { tellOfFailures } from '../lib/failure.mjs';
import { runSuite } from '../lib/results.mjs';
import { closeBrowser, openPages } from '../lib/workbench.mjs';
import { requireExtension, root } from '../lib/workspace.mjs';

const { values: flags } = parseArgs({ options: { grep: { type: 'string' } } });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

await runSuite('ui', async () => {
  requireExtension('main');
  await installEditor();
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 90_000, reporter: 'spec', grep: flags.grep });
  mocha.rootHooks({ afterEach: tellOfFailures(openPages) });
  const folder = join(root, 'test/vscode/ui');
  for (const name of readdirSync(folder).sort()) if (name.endsWith('.test.mjs')) mocha.addFile(join(folder, name));
  await mocha.loadFilesAsync();
  const runner = await new Promise((done) => {
    const running = mocha.run(() => done(running));
  });
  await closeBrowser();
  return countsOf(runner);
});
