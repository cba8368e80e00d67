// How long the extension takes to be activated, as VS Code itself reports it under Developer: Show Running Extensions.
import { fileURLToPath } from 'node:url';
import { installEditor } from '../../../scripts/lib/editor.mjs';
import { openBook, openFile, runCommand } from '../../vscode/lib/workbench.mjs';
import { quantiles } from './quantiles.mjs';

/** @returns milliseconds that VS Code was kept busy by loading and calling the extension, over some fresh starts */
export async function measureActivation(starts = 5) {
  await installEditor();
  const times = [];
  for (let index = 0; index < starts; index++) {
    const book = await openBook();
    try {
      await openFile(book.page, 'quark.product.yaml');
      await runCommand(book.page, 'Developer: Show Running Extensions');
      const row = book.page.locator('.runtime-extensions-editor .extension', { hasText: 'Trendbook' }).first();
      const time = row.locator('.activation-time');
      await time.filter({ hasText: /\d+\s*ms/ }).waitFor({ timeout: 60_000 });
      times.push(Number(/(\d+)\s*ms/.exec(await time.textContent())[1]));
    } finally {
      await book.close();
    }
  }
  return quantiles(times);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureActivation(1)));
  process.exit();
}
