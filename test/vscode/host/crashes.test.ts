import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { faultsIn, fileIn, openText, trendbook, until } from '../lib/host-helpers.ts';
import { after, before, describe, it } from '../lib/suite.ts';

const path = 'products/search/quark.product.yaml';

/** The language server's process, a child of this one; undefined where there is none. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  for (const line of lines) {
    const [, pid, parent, args = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (Number(parent) === process.pid && /cli\.js"?\s+lsp/.test(args)) return Number(pid);
  }
  return undefined;
}

async function kill(): Promise<number> {
  const killed = await until('a server', serverProcess);
  process.kill(killed, 'SIGKILL');
  await until('the end of the server', () => serverProcess() !== killed);
  return killed;
}

describe('A server that is killed, in the Node extension host', () => {
  let sound: string;
  let document: vscode.TextDocument;

  before(async () => {
    await trendbook();
    sound = new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(path)));
    document = await openText(path, sound);
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('trendbook.restartServer');
    await until('the server of the tests that follow', serverProcess);
  });

  it('is started again, and what is typed but not saved is checked as before', async () => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'nobody-knows: this key\n');
    await vscode.workspace.applyEdit(edit);
    const isFound = () => faultsIn(document.uri).some(({ code }) => code === 'schema/unknown-key');
    await until('the finding', isFound);
    const killed = await kill();
    await until('another server', () => serverProcess() !== undefined && serverProcess() !== killed);
    await until('the finding of the new server', isFound);
    assert.ok(document.isDirty);
    assert.equal(document.getText(), `nobody-knows: this key\n${sound}`);

    const mend = new vscode.WorkspaceEdit();
    mend.delete(document.uri, new vscode.Range(0, 0, 1, 0));
    await vscode.workspace.applyEdit(mend);
    await until('no finding any more', () => !isFound());
  });

  /** A server that answers runs, and can crash. */
  const isAnswered = async () => {
    const place = new vscode.Position(0, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    return hovers.length > 0;
  };

  it('is not started for ever, and can be started by hand', async () => {
    for (let crash = 2; crash <= 5; crash++) {
      await until('an answer', isAnswered);
      await kill();
    }
    // Nothing tells that nothing comes: a restart takes far less than this.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.equal(serverProcess(), undefined);
    await vscode.commands.executeCommand('trendbook.restartServer');
    await until('a server', serverProcess);
    await until('an answer', isAnswered);
  });
});
