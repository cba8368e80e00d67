import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { afterEach, describe, it } from '../lib/suite.ts';

const csv = 'zz-import.csv';
const created = 'products/zz-imported.product.yaml';

describe('Import CSV in the Node extension host', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [csv, created]) await vscode.workspace.fs.delete(fileIn(path)).then(undefined, () => undefined);
  });

  it('shows what becomes of the columns, and writes the files as one edit', async () => {
    await trendbook();
    await openText(csv, 'id,产品名称,DAU（万）,赛道\nzz-imported,试验,12,AI搜索\n');
    const done = vscode.commands.executeCommand('trendbook.importCsv', fileIn(csv), [fileIn(csv)]);
    // The first choice of the first list is products, of the preview to go on.
    await until('the product', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.workspace.fs.stat(fileIn(created)).then(
        () => true,
        () => false,
      );
    });
    await done;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(created)));
    assert.equal(text, 'name: 试验\ntrack: search\nobservations:\n  - platform: app\n    dau: 12万\n');
  });
});
