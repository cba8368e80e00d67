import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-languageserver/node');
const probe = fileURLToPath(new URL('probe.cjs', import.meta.url));

/**
 * A language server in a process of its own, spoken to as an editor does. `opened`, `changed`, `diagnostics`, `complete`
 * and `hover` are about one document.
 */
export class ServerProcess {
  #child;
  #versions = new Map();
  #published = new Map();
  #waiting = [];

  /**
   * @param args the program and its arguments; @param settings what the server hears when it asks for its configuration;
   * @param pulls it is asked for diagnostics by `pull`, and publishes none
   */
  constructor(args, { folder, settings = {}, options = {}, nodeOptions = [], pulls = false }) {
    this.folder = folder;
    this.pulls = pulls;
    this.settings = settings;
    this.options = options;
    this.#child = spawn(process.execPath, [...nodeOptions, '--require', probe, ...args], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
      cwd: folder,
    });
    const reader = new StreamMessageReader(this.#child.stdout);
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(this.#child.stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params) => {
      this.#published.set(params.uri, params.diagnostics);
      this.#waiting = this.#waiting.filter((wait) => !wait());
    });
    this.connection.onRequest('workspace/configuration', ({ items }) =>
      items.map(({ section }) => section?.split('.').reduce((at, key) => at?.[key], this.settings) ?? null),
    );
    for (const method of ['client/registerCapability', 'client/unregisterCapability', 'window/workDoneProgress/create'])
      this.connection.onRequest(method, () => null);
    for (const method of [
      'workspace/codeLens/refresh',
      'workspace/inlayHint/refresh',
      'workspace/semanticTokens/refresh',
      'workspace/diagnostic/refresh',
    ])
      this.connection.onRequest(method, () => null);
    this.connection.listen();
  }

  async start() {
    const uri = pathToFileURL(this.folder).toString();
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      initializationOptions: this.options,
      capabilities: {
        workspace: {
          configuration: true,
          workspaceFolders: true,
          didChangeConfiguration: {},
          ...(this.pulls && { diagnostics: { refreshSupport: true } }),
        },
        textDocument: {
          ...(this.pulls && { diagnostic: {} }),
          synchronization: {},
          publishDiagnostics: { versionSupport: true },
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    await this.connection.sendNotification('initialized', {});
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: this.settings });
  }

  async open(uri, text) {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** The diagnostics of a file as the server knows them now. */
  async pull(uri) {
    return (await this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).items;
  }

  /** Replaces the span by the text: one key, as an editor sends it. */
  async change(uri, range, text) {
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    const params = { textDocument: { uri, version }, contentChanges: [{ range, text }] };
    await this.connection.sendNotification('textDocument/didChange', params);
  }

  /** Resolves when the diagnostics last published for the document, now or later, are as wanted. */
  diagnostics(uri, isWanted, limit = 300_000) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('No diagnostics within the time given.')), limit);
      const look = () => {
        const published = this.#published.get(uri);
        if (!published || !isWanted(published)) return false;
        clearTimeout(timer);
        resolve(published);
        return true;
      };
      if (!look()) this.#waiting.push(look);
    });
  }

  request(method, uri, position) {
    return this.connection.sendRequest(method, { textDocument: { uri }, position });
  }

  /**
   * Milliseconds in which the server's event loop was at work, its processor time (all threads; the main one where that is
   * counted), and bytes of memory.
   */
  async work() {
    this.#child.send('work');
    const [figures] = await once(this.#child, 'message');
    return figures;
  }

  async stop() {
    const ended = once(this.#child, 'exit');
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}
