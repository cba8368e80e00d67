import { commands, type Disposable, env, Position, Range, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import {
  type ImportAnswer,
  type ImportParams,
  type ImportTarget,
  importRequest,
  importTargetsRequest,
} from '../../server/protocol.ts';
import { bookFirst } from './book-first.ts';
import { csvTextOf } from './csv-text.ts';
import { pickFromPlan } from './import-preview.ts';

/** `trendbook.importCsv`: which file, into what, a preview of the mapping; then one edit. Escape leaves at any step. */
export function registerImportCsv(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('trendbook.importCsv', async (chosen?: Uri) => {
    const file = chosen ?? (await chooseFile());
    const text = file && (await csvTextOf(file));
    if (!file || text === undefined) return;
    const target = await chooseTarget(await client.sendRequest<ImportTarget[]>(importTargetsRequest), file);
    if (!target) return;
    await importInto(client, file, { ...target, text, title: stemOf(file), map: {}, skip: [] });
  });
}

/** Shows the plan until it is carried out or left; what the person says of a column makes another plan. */
async function importInto(client: BaseLanguageClient, file: Uri, first: ImportParams): Promise<void> {
  for (let params = first; ; ) {
    const answer = await client.sendRequest<ImportAnswer | null>(importRequest, params);
    if (!answer) return;
    const picked = await pickFromPlan(answer);
    if (picked === undefined) return;
    if (picked.kind === 'apply') return apply(client, answer);
    if (picked.kind === 'line') {
      const at = new Position(picked.line - 1, 0);
      await window.showTextDocument(file, { selection: new Range(at, at) });
      return;
    }
    const { column, field } = picked;
    if (field === undefined) params = { ...params, skip: [...params.skip, column] };
    else params = { ...params, map: { ...params.map, [column]: field } };
  }
}

async function apply(client: BaseLanguageClient, { edit, contradicted }: ImportAnswer): Promise<void> {
  if (!edit) return;
  const dirty = new Set(workspace.textDocuments.filter((each) => each.isDirty).map((each) => each.uri.toString()));
  const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (!change || !(await workspace.applyEdit(change))) {
    void window.showErrorMessage(text(message('import/not-applied')));
    return;
  }
  for (const [changed] of change.entries()) {
    if (!dirty.has(changed.toString())) await (await workspace.openTextDocument(changed)).save();
  }
  if (contradicted.length > 0) void window.showWarningMessage(contradicted.join('\n'));
}

async function chooseFile(): Promise<Uri | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const defaultUri = active ?? workspace.workspaceFolders?.[0]?.uri;
  const [file] = (await window.showOpenDialog({ filters: { CSV: ['csv'] }, ...(defaultUri && { defaultUri }) })) ?? [];
  return file;
}

async function chooseTarget(targets: readonly ImportTarget[], file: Uri) {
  if (targets.length === 0) {
    void window.showInformationMessage(text(message('form/no-book')));
    return undefined;
  }
  const several = targets.length > 1;
  const items = bookFirst(targets, file).flatMap(({ root, title, tables }) => {
    const description = several ? title : '';
    return [
      { label: text(message('import/as-products')), description, root, to: 'products' as const },
      { label: text(message('import/as-new-table')), description, root, to: 'table' as const },
      ...tables.map(({ id, title: name }) => ({
        label: name,
        description: `${id} ${description}`,
        root,
        to: 'table' as const,
        into: id,
      })),
    ];
  });
  const picked = await window.showQuickPick(items, {
    title: text(message('import/into')),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!picked) return undefined;
  const { root, to } = picked;
  if ('into' in picked) return { root, to, into: picked.into };
  if (to === 'products') return { root, to };
  const value = stemOf(file)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const into = await window.showInputBox({ title: text(message('import/table-id')), value, ignoreFocusOut: true });
  return into === undefined ? undefined : { root, to, into: into.trim() };
}

function stemOf(file: Uri): string {
  return file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
