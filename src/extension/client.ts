import { env } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import type { CrashHandler } from './after-crashes.ts';
import { documentSelector } from './documents.ts';

/** The client of one host: makes a client that is not started yet. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The same in both hosts. Diagnostics are pushed: whole books come at once and nothing polls. */
export function clientOptions(errorHandler: CrashHandler): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    diagnostics: 'push',
    fileRequests: true,
    showReferences: true,
  };
  return {
    documentSelector,
    initializationOptions,
    outputChannelName: 'Trendbook',
    diagnosticCollectionName: 'trendbook',
    errorHandler,
    // Whoever starts the client tells why it could not be started.
    initializationFailedHandler: () => false,
  };
}
