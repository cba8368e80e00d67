import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { faultsIn, fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { afterEach, describe, it } from '../lib/suite.ts';

const product = 'products/zz-actions.product.yaml';
const created = 'products/zz-created.product.yaml';
const trend = 'trends/ai-penetration.trend.yaml';

describe('Code actions in the Node extension host', () => {
  let sound: string | undefined;

  afterEach(async () => {
    await vscode.workspace.getConfiguration('editor').update('codeActionsOnSave', undefined);
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (sound !== undefined) await openText(trend, sound);
    for (const path of [product, created]) {
      await vscode.workspace.fs.delete(fileIn(path)).then(undefined, () => undefined);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('apply the safe fixes on every save', async () => {
    await trendbook();
    await vscode.workspace
      .getConfiguration('editor')
      .update('codeActionsOnSave', { 'source.fixAll.trendbook': 'explicit' });
    const document = await openText(product, 'name: ⽣\nsumary: ⻆\ntrack: 搜索\n');
    await until('findings', () => vscode.languages.getDiagnostics(document.uri).length > 1);
    await type(document, '# 😀\n');
    assert.equal(await document.save(), true);
    assert.equal(document.getText(), '# 😀\nname: 生\nsummary: 角\ntrack: 搜索\n');
    assert.equal(document.isDirty, false);
  });

  it('create the product that a trend names', async () => {
    await trendbook();
    sound ??= new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(trend)));
    const document = await openText(trend, `${sound.trimEnd()}\nproducts: [zz-created]\n`);
    const action = await actionAt(document, 'zz-created', /zz-created\.product\.yaml/);
    assert.equal(await vscode.workspace.applyEdit(action.edit!), true);
    const made = await vscode.workspace.openTextDocument(fileIn(created));
    assert.equal(made.getText(), 'name: zz-created\nobservations: []\n');
    await until('no fault', () => faultsIn(document.uri).length === 0);
  });

  it('ignore a finding with a reason, indented as its line is', async () => {
    await trendbook();
    const document = await openText(product, 'name: 甲\nscenarios:\n  - nothing-like-it\n');
    const action = await actionAt(document, 'nothing-like-it', /ignore|忽略/i);
    assert.equal(await vscode.workspace.applyEdit(action.edit!), true);
    assert.equal(
      document.getText(),
      'name: 甲\nscenarios:\n  # trendbook-ignore ref/unknown-term: \n  - nothing-like-it\n',
    );
  });
});

/** The action of that title at a text that has a finding, resolved as an editor has it before it is applied. */
async function actionAt(document: vscode.TextDocument, text: string, title: RegExp): Promise<vscode.CodeAction> {
  const start = document.positionAt(document.getText().indexOf(text));
  await until('a finding', () =>
    vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.contains(start)),
  );
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(start, start),
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  const action = actions.find((each) => title.test(each.title) && each.edit);
  assert.ok(action, `none of ${actions.map((each) => each.title).join('; ')}`);
  return action;
}

async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
}
