import type { Connection, InitializeParams, ServerCapabilities } from 'vscode-languageserver';
import { TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { URI } from 'vscode-uri';
import { localeOf } from '../core/messages/catalogue.ts';
import { BookKeeper } from './book-keeper.ts';
import { syncBuffers } from './buffers.ts';
import type { ServerEnvironment } from './environment.ts';
import { featuresFor } from './features/index.ts';
import { Batch } from './file-systems/batch.ts';
import { RequestFileSystem } from './file-systems/request.ts';
import type { DirectoryAnswer, FileAnswer, InitializationOptions } from './protocol.ts';
import { readDirectoriesRequest, readFilesRequest } from './protocol.ts';
import { SettingsStore } from './settings.ts';
import { hearTheme } from './theme.ts';
import { registerWatchers, watchFiles } from './watched-files.ts';

/**
 * Serves one client over a connection, from `initialize` to `exit`. The same for every host; what differs between them
 * is in the environment. The caller makes the connection and keeps the process alive.
 */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  const documents = new TextDocuments(TextDocument);

  connection.onInitialize((params) => {
    const options: InitializationOptions = params.initializationOptions ?? {};
    const client = params.capabilities;
    const settings = new SettingsStore(connection, client);
    const keeper = new BookKeeper({
      client,
      locale: localeOf(options.locale ?? params.locale ?? environment.locale),
      drawPng: environment.drawPng?.bind(environment),
      fileSystem: fileSystems(connection, environment),
      settings,
      failed: (error) =>
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    });
    const resync = syncBuffers(connection, documents, keeper);
    // What is open counts before anything is read, so that it can be asked about meanwhile.
    void keeper.folderSet.known.then(resync);
    watchFiles(connection, keeper.folderSet);
    hearTheme(connection, keeper);

    const capabilities: ServerCapabilities = {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    };
    for (const feature of featuresFor(client, options)) {
      Object.assign(capabilities, feature.capabilities?.(client));
      feature.register(connection, keeper);
    }
    connection.onInitialized(() => void begin(connection, params, keeper, settings, resync));
    connection.onShutdown(() => keeper.dispose());
    return { capabilities, serverInfo: { name: 'trendbook' } };
  });

  connection.listen();
}

/** Reads the workspace's folders, once the client is ready to be asked for things. */
async function begin(
  connection: Connection,
  params: InitializeParams,
  keeper: BookKeeper,
  settings: SettingsStore,
  resync: () => void,
): Promise<void> {
  const folders = new Set(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
  const read = async () => {
    const added = await keeper.folderSet.setWorkspaceFolders([...folders]);
    resync();
    await settings.read(added);
    keeper.settleAll();
  };
  if (params.capabilities.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) folders.delete(uri);
      for (const { uri } of added) folders.add(uri);
      void read();
    });
  }
  await settings.listen(
    () => keeper.folders,
    () => keeper.settleAll(),
  );
  await read();
  const outside = keeper.folders.filter((folder) => ![...folders].some((uri) => folder.pathOf(uri) === ''));
  await registerWatchers(connection, params.capabilities, outside);
}

function fileSystems(connection: Connection, environment: ServerEnvironment) {
  const requests = {
    files: new Batch<string, FileAnswer>((uris) => connection.sendRequest(readFilesRequest, { uris })),
    directories: new Batch<string, DirectoryAnswer>((uris) => connection.sendRequest(readDirectoriesRequest, { uris })),
  };
  return (folder: URI) => environment.fileSystem(folder) ?? new RequestFileSystem(folder, requests);
}
