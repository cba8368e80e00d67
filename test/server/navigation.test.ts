import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSymbol, Location, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver';
import { navigationBook } from '../core/language/navigation-book.ts';
import { folderWith, type LanguageClient, remove, start, uriOf } from './language-client.ts';

const quark = 'products/quark.product.yaml';

let folder: string;
let client: LanguageClient;

beforeAll(async () => {
  folder = await folderWith(navigationBook);
  client = await start({
    folders: [folder],
    options: { diagnostics: 'push' },
    capabilities: { workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } } },
  });
  await client.idle();
});

afterAll(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

/** A request's parameters for the first place of a text in a file. */
function at(file: string, text: string) {
  const before = navigationBook[file]!.slice(0, navigationBook[file]!.indexOf(text));
  if (!navigationBook[file]!.includes(text)) throw new Error(`${file} does not hold ${text}`);
  const line = before.split('\n').length - 1;
  const position = { line, character: before.length - (before.lastIndexOf('\n') + 1) };
  return { textDocument: { uri: uriOf(folder, file) }, position };
}

const whole = (file: string) => ({ textDocument: { uri: uriOf(folder, file) } });
const ask = <T>(method: string, params: object): Promise<T> => client.connection.sendRequest(method, params);
const pathOf = (uri: string) => decodeURIComponent(uri.slice(uriOf(folder).length + 1));

describe('a client that navigates', () => {
  it('is told what the server can do', () => {
    expect(client.initialized.capabilities).toMatchObject({
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: { prepareProvider: true },
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      documentLinkProvider: expect.anything(),
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    });
  });

  it('goes from a term to its definition', async () => {
    const found = await ask<Location | Location[]>('textDocument/definition', at(quark, 'search\n'));
    const [{ uri, range } = {} as Location] = [found].flat();
    expect(pathOf(uri)).toBe('trendbook.yaml');
    const line = navigationBook['trendbook.yaml']!.split('\n')[range.start.line]!;
    expect(line.slice(range.start.character, range.end.character)).toBe('search');
  });

  it('lists what names a metric, over all files', async () => {
    const params = { ...at('trendbook.yaml', 'downloads: {'), context: { includeDeclaration: true } };
    const files = (await ask<Location[]>('textDocument/references', params)).map(({ uri }) => pathOf(uri));
    expect(new Set(files)).toContain('trendbook.yaml');
    expect(new Set(files)).toContain(quark);
  });

  it('highlights what names the same thing in the file', async () => {
    const places = await ask<unknown[]>('textDocument/documentHighlight', at(quark, 'report'));
    expect(places.length).toBeGreaterThan(1);
  });

  it('renames a term in one edit', async () => {
    const place = at('trendbook.yaml', 'companion:');
    expect(await ask('textDocument/prepareRename', place)).toMatchObject({ placeholder: 'companion' });
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'friend' });
    const texts = edit.documentChanges!.flatMap((change) => ('edits' in change ? change.edits : []));
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.every((each) => 'newText' in each && each.newText.includes('friend'))).toBe(true);
  });

  it('renames the file that carries the id', async () => {
    const place = at('trends/search.trend.yaml', 'quark');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', { ...place, newName: 'kuake' });
    expect(edit.documentChanges).toContainEqual(
      expect.objectContaining({ kind: 'rename', newUri: uriOf(folder, 'products/kuake.product.yaml') }),
    );
  });

  it('is told why a rename is refused', async () => {
    const place = at('trendbook.yaml', 'companion:');
    await expect(ask('textDocument/rename', { ...place, newName: 'search' })).rejects.toThrow(/search/);
  });

  it.each(Object.keys(navigationBook))('gets outline, links, folding and selection of %s', async (file) => {
    const symbols = await ask<DocumentSymbol[] | null>('textDocument/documentSymbol', whole(file));
    const lines = navigationBook[file]!.split('\n').length;
    const within = ({ range, selectionRange, children = [] }: DocumentSymbol): boolean =>
      range.start.line <= selectionRange.start.line &&
      selectionRange.end.line <= range.end.line &&
      children.every(within);
    expect((symbols ?? []).every(within)).toBe(true);
    if (/\.(yaml|md)$/.test(file)) expect(symbols).not.toHaveLength(0);
    const folds = await ask<{ startLine: number; endLine: number }[] | null>('textDocument/foldingRange', whole(file));
    for (const { startLine, endLine } of folds ?? []) {
      expect(startLine).toBeLessThan(endLine);
      expect(endLine).toBeLessThan(lines);
    }
    await ask('textDocument/documentLink', whole(file));
    const positions = [{ line: 0, character: 1 }];
    const [selection] = await ask<unknown[]>('textDocument/selectionRange', { ...whole(file), positions });
    expect(selection).toHaveProperty('range');
  });

  it.each([
    ['夸克', quark],
    ['陪伴', 'trendbook.yaml'],
  ])('finds a symbol by its Chinese name: %s', async (query, file) => {
    const found = await ask<WorkspaceSymbol[]>('workspace/symbol', { query });
    expect(found.map(({ location }) => pathOf(location.uri))).toContain(file);
  });

  it('follows the address of a source', async () => {
    const links = await ask<{ target?: string }[]>('textDocument/documentLink', whole('trendbook.yaml'));
    expect(links.map(({ target }) => target)).toContain('https://example.org/report');
  });
});
