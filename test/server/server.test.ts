import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileContent } from '../../src/core/book/file-system.ts';
import { DiskFileSystem } from '../../src/node/disk-file-system.ts';
import {
  folderWith,
  type LanguageClient,
  remove,
  type StartOptions,
  soundBook,
  start,
  uriOf,
  write,
} from './language-client.ts';

const trendFile = 'trends/search.trend.yaml';
const brokenTrend = 'title: AI搜索\nperspective: prodct\nproducts: [quark]\n';

let folders: string[] = [];
let clients: LanguageClient[] = [];

beforeEach(() => {
  folders = [];
  clients = [];
});

afterEach(async () => {
  for (const { connection } of clients) {
    await connection.sendRequest('shutdown');
    connection.dispose();
  }
  await Promise.all(folders.map(remove));
});

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const created = await folderWith(files);
  folders.push(created);
  return created;
}

async function client(options: StartOptions): Promise<LanguageClient> {
  const started = await start(options);
  clients.push(started);
  return started;
}

describe('pushed diagnostics', () => {
  it('are shown for files that are not open', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book] });
    await editor.idle();
    expect(editor.shown.get(uriOf(book, trendFile))).toEqual([
      expect.objectContaining({
        source: 'trendbook',
        code: 'ref/unknown-term',
        severity: 1,
        range: { start: { line: 1, character: 13 }, end: { line: 1, character: 19 } },
        message: expect.stringContaining('prodct'),
      }),
    ]);
    expect([...editor.shown.keys()]).toEqual([uriOf(book, trendFile)]);
  });

  it('speak Chinese to a Chinese editor', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book], options: { locale: 'zh-cn' } });
    await editor.idle();
    expect(editor.shown.get(uriOf(book, trendFile))?.[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('follow typing before anything is saved, and are taken back', async () => {
    const book = await folder(soundBook);
    const editor = await client({ folders: [book] });
    const uri = uriOf(book, trendFile);
    await editor.open(uri, soundBook[trendFile]!);
    await editor.idle();
    expect(editor.rules(uri)).toBeUndefined();
    await editor.edit(uri, [1, 13], [1, 20], 'nothing');
    await editor.until(() => editor.rules(uri)?.length === 1);
    await editor.edit(uri, [1, 13], [1, 20], 'product');
    await editor.until(() => editor.rules(uri)?.length === 0);
  });

  it('count UTF-16 units, in a file with CRLF', async () => {
    const book = await folder({
      ...soundBook,
      [trendFile]: 'title: "😀"\r\nproducts: [quark, "😀", nobody]\r\nperspective: product\r\n',
    });
    const editor = await client({ folders: [book] });
    await editor.idle();
    const found = editor.shown.get(uriOf(book, trendFile))?.findLast(({ code }) => code === 'ref/unknown-product');
    expect(found?.range).toEqual({ start: { line: 1, character: 24 }, end: { line: 1, character: 30 } });
  });

  it('the buffer wins over the disk until it is closed', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book] });
    const uri = uriOf(book, trendFile);
    await editor.until(() => editor.rules(uri)?.length === 1);
    await editor.open(uri, soundBook[trendFile]!);
    await editor.until(() => editor.rules(uri)?.length === 0);
    await editor.watched({ uri, type: 2 });
    await editor.idle();
    expect(editor.rules(uri)).toEqual([]);
    await editor.close(uri);
    await editor.until(() => editor.rules(uri)?.length === 1);
  });

  it('see what changes outside', async () => {
    const book = await folder(soundBook);
    const editor = await client({ folders: [book] });
    await editor.idle();
    await write(book, trendFile, brokenTrend);
    await editor.watched({ uri: uriOf(book, trendFile), type: 2 });
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 1);
    await write(book, trendFile, soundBook[trendFile]!);
    await editor.watched({ uri: uriOf(book, trendFile), type: 2 });
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 0);
  });

  it('are cleared for a file that goes away', async () => {
    const stray = 'products/extra.product.yaml';
    const book = await folder({ ...soundBook, [stray]: 'name: X\nkind: nothing\n' });
    const editor = await client({ folders: [book] });
    await editor.until(() => editor.rules(uriOf(book, stray))?.length === 1);
    await remove(`${book}/${stray}`);
    await editor.watched({ uri: uriOf(book, stray), type: 3 });
    await editor.until(() => editor.rules(uriOf(book, stray))?.length === 0);
  });

  it('see a folder that goes away and comes back', async () => {
    const book = await folder(soundBook);
    const editor = await client({ folders: [book] });
    await editor.idle();
    await remove(`${book}/products`);
    await editor.watched({ uri: uriOf(book, 'products'), type: 3 });
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 1);
    await write(book, 'products/quark.product.yaml', soundBook['products/quark.product.yaml']!);
    await editor.watched({ uri: uriOf(book, 'products'), type: 1 });
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 0);
  });

  it('come once for a fast typist', async () => {
    const book = await folder(soundBook);
    const editor = await client({ folders: [book] });
    const uri = uriOf(book, trendFile);
    await editor.open(uri, soundBook[trendFile]!);
    await editor.idle();
    for (const letter of 'abcdefgh') await editor.edit(uri, [1, 13], [1, 13], letter);
    await editor.until(() => editor.rules(uri)?.length === 1);
    expect(editor.publications).toBe(1);
    expect(editor.shown.get(uri)?.[0]?.message).toContain('hgfedcbaproduct');
  });
});

