import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { describe, it } from '../lib/suite.ts';

describe('Trendbook in the Node extension host', () => {
  it('is activated by a folder that holds a book', async () => {
    const extension = vscode.extensions.getExtension('trendbook.trendbook');
    assert.ok(extension, 'the extension is loaded');
    await until('the activation', () => extension.isActive);
  });

  it('starts its language server, which reports a key that does not exist', async () => {
    await trendbook();
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('trendbook.yaml')));
    const document = await openText('trendbook.yaml', `${text.trimEnd()}\nno-such-key: 1\n`);
    const finding = await until('a finding on the unknown key', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => ruleOf(code) === 'schema/unknown-key'),
    );
    assert.equal(document.getText(finding.range), 'no-such-key');
    await openText('trendbook.yaml', text);
    await until('no finding', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });
});

function ruleOf(code: vscode.Diagnostic['code']): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}
