import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { FileSystem } from '../core/book/file-system.ts';
import { startServer } from './server.ts';

/**
 * Serves over what the command line names: `--stdio`, `--node-ipc`, `--pipe=…` or `--socket=…`. Ends with the process of
 * the client.
 * @param disk makes the file system over a folder of the disk, given as a path of this platform
 * @param locale the language for a client that names none
 */
export function serveFromCommandLine(disk: (folder: string) => FileSystem, locale?: string): void {
  serveInNode(createConnection(ProposedFeatures.all), disk, locale);
}

/** Serves over a connection that the caller made; files of the scheme `file` are read from the disk. */
export function serveInNode(connection: Connection, disk: (folder: string) => FileSystem, locale?: string): void {
  startServer(connection, { locale, fileSystem: (uri) => (uri.scheme === 'file' ? disk(uri.fsPath) : undefined) });
}
