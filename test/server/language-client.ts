import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { FileSystem } from '../../src/core/book/file-system.ts';
import { DiskFileSystem } from '../../src/node/disk-file-system.ts';
import { type NodeHost, serveInNode } from '../../src/server/node.ts';
import type { InitializationOptions, StatusParams } from '../../src/server/protocol.ts';

/** A book without a finding. */
export const soundBook: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: 示例
asOf: 2024-10
trends: [search]
sources:
  report: { title: 年度报告, url: "https://example.org/report" }
taxonomies:
  perspective: { product: 产品 }
  kind: { native: AI原生 }
  track: { search: AI搜索 }
  platform: { app: APP端, web: 网页端 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app] }
`,
  'products/quark.product.yaml': `name: 夸克
kind: native
track: search
observations:
  - { platform: app, source: report, downloads: 超1亿 }
`,
  'trends/search.trend.yaml': 'title: AI搜索\nperspective: product\nproducts: [quark]\n',
};

/** The same with a claim on its product, which prose states. */
export const claimedBook: Readonly<Record<string, string>> = {
  ...soundBook,
  'trends/search.trend.yaml': `title: AI搜索
perspective: product
products: [quark]
claims:
  - id: large
    statement: 夸克下载量超1亿
    sources: [report]
    check: { type: value, of: quark, measure: app.downloads, is: 超1亿 }
`,
  'trends/search.trend.md': '夸克下载量:claim[超1亿]{#large}。\n',
};

/** A new folder on the disk with those files. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trendbook-server-'));
  for (const [path, text] of Object.entries(files)) await write(folder, path, text);
  return folder;
}

export async function write(folder: string, path: string, text: string): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, text);
}

export function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}

export interface StartOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: InitializationOptions;
  readonly host?: NodeHost;
  /** What is read instead of the disk alone. */
  readonly disk?: (folder: string) => FileSystem;
  /** Answers `workspace/configuration`. */
  readonly settings?: () => unknown;
}

/** A plain client of the protocol, with what it has been told. */
export class LanguageClient {
  readonly connection: ProtocolConnection;
  readonly shown = new Map<string, readonly Diagnostic[]>();
  /** How often diagnostics were published. */
  publications = 0;
  refreshes = 0;
  status: StatusParams | undefined;
  readonly registered: string[] = [];
  /** What was said of work under way: its kind, title and message. */
  readonly progress: string[] = [];
  initialized!: InitializeResult;
  #version = 1;

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
      this.publications++;
      this.shown.set(uri, diagnostics);
    });
    connection.onNotification('trendbook/status', (status: StatusParams) => {
      this.status = status;
    });
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }: { method: string }) => method));
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ value }: { value: Record<string, string | undefined> }) => {
      this.progress.push([value.kind, value.title, value.message].filter(Boolean).join(' '));
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.listen();
  }

  async initialize({ folders = [], capabilities = {}, options, settings }: StartOptions): Promise<this> {
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings?.() ?? null));
    this.initialized = await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      initializationOptions: options,
      workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    });
    await this.connection.sendNotification('initialized', {});
    return this;
  }

  open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'yaml', version: this.#version, text };
    return this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces one span, as an editor does on every key. */
  edit(uri: string, from: [number, number], to: [number, number], text: string): Promise<void> {
    const [start, end] = [from, to].map(([line, character]) => ({ line, character }));
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  watched(...changes: { uri: string; type: 1 | 2 | 3 }[]): Promise<void> {
    return this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Rule ids shown for a file, or undefined where nothing was ever published. */
  rules(uri: string): readonly unknown[] | undefined {
    return this.shown.get(uri)?.map(({ code }) => code);
  }

  /** Waits until something is so. @param turns so often it is looked at most, each 10 ms or more after the last */
  async until(condition: () => boolean, turns = 6000): Promise<void> {
    for (let turn = 0; turn < turns; turn++) {
      if (condition()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`never came true: ${String(condition)}; shown: ${JSON.stringify([...this.shown])}`);
  }

  /** Waits until the server has read and checked everything. */
  idle(turns?: number): Promise<void> {
    return this.until(() => this.status?.busy === false, turns);
  }
}

/** A client with a server of its own in this process. */
export async function start(options: StartOptions): Promise<LanguageClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serveInNode(
    createConnection(toServer, toClient),
    options.disk ?? ((folder) => new DiskFileSystem(folder)),
    options.host,
  );
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return new LanguageClient(connection).initialize(options);
}

export function uriOf(...path: string[]): string {
  return pathToFileURL(join(...path)).toString();
}
