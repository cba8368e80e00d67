import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../../src/core/book/file-system.ts';
import { serveInNode } from '../../../src/server/node.ts';
import type { StatusParams } from '../../../src/server/protocol.ts';

export const rootUri = 'file:///book';

/** Of a client that asks for diagnostics itself, and again when it is told to. */
const pulling: ClientCapabilities = {
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
  textDocument: { diagnostic: {} },
};

const capabilities: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

/** A language server in this process, over a message stream, with what it has told its client. */
export class Server {
  readonly connection: ProtocolConnection;
  readonly #shown = new Map<string, readonly Diagnostic[]>();
  readonly #errors: string[] = [];
  #busy = true;
  readonly #asked = new Map<string, Promise<void>>();

  private constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.#shown.set(uri, diagnostics);
    });
    connection.onNotification('trendbook/status', ({ busy }: StatusParams) => {
      this.#busy = busy;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      for (const uri of this.#asked.keys()) this.pull(uri);
      return null;
    });
    connection.onNotification('window/logMessage', ({ type, message }: { type: number; message: string }) => {
      if (type === 1) this.#errors.push(message);
    });
    connection.listen();
  }

  static async start(fileSystem: FileSystem): Promise<Server> {
    const server = await Server.begin(fileSystem, false);
    await server.#whenIdle();
    return server;
  }

  /** One that still reads its book. @param pulls its client asks for diagnostics, by `pull` */
  static async begin(fileSystem: FileSystem, pulls: boolean): Promise<Server> {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    serveInNode(createConnection(toServer, toClient), () => fileSystem);
    const server = new Server(
      createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)),
    );
    await server.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities: pulls ? pulling : capabilities,
      workspaceFolders: [{ uri: rootUri, name: 'book' }],
    });
    await server.connection.sendNotification('initialized', {});
    return server;
  }

  /** Asks for the diagnostics of a file, one time after the other; what is answered last is shown. */
  pull(uri: string): void {
    const ask = async () => {
      const report = await this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      this.#shown.set(uri, (report as { items: readonly Diagnostic[] }).items);
    };
    this.#asked.set(uri, (this.#asked.get(uri) ?? Promise.resolve()).then(ask));
  }

  /** What is shown of each file, once everything that was sent is taken in and checked. */
  async diagnostics(): Promise<Readonly<Record<string, readonly Diagnostic[]>>> {
    // The answer comes behind every change that was sent before; what follows from those is told a moment later.
    await this.connection.sendRequest('workspace/symbol', { query: 'a' });
    await pause(20);
    await this.#whenIdle();
    // A refresh that the server asked for when it came to rest stands before this answer.
    if (this.#asked.size > 0) await this.connection.sendRequest('workspace/symbol', { query: 'a' });
    await Promise.all(this.#asked.values());
    if (this.#errors.length > 0) throw new Error(`the server logged an error: ${this.#errors[0]}`);
    const entries = [...this.#shown].filter(([, diagnostics]) => diagnostics.length > 0);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
  }

  async #whenIdle(): Promise<void> {
    for (let turn = 0; this.#busy; turn++) {
      if (turn > 10_000) throw new Error(`the server does not come to rest: ${this.#errors.join('\n')}`);
      await pause(3);
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
