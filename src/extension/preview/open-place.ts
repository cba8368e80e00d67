import { env, type QuickPickItem, Range, ViewColumn, window, workspace } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import {
  type PictureSource,
  type PictureSourcesParams,
  type PreviewPlaceParams,
  pictureSourcesRequest,
  previewPlaceRequest,
} from '../../server/protocol.ts';

/** Opens what a part of a previewed page, or an item of it, is written as: in the editors' column, never over the preview. */
export async function openPlace(client: BaseLanguageClient, params: PreviewPlaceParams): Promise<void> {
  const found = await client.sendRequest<Location | null>(previewPlaceRequest, params);
  if (found) await openLocation(client, found);
}

/** Opens what a part of a picture stands for; where that is several, the one that is chosen from a list. */
export async function openPart(client: BaseLanguageClient, params: PictureSourcesParams): Promise<void> {
  const sources = await client.sendRequest<readonly PictureSource[]>(pictureSourcesRequest, params);
  const [first, second] = sources;
  if (!first) return;
  if (!second) return openLocation(client, first.location);
  const rows = sources.map(({ label, detail, location }) => ({
    label: withoutIcons(label),
    description: withoutIcons(detail),
    detail: workspace.asRelativePath(client.protocol2CodeConverter.asUri(location.uri)),
    location,
  }));
  const chosen = await chosenOf(rows);
  if (chosen) await openLocation(client, chosen.location);
}

/** What stands in a book is text: in a list, `$(name)` would be an icon. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** Resolves once the list is gone and has given the focus back: else it would take it from the editor that is opened. */
function chosenOf<Row extends QuickPickItem>(rows: readonly Row[]): Promise<Row | undefined> {
  const list = window.createQuickPick<Row>();
  list.items = rows;
  list.placeholder = render(message('preview/choose-source', { count: rows.length }), localeOf(env.language));
  list.matchOnDescription = true;
  return new Promise((resolve) => {
    let chosen: Row | undefined;
    list.onDidAccept(() => {
      [chosen] = list.activeItems;
      list.hide();
    });
    list.onDidHide(() => {
      list.dispose();
      resolve(chosen);
    });
    list.show();
  });
}

async function openLocation(client: BaseLanguageClient, location: Location): Promise<void> {
  const { uri, range } = client.protocol2CodeConverter.asLocation(location);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const column = open?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
  // The caret alone: to show the end of a long line as well, the editor would scroll its beginning out of sight.
  await window.showTextDocument(uri, { viewColumn: column, selection: new Range(range.start, range.start) });
}
