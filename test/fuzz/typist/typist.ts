import {
  CancellationTokenSource,
  LSPErrorCodes,
  type Position,
  type Range,
  ResponseError,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { placeIn } from '../support/pieces.ts';
import type { Files } from '../support/sample-book.ts';
import { rootUri, Server } from './server.ts';

/** What a request may be answered with instead of a result: it came to nothing, or a person is told why not. */
const refusals: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.RequestFailed,
];

interface OpenFile {
  document: TextDocument;
  /** The texts before each change, the last one at the end. */
  readonly history: string[];
}

/** An editor with a book: its files, those that are open, and what the server is told of all that. */
export class Typist {
  readonly server: Server;
  readonly #disk: Map<string, string>;
  readonly #fileSystem: MemoryFileSystem;
  readonly #open = new Map<string, OpenFile>();
  #version = 0;

  private constructor(server: Server, disk: Map<string, string>, fileSystem: MemoryFileSystem) {
    this.server = server;
    this.#disk = disk;
    this.#fileSystem = fileSystem;
  }

  static async begin(files: Files): Promise<Typist> {
    const fileSystem = new MemoryFileSystem(files);
    return new Typist(await Server.start(fileSystem), new Map(Object.entries(files)), fileSystem);
  }

  /** Every file as the editor has it. */
  get texts(): Files {
    const open = [...this.#open].map(([path, { document }]): [string, string] => [path, document.getText()]);
    return Object.fromEntries([...this.#disk, ...open]);
  }

  get paths(): readonly string[] {
    return Object.keys(this.texts).sort();
  }

  textOf(path: string): string {
    return this.#open.get(path)?.document.getText() ?? this.#disk.get(path) ?? '';
  }

  positionAt(path: string, where: number): Position {
    const document = TextDocument.create('', '', 0, this.textOf(path));
    return document.positionAt(placeIn(document.getText(), where));
  }

  async open(path: string): Promise<OpenFile> {
    const known = this.#open.get(path);
    if (known) return known;
    const document = TextDocument.create(uriOf(path), 'yaml', ++this.#version, this.#disk.get(path) ?? '');
    const opened = { document, history: [] };
    this.#open.set(path, opened);
    const { uri, languageId, version } = document;
    await this.#tell('textDocument/didOpen', { textDocument: { uri, languageId, version, text: document.getText() } });
    return opened;
  }

  async close(path: string): Promise<void> {
    if (this.#open.delete(path)) await this.#tell('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
  }

  /** Makes edits that all mean the text as it is now. */
  async edit(path: string, edits: readonly TextEdit[]): Promise<void> {
    if (edits.length === 0) return;
    const opened = await this.open(path);
    const { document, history } = opened;
    history.push(document.getText());
    // From the end of the text on: each change means the text that the one before it left.
    const contentChanges = edits
      .map(({ range, newText }) => ({ range, text: newText }))
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
    opened.document = TextDocument.update(document, contentChanges, ++this.#version);
    await this.#tell('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: this.#version },
      contentChanges,
    });
  }

  async undo(path: string): Promise<void> {
    const opened = this.#open.get(path);
    const before = opened?.history.pop();
    if (!opened || before === undefined) return;
    opened.document = TextDocument.update(opened.document, [{ text: before }], ++this.#version);
    await this.#tell('textDocument/didChange', {
      textDocument: { uri: uriOf(path), version: this.#version },
      contentChanges: [{ text: before }],
    });
  }

  async save(path: string): Promise<void> {
    const opened = this.#open.get(path);
    if (opened) await this.write(path, opened.document.getText());
  }

  /** As another program does, or an editor that saves. */
  async write(path: string, text: string): Promise<void> {
    await this.writeAll(new Map([[path, text]]));
  }

  async delete(path: string): Promise<void> {
    await this.close(path);
    if (this.#disk.has(path)) await this.writeAll(new Map([[path, undefined]]));
  }

  /** As git does: the server hears of all files at once. @param texts by path; undefined: the file goes */
  async writeAll(texts: ReadonlyMap<string, string | undefined>): Promise<void> {
    const changes = [...texts].map(([path, text]) => {
      const type = text === undefined ? 3 : this.#disk.has(path) ? 2 : 1;
      if (text === undefined) {
        this.#disk.delete(path);
        this.#fileSystem.delete(path);
      } else {
        this.#disk.set(path, text);
        this.#fileSystem.set(path, text);
      }
      return { uri: uriOf(path), type };
    });
    await this.#tell('workspace/didChangeWatchedFiles', { changes });
  }

  async rename(from: string, to: string): Promise<void> {
    if (this.#disk.has(to) || this.#open.has(to)) return;
    const text = this.textOf(from);
    const isOpen = this.#open.has(from);
    await this.delete(from);
    await this.write(to, text);
    if (isOpen) await this.open(to);
  }

  /** @param cancelled whether it is taken back before the answer can have come */
  async ask<Answer>(method: string, params: object, cancelled = false): Promise<Answer | undefined> {
    const source = new CancellationTokenSource();
    const answer = this.server.connection.sendRequest<Answer>(method, params, source.token);
    if (cancelled) source.cancel();
    try {
      return (await answer) ?? undefined;
    } catch (error) {
      if (error instanceof ResponseError && refusals.includes(error.code)) return undefined;
      throw new Error(`${method}: ${String(error)}`);
    }
  }

  at(path: string, where: number): { readonly textDocument: { readonly uri: string }; readonly position: Position } {
    return { textDocument: { uri: uriOf(path) }, position: this.positionAt(path, where) };
  }

  async apply({ changes = {}, documentChanges }: WorkspaceEdit): Promise<void> {
    for (const [uri, edits] of Object.entries(changes)) await this.edit(pathOf(uri), edits);
    for (const change of documentChanges ?? []) {
      if ('textDocument' in change) await this.edit(pathOf(change.textDocument.uri), change.edits as TextEdit[]);
      else if (change.kind === 'create') await this.write(pathOf(change.uri), '');
      else if (change.kind === 'delete') await this.delete(pathOf(change.uri));
      else await this.rename(pathOf(change.oldUri), pathOf(change.newUri));
    }
  }

  #tell(method: string, params: object): Promise<void> {
    return this.server.connection.sendNotification(method, params);
  }
}

export function spanAt(start: Position): Range {
  return { start, end: start };
}

export function uriOf(path: string): string {
  return `${rootUri}/${path}`;
}

function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(rootUri.length + 1));
}
