import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeLens, InlayHint, Location, MarkupContent } from 'vscode-languageserver';
import type { BookTests, InitializationOptions } from '../../src/server/protocol.ts';
import { claimedBook, folderWith, type LanguageClient, remove, start, uriOf } from './language-client.ts';

const trend = 'trends/search.trend.yaml';
const prose = 'trends/search.trend.md';
const product = 'products/quark.product.yaml';
const all: ClientCapabilities = {
  workspace: { inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, configuration: true },
  textDocument: { inlayHint: { resolveSupport: { properties: ['tooltip'] } } },
};

let folder: string;
let client: LanguageClient;

afterEach(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

async function open(
  capabilities: ClientCapabilities = all,
  settings: object = { inlayHints: { names: false, figures: false }, codeLens: { references: false, preview: false } },
  options: InitializationOptions = { showReferences: true },
) {
  folder = await folderWith(claimedBook);
  client = await start({ folders: [folder], capabilities, options, settings: () => settings });
  await client.idle();
}

function hints(path: string): Promise<InlayHint[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  return client.connection.sendRequest('textDocument/inlayHint', { textDocument: { uri: uriOf(folder, path) }, range });
}

async function lenses(): Promise<CodeLens[]> {
  const textDocument = { uri: uriOf(folder, trend) };
  const found = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  return Promise.all(found.map((lens) => client.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
}

/** Makes the product's downloads another figure, as typing does. */
async function observe(figure: string): Promise<void> {
  const uri = uriOf(folder, product);
  await client.open(uri, claimedBook[product]!);
  await client.edit(uri, [0, 0], [99, 0], claimedBook[product]!.replace('超1亿', figure));
}

describe('verdicts in an editor', () => {
  it('lead from the lens to the figures that counted', async () => {
    await open();
    const [lens] = await lenses();
    expect(lens!.command).toMatchObject({ title: '✓ verified', command: 'trendbook.showReferences' });
    const [, , places] = lens!.command!.arguments as [string, unknown, Location[]];
    expect(places.map(({ uri, range }) => [uri, range.start.line])).toEqual([[uriOf(folder, product), 4]]);
  });

  it('explain a hint once it is looked at, with links that open the line', async () => {
    await open();
    const [hint] = await hints(prose);
    expect(hint).toMatchObject({ label: '✓', position: { line: 0, character: 24 } });
    expect(hint!.tooltip).toBeUndefined();
    const resolved = await client.connection.sendRequest<InlayHint>('inlayHint/resolve', hint);
    expect((resolved.tooltip as MarkupContent).value).toContain(`[夸克 超1亿](<${uriOf(folder, product)}#L5>)`);
  });

  it('explain it at once to a client that cannot ask later', async () => {
    await open({ workspace: { configuration: true } });
    const [hint] = await hints(prose);
    expect((hint!.tooltip as MarkupContent).value).toContain('Certain (1)');
  });

  it.each([
    [{ inlayHints: { verdicts: false } }, 0, 1],
    [{ codeLens: { verdicts: false, references: false } }, 1, 0],
  ])('follow the settings %j', async (settings, hintCount, lensCount) => {
    await open(all, { codeLens: { references: false }, ...settings });
    expect((await hints(prose)).length).toBe(hintCount);
    expect((await lenses()).filter(({ command }) => command!.title === '✓ verified').length).toBe(lensCount);
  });

  it('are asked for again when an observation changes them, and only then', async () => {
    await open();
    const refreshed: string[] = [];
    for (const what of ['inlayHint', 'codeLens']) {
      client.connection.onRequest(`workspace/${what}/refresh`, () => {
        refreshed.push(what);
        return null;
      });
    }
    await hints(prose);
    await lenses();
    await observe('超1.5亿');
    await client.idle();
    expect(refreshed).toEqual([]);
    await client.edit(
      uriOf(folder, product),
      [4, 0],
      [5, 0],
      '  - { platform: app, source: report, downloads: 8000万 }\n',
    );
    await client.until(() => refreshed.length === 2);
    expect((await hints(prose)).map(({ label }) => label)).toEqual(['✗ 80M']);
    expect((await lenses()).map(({ command }) => command!.title)).toEqual(['✗ contradicted: 80M']);
  });

  it('are given as tests, and a change of the book is told', async () => {
    await open();
    const tests = () => client.connection.sendRequest<BookTests[]>('trendbook/claimTests');
    let told = 0;
    client.connection.onNotification('trendbook/bookChanged', () => void told++);
    const [before] = await tests();
    expect(before!.trends[0]!.claims).toEqual([
      {
        id: 'large',
        title: '夸克下载量超1亿',
        summary: '✓ verified',
        outcome: 'passed',
        expected: '超1亿',
        actual: '>100M',
        location: { uri: uriOf(folder, trend), range: span(4, 8, 13) },
        about: { uri: uriOf(folder, trend), range: span(7, 65, 68) },
      },
    ]);
    await observe('8000万');
    await client.until(() => told > 0);
    expect((await tests())[0]!.trends[0]!.claims[0]).toMatchObject({ outcome: 'failed', actual: '80M' });
  });
});

function span(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}
