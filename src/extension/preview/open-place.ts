import { Range, type Uri, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import type { Place } from '../../core/book/model.ts';
import { type PreviewPlaceParams, previewPlaceRequest } from '../../server/protocol.ts';

/** Opens a place that the preview of `shown` names, in the editors' column: never over the preview itself. */
export async function openPlace(client: BaseLanguageClient, shown: Uri, place: Place): Promise<void> {
  const params: PreviewPlaceParams = { uri: shown.toString(), place };
  const found = await client.sendRequest<Location | null>(previewPlaceRequest, params);
  if (!found) return;
  const { uri, range } = client.protocol2CodeConverter.asLocation(found);
  const open = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const column = open?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn ?? ViewColumn.One;
  // The caret alone: to show the end of a long line as well, the editor would scroll its beginning out of sight.
  await window.showTextDocument(uri, { viewColumn: column, selection: new Range(range.start, range.start) });
}
