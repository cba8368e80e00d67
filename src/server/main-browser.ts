import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

/** In a worker `self` talks to the page as a MessagePort does; the type library of workers clashes with that of pages. */
const worker = self as unknown as MessagePort;

/** The server in a web worker: it has no files of its own and asks the client for all of them. */
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  fileSystem: () => undefined,
});
