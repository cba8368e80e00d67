import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { after, before, describe, it } from '../lib/suite.ts';

const path = 'products/search/quark.product.yaml';

describe('Editing aids in the Node extension host', () => {
  let sound: string;

  before(async () => {
    await trendbook();
    sound = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(path)));
  });

  after(async () => {
    await vscode.workspace.fs.writeFile(fileIn(path), new TextEncoder().encode(sound));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('lays a file out when it is saved', async () => {
    const document = await openText(path, sound);
    const settings = vscode.workspace.getConfiguration('editor', document);
    await settings.update('formatOnSave', true, vscode.ConfigurationTarget.Workspace);
    try {
      const edit = new vscode.WorkspaceEdit();
      const untidy = sound
        .replace(/: /g, ':   ')
        .replace(/^ {2}- /gm, '- ')
        .replace(/^ {4}/gm, '  ');
      edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), untidy);
      await vscode.workspace.applyEdit(edit);
      assert.notEqual(document.getText(), sound);
      await document.save();
      assert.equal(document.getText(), sound);
    } finally {
      await settings.update('formatOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('shows what a figure means and what an id is called', async () => {
    const document = await openText(path, sound);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      whole,
    );
    const shown = hints.map(({ position, label }) => `${document.lineAt(position).text.trim()} ${label}`);
    assert.ok(shown.includes('downloads: 超1亿 > 100,000,000'), shown.join('\n'));
    assert.ok(shown.includes('track: search AI搜索'), shown.join('\n'));
  });

  it('counts the references to a product, and lists them', async () => {
    const document = await openText(path, sound);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      10,
    );
    const command = lenses.map((lens) => lens.command).find((each) => each?.command === 'trendbook.showReferences');
    assert.match(command?.title ?? '', /^\d+ references$/);
    await vscode.commands.executeCommand(command!.command, ...command!.arguments!);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('shows no hints that are switched off', async () => {
    const document = await openText(path, sound);
    const settings = vscode.workspace.getConfiguration('trendbook.inlayHints');
    const names = ['figures', 'names'];
    for (const name of names) await settings.update(name, false, vscode.ConfigurationTarget.Workspace);
    try {
      await until('no hint', async () => {
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
          'vscode.executeInlayHintProvider',
          document.uri,
          whole,
        );
        return hints.length === 0;
      });
    } finally {
      for (const name of names) await settings.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
