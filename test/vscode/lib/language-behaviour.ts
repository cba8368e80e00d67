import * as vscode from 'vscode';
import { faultsIn, fileIn, openText, trendbook, until } from './host-helpers.ts';
import { afterEach, it } from './suite.ts';

const path = 'trends/ai-penetration.trend.yaml';

/** What an analyst gets while writing, the same in every host: to be called within a `describe`. */
export function languageBehaviour(): void {
  let sound: string | undefined;

  afterEach(async () => {
    if (sound === undefined) return;
    const document = await vscode.workspace.openTextDocument(fileIn(path));
    await replaceAll(document, sound);
    await document.save();
    await until('no fault', () => faultsIn(fileIn(path)).length === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** The trend's file with its perspective misspelt. */
  async function broken(): Promise<string> {
    await trendbook();
    sound ??= new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(path)));
    return sound.replace(/^perspective: .*$/m, 'perspective: prodct');
  }

  it('marks the word at fault and mends it by a quick fix', async () => {
    const document = await openText(path, await broken());
    const finding = await findingIn(document.uri);
    same(document.getText(finding.range), 'prodct');
    same(finding.source, 'trendbook');
    same(finding.code, 'ref/unknown-term');
    same(finding.severity, vscode.DiagnosticSeverity.Error);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ edit }) => edit);
    if (!fix?.edit) throw new Error('there is no quick fix');
    await vscode.workspace.applyEdit(fix.edit);
    same(/^perspective: .*$/m.exec(document.getText())?.[0], 'perspective: product');
    await until('no fault', () => faultsIn(document.uri).length === 0);
  });

  it('lists the findings of a file that is not open, changed from outside', async () => {
    const text = await broken();
    await vscode.workspace.fs.writeFile(fileIn(path), new TextEncoder().encode(text));
    const finding = await findingIn(fileIn(path));
    const open = vscode.workspace.textDocuments.some(
      ({ uri }) =>
        uri.path.endsWith(path) &&
        vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString()),
    );
    same(open, false);
    const before = text.slice(0, text.indexOf('prodct')).split('\n');
    same(finding.range.start.line, before.length - 1);
    same(finding.range.start.character, before.at(-1)!.length);
  });

  it('goes on after the server was restarted', async () => {
    const text = await broken();
    await vscode.commands.executeCommand('trendbook.restartServer');
    const document = await openText(path, text);
    same(document.getText((await findingIn(document.uri)).range), 'prodct');
  });

  it('completes a term by its Chinese label, and explains it', async () => {
    const document = await openText(path, await broken());
    const at = document.positionAt(document.getText().indexOf('prodct'));
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    );
    const item = list.items.find((each) => labelOf(each) === 'product');
    if (!item) throw new Error(`completion offers ${list.items.map(labelOf).join(', ') || 'nothing'}`);
    same(item.filterText?.includes('产品'), true);
    same((item.label as vscode.CompletionItemLabel).description, '产品');

    await replaceAll(document, sound!);
    await until('no fault', () => faultsIn(document.uri).length === 0);
    const on = document.positionAt(sound!.search(/(?<=^perspective: )/m) + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      on,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value))
      .join('\n');
    if (!text.includes('trendbook.yaml')) throw new Error(`the hover says: ${text}`);
  });

  it('goes to the definition of a term and renames it across files', async () => {
    await broken();
    const document = await openText(path, sound!);
    const on = document.positionAt(sound!.search(/(?<=^perspective: )/m) + 1);
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      on,
    );
    same(definition?.targetUri.path.endsWith('/trendbook.yaml'), true);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      on,
      'sector-of-industry',
    );
    const files = edit.entries().map(([uri]) => uri.path.split('/').at(-1));
    same(files.includes('trendbook.yaml') && files.includes('ai-penetration.trend.yaml'), true);
  });
}

function findingIn(uri: vscode.Uri): Promise<vscode.Diagnostic> {
  return until('one finding', () => {
    const found = faultsIn(uri);
    return found.length === 1 && found[0];
  });
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

function same(actual: unknown, expected: unknown): void {
  if (actual !== expected) throw new Error(`${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

/** The label proper, without the name that is shown beside it. */
function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
