import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeLens, InlayHint, Location } from 'vscode-languageserver';
import type { InitializationOptions } from '../../src/server/protocol.ts';
import { folderWith, type LanguageClient, remove, soundBook, start, uriOf } from './language-client.ts';

const product = 'products/quark.product.yaml';
const manifest = 'trendbook.yaml';
const canRefresh: ClientCapabilities = {
  workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, configuration: true },
};

let folder: string;
let client: LanguageClient;

afterEach(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

async function open(capabilities: ClientCapabilities, settings: object = {}, options: InitializationOptions = {}) {
  folder = await folderWith(soundBook);
  client = await start({ folders: [folder], capabilities, options, settings: () => settings });
  await client.idle();
}

const lines = (from: number, to: number) => ({
  range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
});

async function hints(path: string, span = lines(0, 99)): Promise<string[]> {
  const params = { textDocument: { uri: uriOf(folder, path) }, ...span };
  const found = await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', params);
  return found.map(({ position, label }) => `${position.line}:${position.character} ${label}`);
}

function lenses(path: string): Promise<CodeLens[]> {
  return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: uriOf(folder, path) } });
}

const resolve = (lens: CodeLens): Promise<CodeLens> => client.connection.sendRequest('codeLens/resolve', lens);

describe('inlay hints', () => {
  it('are those of the lines that the client shows', async () => {
    await open({});
    expect(client.initialized.capabilities).toMatchObject({ inlayHintProvider: true });
    expect(await hints(product)).toEqual([
      '1:12 AI原生',
      '2:13 AI搜索',
      '4:19 APP端',
      '4:35 年度报告',
      '4:51 > 100,000,000',
    ]);
    expect(await hints(product, lines(1, 2))).toEqual(['1:12 AI原生']);
  });

  it.each([
    [{ inlayHints: { names: false } }, ['4:51 > 100,000,000']],
    [{ inlayHints: { figures: false } }, ['1:12 AI原生', '2:13 AI搜索', '4:19 APP端', '4:35 年度报告']],
    [{ inlayHints: { names: false, figures: false } }, []],
    [{ inlayHints: 7 }, ['1:12 AI原生', '2:13 AI搜索', '4:19 APP端', '4:35 年度报告', '4:51 > 100,000,000']],
  ])('follow the settings %j', async (settings, expected) => {
    await open(canRefresh, settings);
    expect(await hints(product)).toEqual(expected);
  });

  it('are asked for again when another file changes what they say, and only then', async () => {
    await open(canRefresh);
    let refreshes = 0;
    client.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshes++;
      return null;
    });
    await hints(product);
    const uri = uriOf(folder, manifest);
    await client.open(uri, soundBook[manifest]!.replace('title: 示例', 'title: 例子'));
    await client.until(() => client.status?.books[0]?.title === '例子');
    expect(refreshes).toBe(0);
    // About a text that it changes the client asks again by itself.
    await client.open(uriOf(folder, product), soundBook[product]!);
    await client.edit(uriOf(folder, product), [0, 0], [0, 0], '# 注\nbogus: 1\n');
    await client.until(() => client.rules(uriOf(folder, product))?.includes('schema/unknown-key') === true);
    await client.edit(uriOf(folder, product), [0, 0], [2, 0], '');
    await client.until(() => client.rules(uriOf(folder, product))?.length === 0);
    expect(refreshes).toBe(0);
    await hints(product);
    await client.edit(uri, [0, 0], [99, 0], soundBook[manifest]!.replace('AI搜索', '搜索'));
    await client.until(() => refreshes > 0);
    expect(await hints(product, lines(2, 3))).toEqual(['2:13 搜索']);
  });
});

describe('code lenses', () => {
  it('are counted when they are looked at, and lead to the places', async () => {
    await open({}, {}, { showReferences: true });
    expect(client.initialized.capabilities).toMatchObject({ codeLensProvider: { resolveProvider: true } });
    const [lens] = await lenses(product);
    expect(lens).not.toHaveProperty('command');
    const { command } = await resolve(lens!);
    expect(command).toMatchObject({ title: '1 reference', command: 'trendbook.showReferences' });
    const [uri, position, places] = command!.arguments as [string, unknown, Location[]];
    expect({ uri, position }).toEqual({ uri: uriOf(folder, product), position: lens!.range.start });
    expect(places).toEqual([
      {
        uri: uriOf(folder, 'trends/search.trend.yaml'),
        range: { start: { line: 2, character: 11 }, end: { line: 2, character: 16 } },
      },
    ]);
  });

  it('are text alone for a client that cannot list places', async () => {
    await open({});
    const [lens] = await lenses(product);
    expect((await resolve(lens!)).command).toEqual({ title: '1 reference', command: '' });
  });

  it('can be switched off', async () => {
    await open(canRefresh, { codeLens: { references: false } });
    expect(await lenses(product)).toEqual([]);
  });

  it('are asked for again when another file refers to what they count', async () => {
    await open(canRefresh);
    let refreshes = 0;
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      refreshes++;
      return null;
    });
    const [lens] = await lenses(product);
    const uri = uriOf(folder, 'trends/search.trend.yaml');
    await client.open(uri, 'title: AI搜索\nperspective: product\nproducts: [quark]\nrelated: []\n');
    await client.edit(uri, [2, 0], [3, 0], '');
    await client.until(() => refreshes > 0);
    expect((await resolve(lens!)).command!.title).toBe('0 references');
  });
});