describe('pushed diagnostics, while a book is read', () => {
  it('are those of the open file alone, and of all files then', async () => {
    const text = brokenTrend.replace('quark', 'nothing');
    const book = await folder({ ...soundBook, [trendFile]: text });
    const { disk, read } = slowDisk();
    const editor = await client({ folders: [book], disk });
    const uri = uriOf(book, trendFile);
    await editor.open(uri, text);
    await editor.until(() => editor.rules(uri)?.join() === 'ref/unknown-term');
    await editor.edit(uri, [1, 13], [1, 19], 'product');
    await editor.until(() => editor.rules(uri)?.join() === '');
    read();
    await editor.until(() => editor.rules(uri)?.join() === 'ref/unknown-product');
    await editor.edit(uri, [2, 11], [2, 18], 'quark');
    await editor.until(() => editor.rules(uri)?.join() === '');
  });

  it('are so for a file that is opened before the folders are known', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const { disk, read } = slowDisk();
    const editor = await client({
      folders: [book],
      capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
      disk,
    });
    const uri = uriOf(book, trendFile);
    await editor.open(uri, brokenTrend);
    await editor.until(() => editor.rules(uri)?.join() === 'ref/unknown-term');
    read();
    await editor.until(() => editor.status?.books.length === 1);
  });

  it('are taken back where the file was closed meanwhile', async () => {
    const book = await folder(soundBook);
    const { disk, read } = slowDisk();
    const editor = await client({ folders: [book], disk });
    const uri = uriOf(book, trendFile);
    await editor.open(uri, brokenTrend);
    await editor.until(() => editor.rules(uri)?.length === 1);
    await editor.close(uri);
    read();
    await editor.until(() => editor.rules(uri)?.length === 0);
  });
});

