import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { exampleBook } from '../../src/core/rules/example-book.ts';
import type { NewFileAnswer, NewFileForm, NewFileIdAnswer } from '../../src/server/protocol.ts';
import { folderWith, type LanguageClient, remove, start, uriOf } from './language-client.ts';

const trend = 'trends/agents.trend.yaml';
const product = 'products/doubao.product.yaml';
const page = 'pages/method.md';

const files = {
  ...exampleBook,
  [trend]: 'title: 智能体\nperspective: product\nproducts: [kimi]\nnarrative: |\n  正文\n',
  [product]: 'name: ⽣\r\nsumary: ⻆\r\nobservations:\r\n  - { platform: app, source: report, downloads: 1200000 }\r\n',
  [page]: '# 方法\n\n见：product[夸克]{#quark}\n',
};

const able: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      snippetEditSupport: true,
    },
  },
  textDocument: { codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } } },
};

let folder: string;
let client: LanguageClient;
let plain: LanguageClient;

beforeAll(async () => {
  folder = await folderWith(files);
  client = await start({ folders: [folder], options: { diagnostics: 'push' }, capabilities: able });
  plain = await start({ folders: [folder], options: { diagnostics: 'push' } });
  await Promise.all([client.idle(), plain.idle()]);
});

afterAll(async () => {
  for (const each of [client, plain]) {
    await each.connection.sendRequest('shutdown');
    each.connection.dispose();
  }
  await remove(folder);
});

/** The actions at the first place of a text in a file. */
function actionsAt(
  file: keyof typeof files,
  text: string,
  only?: readonly string[],
  by = client,
): Promise<CodeAction[]> {
  const before = files[file]!.slice(0, files[file]!.indexOf(text)).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return by.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri: uriOf(folder, file) },
    range: { start: position, end: position },
    context: { diagnostics: [], only },
  });
}

async function chosen(actions: readonly CodeAction[], title: RegExp): Promise<CodeAction> {
  const action = actions.find((each) => title.test(each.title));
  if (!action) throw new Error(`no ${title} among ${actions.map((each) => each.title).join('; ')}`);
  return action.edit ? action : client.connection.sendRequest('codeAction/resolve', action);
}

const changesOf = ({ edit }: CodeAction) => edit?.documentChanges ?? [];

