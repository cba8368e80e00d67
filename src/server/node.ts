import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileSystem } from '../core/book/file-system.ts';
import type { ServerEnvironment } from './environment.ts';
import { startServer } from './server.ts';

/** What the program can do that the server runs in. */
export type NodeHost = Omit<ServerEnvironment, 'fileSystem'>;

/**
 * Serves over what the command line names: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. Ends with the process of
 * the client.
 * @param disk makes the file system over a folder of the disk, given as a path of this platform
 */
export function serveFromCommandLine(disk: (folder: string) => FileSystem, host?: NodeHost): void {
  serveInNode(createConnection(ProposedFeatures.all), disk, host);
}

/** Serves over a connection that the caller made; files of the scheme `file` are read from the disk. */
export function serveInNode(connection: Connection, disk: (folder: string) => FileSystem, host?: NodeHost): void {
  startServer(connection, { ...host, fileSystem: (uri) => (uri.scheme === 'file' ? disk(uri.fsPath) : undefined) });
}