describe('pulled diagnostics', () => {
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { diagnostics: { refreshSupport: true } } };

  it('are never pushed, and come for the file asked for', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book], capabilities });
    await editor.idle();
    expect(editor.initialized.capabilities.diagnosticProvider).toBeDefined();
    const textDocument = { uri: uriOf(book, trendFile) };
    const first = await editor.connection.sendRequest<Report>('textDocument/diagnostic', { textDocument });
    expect(first).toMatchObject({ kind: 'full', items: [{ code: 'ref/unknown-term' }] });
    const again = await editor.connection.sendRequest('textDocument/diagnostic', {
      textDocument,
      previousResultId: first.resultId,
    });
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    expect(editor.publications).toBe(0);
  });

  it('answer for what was just typed', async () => {
    const book = await folder(soundBook);
    const editor = await client({ folders: [book], capabilities });
    await editor.idle();
    const uri = uriOf(book, trendFile);
    await editor.open(uri, soundBook[trendFile]!);
    await editor.edit(uri, [1, 13], [1, 20], 'nothing');
    const report = await editor.connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri } });
    expect(report.items).toHaveLength(1);
  });

  it('tell of the open file alone at once, and are asked for again when its book is checked', async () => {
    const text = brokenTrend.replace('quark', 'nothing');
    const book = await folder({ ...soundBook, [trendFile]: text });
    const { disk, read } = slowDisk();
    const editor = await client({ folders: [book], capabilities, disk });
    const uri = uriOf(book, trendFile);
    const found = async () => {
      const report = await editor.connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri } });
      return report.items!.map((each) => (each as { code: string }).code);
    };
    await editor.open(uri, text);
    expect(await found()).toEqual(['ref/unknown-term']);
    await editor.edit(uri, [1, 13], [1, 19], 'product');
    expect(await found()).toEqual([]);
    expect(editor.refreshes).toBe(0);
    read();
    await editor.until(() => editor.refreshes > 0);
    expect(await found()).toEqual(['ref/unknown-product']);
  });

  it('wait for the book where a client cannot be told that there is more', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend.replace('quark', 'nothing') });
    const editor = await client({ folders: [book], capabilities: { textDocument: { diagnostic: {} } } });
    const uri = uriOf(book, trendFile);
    await editor.open(uri, brokenTrend.replace('quark', 'nothing'));
    const report = await editor.connection.sendRequest<Report>('textDocument/diagnostic', { textDocument: { uri } });
    expect(report.items).toHaveLength(2);
  });

  it('cover the whole workspace, and ask to be pulled again', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book], capabilities });
    await editor.idle();
    const report = await editor.connection.sendRequest<{ items: (Report & { uri: string })[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    expect(report.items.map(({ uri, items }) => [uri, items?.length])).toEqual(
      expect.arrayContaining([
        [uriOf(book, trendFile), 1],
        [uriOf(book, 'trendbook.yaml'), 0],
      ]),
    );
    const previousResultIds = report.items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    await write(book, trendFile, soundBook[trendFile]!);
    await editor.watched({ uri: uriOf(book, trendFile), type: 2 });
    await editor.until(() => editor.refreshes > 0);
    const next = await editor.connection.sendRequest<typeof report>('workspace/diagnostic', { previousResultIds });
    const changed = next.items.filter(({ kind }) => kind === 'full');
    expect(changed).toMatchObject([{ uri: uriOf(book, trendFile), items: [] }]);
  });

  it('give way where the client asks for pushed ones', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book], capabilities, options: { diagnostics: 'push' } });
    await editor.idle();
    expect(editor.initialized.capabilities.diagnosticProvider).toBeUndefined();
    expect(editor.publications).toBe(1);
  });
});

describe('folders', () => {
  it('hold several books', async () => {
    const in2023 = Object.entries(soundBook).map(([path, text]) => [`2023/${path}`, text]);
    const in2024 = Object.entries({ ...soundBook, [trendFile]: brokenTrend }).map(([path, text]) => [
      `2024/${path}`,
      text,
    ]);
    const both = await folder(Object.fromEntries([...in2023, ...in2024]));
    const editor = await client({ folders: [both] });
    await editor.idle();
    expect([...editor.shown.keys()]).toEqual([uriOf(both, '2024', trendFile)]);
    expect(editor.status?.books.map(({ root, errors }) => [root, errors])).toEqual([
      [uriOf(both, '2023'), 0],
      [uriOf(both, '2024'), 1],
    ]);
  });

  it('take in what was opened before they were read', async () => {
    const files = Object.entries(soundBook).map(([path, text]) => [`2024/${path}`, text]);
    const above = await folder(Object.fromEntries(files));
    const editor = await client({
      folders: [above],
      capabilities: { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } },
    });
    await editor.open(uriOf(above, '2024', trendFile), brokenTrend);
    await editor.until(() => editor.rules(uriOf(above, '2024', trendFile))?.length === 1);
    await editor.until(() => editor.status?.books.length === 1);
    expect(editor.status?.books.map(({ root, errors }) => [root, errors])).toEqual([[uriOf(above, '2024'), 1]]);
  });

  it('may lie inside a book', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [`${book}/trends`, `${book}/products`] });
    await editor.idle();
    expect(editor.rules(uriOf(book, trendFile))).toEqual(['ref/unknown-term']);
    expect(editor.status?.books).toHaveLength(1);
  });

  it('come and go', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const other = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book], capabilities: { workspace: { workspaceFolders: true } } });
    await editor.idle();
    const change = (added: string[], removed: string[]) =>
      editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((path) => ({ uri: uriOf(path), name: path })),
          removed: removed.map((path) => ({ uri: uriOf(path), name: path })),
        },
      });
    await change([other], []);
    await editor.until(() => editor.rules(uriOf(other, trendFile))?.length === 1);
    await change([], [book]);
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 0);
    expect(editor.rules(uriOf(other, trendFile))).toHaveLength(1);
  });

  it('are found above a file that is opened on its own', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({});
    const uri = uriOf(book, 'products/quark.product.yaml');
    await editor.open(uri, soundBook['products/quark.product.yaml']!);
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 1);
    await editor.close(uri);
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 0);
  });

  it('need not be there', async () => {
    const editor = await client({});
    await editor.idle();
    expect(editor.status).toEqual({ busy: false, books: [] });
  });

  it('do not mind a file of no book', async () => {
    const loose = await folder({ 'notes.yaml': 'a: [' });
    const editor = await client({ folders: [loose] });
    await editor.open(uriOf(loose, 'notes.yaml'), 'a: [');
    await editor.idle();
    expect(editor.publications).toBe(0);
  });
});

