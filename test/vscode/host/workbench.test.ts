import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../../src/extension/api.ts';
import type { BookTreeNode } from '../../../src/server/protocol.ts';
import { fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { afterEach, describe, it } from '../lib/suite.ts';

const product = 'products/search/quark.product.yaml';
const made = 'zz-made';

describe('The workbench in the Node extension host', () => {
  let sound: string | undefined;

  afterEach(async () => {
    if (sound !== undefined) await openText(product, sound);
    sound = undefined;
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [made, 'report']) {
      await vscode.workspace.fs.delete(fileIn(path), { recursive: true }).then(undefined, () => undefined);
    }
  });

  it('has the book as a tree and its claims in the status bar, which follow an edit', async () => {
    const { bookTrees, statusText } = (await trendbook()).exports as Api;
    const claim = async () => find((await bookTrees())[0]?.nodes ?? [], /^trend\/.*\/quark-dau$/);
    await until('a verified claim', async () => (await claim())?.kind === 'verified');
    const before = await until('the status', () => /^✓ \d+ .*· \d+ %$/.test(statusText()) && statusText());
    const [tree] = await bookTrees();
    assert.deepEqual(
      tree!.nodes.map(({ kind }) => kind),
      ['trends', 'claims', 'products', 'rankings', 'forecasts'].filter((kind) =>
        find(tree!.nodes, new RegExp(`^${kind}$`)),
      ),
    );
    sound = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(product)));
    await openText(product, sound.replace('">2600万"', '2000万'));
    await until('a contradicted claim', async () => (await claim())?.kind === 'contradicted');
    await until('another status', () => statusText() !== before && statusText().includes('✗ 1'));
  });

  it('opens what an entry is about', async () => {
    const { bookTrees } = (await trendbook()).exports as Api;
    const [tree] = await bookTrees();
    const node = find(tree!.nodes, /^trend\/.*\/quark-dau$/)!;
    await vscode.commands.executeCommand('trendbook.openEntry', { root: tree!.root, node, top: false });
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document.getText(editor.selection), 'quark-dau');
  });

  it('makes a new book in a folder, once', async () => {
    await trendbook();
    await vscode.commands.executeCommand('trendbook.newBook', fileIn(made));
    const manifest = vscode.Uri.joinPath(fileIn(made), 'trendbook.yaml');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), manifest.toString());
    const text = vscode.window.activeTextEditor.document.getText();
    assert.match(text, /^trendbook: 1$/m);
    await vscode.workspace.fs.writeFile(manifest, new TextEncoder().encode(`${text}# mine\n`));
    await vscode.commands.executeCommand('trendbook.newBook', fileIn(made));
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(manifest)), /# mine/);
  });

  it('builds the report with the command line that it brings along', async () => {
    await trendbook();
    await vscode.commands.executeCommand('trendbook.buildReport', fileIn('trendbook.yaml'), 'html');
    const report = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('report/index.html')));
    assert.match(report, /^<!doctype html>/i);
  });

  it('offers the check as a task, which ends as the check does', async () => {
    await trendbook();
    const tasks = await vscode.tasks.fetchTasks({ type: 'trendbook' });
    assert.deepEqual(
      tasks.map(({ name, source, problemMatchers }) => [name, source, problemMatchers]),
      [['check', 'trendbook', ['$trendbook']]],
    );
    const ended = new Promise<number | undefined>((resolve) => {
      const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
        listener.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(tasks[0]!);
    assert.equal(await ended, 0);
  });
});

function find(nodes: readonly BookTreeNode[], id: RegExp): BookTreeNode | undefined {
  for (const node of nodes) {
    const found = id.test(node.id) ? node : find(node.children, id);
    if (found) return found;
  }
  return undefined;
}
