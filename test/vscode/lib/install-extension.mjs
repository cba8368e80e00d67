import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorLocation } from '../../../scripts/lib/editor.mjs';
import { run } from '../../../scripts/lib/programs.mjs';

/**
 * Installs an extension from its .vsix as a person does, into a folder of extensions.
 *
 * @returns {Promise<string>} an empty extension beside it: VS Code runs tests only for one that is being developed
 */
export async function installExtension(vsix, extensionsDir, scratch) {
  const { node, serverMain } = editorLocation();
  await run(node, [
    ...[serverMain, '--install-extension', vsix, '--extensions-dir', extensionsDir],
    ...['--server-data-dir', join(scratch, 'server-data'), '--accept-server-license-terms'],
  ]);
  const empty = join(scratch, 'empty-extension');
  mkdirSync(empty);
  const manifest = { publisher: 'trendbook', name: 'tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(empty, 'package.json'), JSON.stringify(manifest));
  return empty;
}
