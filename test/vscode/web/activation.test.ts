import * as vscode from 'vscode';
import { fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { describe, it } from '../lib/suite.ts';

describe('Trendbook in the web worker extension host', () => {
  it('is activated by a folder that holds a book', async () => {
    if (typeof process === 'object' && process.versions?.node) throw new Error('this is Node');
    await until('the activation', () => vscode.extensions.getExtension('trendbook.trendbook')?.isActive);
  });

  it('starts its language server in a worker, which reports a key that does not exist', async () => {
    await trendbook();
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn('trendbook.yaml')));
    const document = await openText('trendbook.yaml', `${text.trimEnd()}\nno-such-key: 1\n`);
    const finding = await until('a finding on the unknown key', () =>
      vscode.languages.getDiagnostics(document.uri).find(({ message }) => message.includes('no-such-key')),
    );
    const word = document.getText(finding.range);
    if (word !== 'no-such-key') throw new Error(`the finding lies on ${word}`);
    await openText('trendbook.yaml', text);
  });
});
