import * as vscode from 'vscode';
import { fileIn, openText, trendbook, until } from './host-helpers.ts';
import { afterEach, it } from './suite.ts';

const trend = 'trends/ai-application-competition.trend.yaml';
const prose = 'trends/ai-application-competition.trend.md';
const product = 'products/search/quark.product.yaml';

/** How verdicts follow an observation that is being typed, the same in every host: to be called within a `describe`. */
export function verdictBehaviour(): void {
  let sound: string | undefined;

  afterEach(async () => {
    if (sound !== undefined) await openText(product, sound);
    await vscode.workspace.saveAll();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows the verdict on a claim in its trend and in prose, and has both follow an observation as it is typed', async () => {
    await trendbook();
    sound ??= new TextDecoder().decode(await vscode.workspace.fs.readFile(fileIn(product)));
    const stated = await vscode.workspace.openTextDocument(fileIn(trend));
    const told = await vscode.workspace.openTextDocument(fileIn(prose));
    await until('a verified claim', async () => /^✓/.test(await lensOn(stated, 'quark-dau')));
    await until('its mark in prose', async () => (await hintBehind(told, '{#quark-dau}')) === '✓');

    const observed = await openText(product, sound);
    await replace(observed, '">2600万"', '2000万');
    await until('a contradicted claim', async () => /^✗.*20M|^✗.*2000万/.test(await lensOn(stated, 'quark-dau')));
    await until('its mark in prose', async () => /^✗ (20M|2000万)$/.test(await hintBehind(told, '{#quark-dau}')));
    await until('a finding on the claim', () =>
      vscode.languages.getDiagnostics(stated.uri).some(({ code }) => code === 'claim/contradicted'),
    );
    if (!observed.isDirty) throw new Error('the observation has been saved');

    await replace(observed, '2000万', '">2600万"');
    await until('a verified claim', async () => /^✓/.test(await lensOn(stated, 'quark-dau')));
    await until('its mark in prose', async () => (await hintBehind(told, '{#quark-dau}')) === '✓');
  });

  it('lists every claim as a test at its line', async () => {
    await trendbook();
    const stated = await vscode.workspace.openTextDocument(fileIn(trend));
    const claims = stated.getText().match(/^ {2}- id: .*(?=\n {4}statement)/gm)!.length;
    await until('as many tests', async () => {
      const tests = await vscode.commands.executeCommand<string[][]>('vscode.testing.getTestsInFile', stated.uri);
      // The trend is a test, too.
      return tests.length === claims + 1;
    });
  });
}

async function lensOn(document: vscode.TextDocument, claim: string): Promise<string> {
  const line = document.positionAt(document.getText().indexOf(`id: ${claim}\n`)).line;
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    1000,
  );
  const titles = lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title ?? '');
  return titles.find((title) => /^[✓~✗?·!] /.test(title)) ?? '';
}

async function hintBehind(document: vscode.TextDocument, text: string): Promise<string> {
  const end = document.positionAt(document.getText().indexOf(text) + text.length);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  const label = hints.findLast(({ position }) => position.isEqual(end))?.label;
  return typeof label === 'string' ? label : (label?.map(({ value }) => value).join('') ?? '');
}

async function replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
  const start = document.getText().indexOf(before);
  if (start < 0) throw new Error(`there is no ${before}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + before.length)),
    after,
  );
  await vscode.workspace.applyEdit(edit);
}
