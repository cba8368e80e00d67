import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { ImportAnswer, ImportParams, ImportTarget } from '../../src/server/protocol.ts';
import { folderWith, type LanguageClient, remove, soundBook, start, uriOf } from './language-client.ts';

let folder: string;
let client: LanguageClient;

afterEach(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

async function open() {
  folder = await folderWith(soundBook);
  const capabilities = {
    workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] } },
  };
  client = await start({ folders: [folder], capabilities });
  await client.idle();
  const [target] = await client.connection.sendRequest<ImportTarget[]>('trendbook/importTargets');
  return target!;
}

function plan(root: string, text: string, more: Partial<ImportParams> = {}): Promise<ImportAnswer | null> {
  const params: ImportParams = { root, text, title: 'news', to: 'products', map: {}, skip: [], ...more };
  return client.connection.sendRequest('trendbook/import', params);
}

describe('trendbook/import', () => {
  it('offers the books with their tables', async () => {
    const target = await open();
    expect(target.root).toBe(uriOf(folder, '').replace(/\/$/, ''));
    expect(target.title).not.toBe('');
  });

  it('answers with the mapping and one edit', async () => {
    const { root } = await open();
    const answer = await plan(root, 'id,name,app.downloads\nnew-one,新品,12万\n');
    expect(answer).toMatchObject({
      problems: [],
      columns: [{ header: 'id', field: 'id' }, { field: 'name' }, { field: 'app.downloads', examples: '12万' }],
    });
    const edit = answer?.edit as WorkspaceEdit | undefined;
    expect(edit?.documentChanges?.[0]).toMatchObject({
      kind: 'create',
      uri: uriOf(folder, 'products/new-one.product.yaml'),
    });
  });

  it('names a column that is no field, and takes what the person says of it', async () => {
    const { root } = await open();
    const csv = 'id,name,下载\nnew-one,新品,12万\n';
    const refused = await plan(root, csv);
    expect(refused?.edit).toBeUndefined();
    expect(refused?.problems).toMatchObject([{ line: 1, unknownColumn: '下载' }]);
    expect((await plan(root, csv, { map: { 下载: 'app.downloads' } }))?.problems).toEqual([]);
    expect((await plan(root, csv, { skip: ['下载'] }))?.columns[2]).toEqual({
      header: '下载',
      examples: '',
      guesses: '',
    });
  });

  it('makes a table, and knows nothing of a book that is gone', async () => {
    const { root } = await open();
    expect((await plan(root, '名称\n甲\n', { to: 'table', into: 'news' }))?.edit).toBeDefined();
    expect(await plan('file:///gone', 'id\n')).toBeNull();
  });
});