describe('settings', () => {
  it('override the levels of rules, and can change', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    let level: unknown = 'warning';
    const editor = await client({
      folders: [book],
      capabilities: { workspace: { configuration: true } },
      settings: () => ({ lint: { rules: { 'ref/unknown-term': level, 'yaml/syntax': 'nonsense' } } }),
    });
    await editor.until(() => editor.shown.get(uriOf(book, trendFile))?.[0]?.severity === 2);
    level = 'off';
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await editor.until(() => editor.rules(uriOf(book, trendFile))?.length === 0);
  });
});

describe('features', () => {
  it('mend by a code action', async () => {
    const book = await folder({ ...soundBook, [trendFile]: brokenTrend });
    const editor = await client({ folders: [book] });
    await editor.idle();
    const uri = uriOf(book, trendFile);
    const [diagnostic] = editor.shown.get(uri)!;
    const actions = await editor.connection.sendRequest<Action[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic!.range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions.slice(0, 1)).toMatchObject([
      {
        kind: 'quickfix',
        diagnostics: [diagnostic],
        edit: { changes: { [uri]: [{ range: diagnostic!.range, newText: 'product' }] } },
      },
    ]);
  });

  it('complete and explain what was just typed', async () => {
    const book = await folder(soundBook);
    const editor = await client({ folders: [book] });
    await editor.idle();
    const uri = uriOf(book, trendFile);
    await editor.open(uri, soundBook[trendFile]!);
    await editor.edit(uri, [2, 0], [2, 17], 'products: [夸]');
    const items = await editor.connection.sendRequest<{ label: string; textEdit: unknown }[]>(
      'textDocument/completion',
      {
        textDocument: { uri },
        position: { line: 2, character: 12 },
      },
    );
    expect(items).toMatchObject([
      {
        label: 'quark',
        filterText: 'quark 夸克',
        textEdit: { range: { start: { line: 2, character: 11 }, end: { line: 2, character: 12 } }, newText: 'quark' },
      },
    ]);
    const hover = await editor.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 1, character: 15 },
    });
    expect(hover.contents.value).toContain('产品');
  });

  it('answer from the open file as long as the others are not read, and from all of them then', async () => {
    const book = await folder(soundBook);
    const { disk, read } = slowDisk();
    const editor = await client({ folders: [book], disk });
    const uri = uriOf(book, trendFile);
    const ask = <Answer>(method: string, line: number, character: number) =>
      editor.connection.sendRequest<Answer>(method, { textDocument: { uri }, position: { line, character } });
    const offered = async () =>
      (await ask<{ label: string }[]>('textDocument/completion', 2, 11)).map(({ label }) => label);
    await editor.open(uri, soundBook[trendFile]!);
    await editor.edit(uri, [0, 7], [0, 11], '搜索');
    expect((await ask<{ contents: { value: string } }>('textDocument/hover', 1, 15)).contents.value).toContain('产品');
    expect(await ask<{ detail: string }[]>('textDocument/documentSymbol', 0, 0)).toMatchObject([{ detail: '搜索' }]);
    expect(await offered()).not.toContain('quark');
    read();
    await editor.idle();
    expect(await offered()).toContain('quark');
  });
});

/** Reads no product before it is told to. */
function slowDisk(): { disk(root: string): DiskFileSystem; read(): void } {
  let read = () => {};
  const isRead = new Promise<void>((resolve) => (read = resolve));
  return { disk: (root) => new SlowDisk(root, isRead), read };
}

class SlowDisk extends DiskFileSystem {
  readonly #isRead: Promise<void>;

  constructor(root: string, isRead: Promise<void>) {
    super(root);
    this.#isRead = isRead;
  }

  override async readFile(path: string): Promise<FileContent> {
    if (path.startsWith('products/')) await this.#isRead;
    return super.readFile(path);
  }
}

interface Report {
  kind: string;
  resultId: string;
  items?: unknown[];
}

interface Action {
  title: string;
}
