import { commands, type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ShowReferencesArguments, showReferencesCommand } from '../../server/protocol.ts';

/** Lists the references that a lens counts, beside it. */
export function registerShowReferences({ protocol2CodeConverter: convert }: BaseLanguageClient): Disposable {
  return commands.registerCommand(showReferencesCommand, (...[uri, position, locations]: ShowReferencesArguments) =>
    commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(uri),
      convert.asPosition(position),
      locations.map((location) => convert.asLocation(location)),
    ),
  );
}
