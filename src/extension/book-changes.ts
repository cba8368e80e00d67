import { EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { bookChangedNotification } from '../server/protocol.ts';

/** Fires whenever a book has changed and been checked. A client hands each notification to one listener: this one. */
export function bookChanges(client: BaseLanguageClient): EventEmitter<void> {
  const emitter = new EventEmitter<void>();
  client.onNotification(bookChangedNotification, () => emitter.fire());
  return emitter;
}
