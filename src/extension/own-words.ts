import type { BaseLanguageClient } from 'vscode-languageclient';

/**
 * Lets what the library says of errors, in English whatever the editor's language, go to the output alone. What a person
 * must know of a server that cannot start or crashes is told by the extension itself.
 */
export function speakInOwnWords(client: BaseLanguageClient): void {
  const write = client.error.bind(client);
  client.error = (text, data) => write(text, data, false);
}
