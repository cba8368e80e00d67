import { env } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../server/protocol.ts';
import { afterCrashes } from './after-crashes.ts';
import { documentSelector } from './documents.ts';

/** The client of one host: makes a client that is not started yet. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The same in both hosts. Diagnostics are pushed: whole books come at once and nothing polls. */
export function clientOptions(): LanguageClientOptions {
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
    errorHandler: afterCrashes(),
  };
}