describe('code actions', () => {
  it('are announced by their kinds', () => {
    expect(client.initialized.capabilities.codeActionProvider).toMatchObject({
      codeActionKinds: expect.arrayContaining(['quickfix', 'refactor.rewrite', 'source.fixAll.trendbook']),
      resolveProvider: true,
    });
    expect(plain.initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
  });

  it('create a product as a file with its text, resolved when it is chosen', async () => {
    const action = await chosen(await actionsAt(trend, 'kimi'), /^Create the product "kimi"/);
    const uri = uriOf(folder, 'products/kimi.product.yaml');
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'ref/unknown-product' }] });
    expect(changesOf(action)).toMatchObject([
      { kind: 'create', uri },
      { textDocument: { uri }, edits: [{ newText: 'name: kimi\nobservations: []\n' }] },
    ]);
  });

  it('put the caret where the reason goes', async () => {
    const action = await chosen(await actionsAt(trend, 'kimi'), /^Ignore/);
    expect(changesOf(action)).toMatchObject([
      { edits: [{ snippet: { value: '# trendbook-ignore ref/unknown-product: $1\n' } }] },
    ]);
  });

  it('move a narrative to a file of its own', async () => {
    const action = await chosen(await actionsAt(trend, 'narrative', ['refactor']), /^Move the narrative/);
    expect(action.kind).toBe('refactor.extract');
    expect(changesOf(action)).toMatchObject([
      { kind: 'create', uri: uriOf(folder, 'trends/agents.trend.md') },
      { edits: [{ newText: '正文\n' }] },
      { textDocument: { uri: uriOf(folder, trend) } },
    ]);
  });

  it('fix all that is safe in a file, and nothing else', async () => {
    const action = await chosen(await actionsAt(product, 'name', ['source.fixAll']), /safe fixes/);
    const edits = changesOf(action).flatMap((change) => ('edits' in change ? change.edits : []));
    expect(edits.map((each) => 'newText' in each && each.newText)).toEqual(['生', 'mary: 角']);
    expect(await actionsAt(page, 'product', ['source.fixAll'])).toEqual([]);
    expect((await actionsAt(page, '：product', ['quickfix'])).map(({ title }) => title)).toContain(
      'Repair the directive',
    );
  });

  it.each([
    [['refactor.rewrite'], ['refactor.rewrite']],
    [['quickfix'], []],
    [['source'], ['source.organizeKeys.trendbook', 'source.fixAll.trendbook']],
    [['source.organizeImports'], []],
  ])('are only of the kinds asked for: %j', async (only, kinds) => {
    const found = await actionsAt(product, '1200000', only);
    expect([...new Set(found.map(({ kind }) => kind))]).toEqual(kinds);
  });

  it('are refused once their place is gone', async () => {
    const [action] = await actionsAt(product, 'sumary', ['source.fixAll']);
    const stale = { ...action!, data: { ...(action!.data as object), key: 'nothing' } };
    await expect(client.connection.sendRequest('codeAction/resolve', stale)).rejects.toThrow(/changed/);
  });

  it('come with their edits, and without those that need more, for a client that can do less', async () => {
    const titles = (await actionsAt(trend, 'kimi', undefined, plain)).map(({ title }) => title);
    expect(titles.some((title) => title.startsWith('Create the product'))).toBe(false);
    const [ignore] = (await actionsAt(trend, 'kimi', undefined, plain)).filter(({ title }) =>
      title.startsWith('Ignore'),
    );
    const edit: WorkspaceEdit = ignore!.edit!;
    expect(edit.changes![uriOf(folder, trend)]).toMatchObject([
      { newText: '# trendbook-ignore ref/unknown-product: \n' },
    ]);
    expect(await actionsAt(trend, 'narrative', ['refactor.extract'], plain)).toEqual([]);
    const [all] = await actionsAt(product, 'name', ['source.fixAll'], plain);
    expect(all!.edit!.changes![uriOf(folder, product)]).toHaveLength(2);
  });
});

describe('the form for a new file', () => {
  it('knows the book and its terms', async () => {
    const [form] = await client.connection.sendRequest<NewFileForm[]>('trendbook/newFileForms', { kind: 'product' });
    expect(form).toMatchObject({ root: uriOf(folder), title: '示例' });
    expect(form!.fields.map(({ title }) => title)[0]).toBe('Kind');
  });

  it('proposes ids and says why one cannot be had', async () => {
    const of = { kind: 'product', root: uriOf(folder), name: 'Quark' };
    const ask = (id?: string) => client.connection.sendRequest<NewFileIdAnswer>('trendbook/newFileId', { ...of, id });
    expect(await ask()).toEqual({ id: 'quark-2' });
    expect(await ask('quark')).toMatchObject({ problem: expect.stringContaining('taken') });
    expect(await ask('q')).toEqual({ id: 'q' });
  });

  it('makes a trend and lists it, in one edit', async () => {
    const answers = {
      kind: 'trend',
      root: uriOf(folder),
      name: '机器人',
      id: 'robots',
      chosen: { perspective: ['product'] },
    };
    const made = await client.connection.sendRequest<NewFileAnswer>('trendbook/newFile', answers);
    expect(made).toMatchObject({ uri: uriOf(folder, 'trends/robots.trend.yaml'), position: { line: 4, character: 2 } });
    expect((made.edit as WorkspaceEdit).documentChanges).toMatchObject([
      { kind: 'create' },
      { edits: [{ newText: expect.stringContaining('title: 机器人\n') }] },
      { textDocument: { uri: uriOf(folder, 'trendbook.yaml') }, edits: [{ newText: ', robots' }] },
    ]);
    const taken = { ...answers, id: 'search' };
    expect(await client.connection.sendRequest('trendbook/newFile', taken)).toBeNull();
  });
});
