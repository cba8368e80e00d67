import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { folderWith, type LanguageClient, remove, soundBook, start, uriOf } from './language-client.ts';

const product = 'products/quark.product.yaml';
const untidy = 'name:   夸克 \r\nobservations:\r\n- {platform: app,source: report}\r\n';
const options = { tabSize: 4, insertSpaces: false };

let folder: string;
let client: LanguageClient;

beforeAll(async () => {
  folder = await folderWith({ ...soundBook, 'pages/method.md': '# 方法 \n' });
  client = await start({ folders: [folder] });
  await client.idle();
  await client.open(uriOf(folder, product), untidy);
});

afterAll(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

/** The text after the edits that the server answers with. */
async function formatted(text: string, path: string, method: string, params: object): Promise<string> {
  const textDocument = { uri: uriOf(folder, path) };
  const edits = await client.connection.sendRequest<TextEdit[]>(method, { textDocument, options, ...params });
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
}

describe('a client that formats', () => {
  it('is told what the server can do', () => {
    expect(client.initialized.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['}', ']'] },
    });
  });

  it('gets the whole document laid out, whatever its tab size', async () => {
    expect(await formatted(untidy, product, 'textDocument/formatting', {})).toBe(
      'name: 夸克\r\nobservations:\r\n  - { platform: app, source: report }\r\n',
    );
  });

  it('gets the selected lines laid out', async () => {
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 5 } };
    expect(await formatted(untidy, product, 'textDocument/rangeFormatting', { range })).toBe(
      untidy.replace(/.*\r/, 'name: 夸克\r'),
    );
  });

  it('gets a bracket tidied that is closed', async () => {
    const params = { position: { line: 2, character: '- {platform: app,source: report}'.length }, ch: '}' };
    expect(await formatted(untidy, product, 'textDocument/onTypeFormatting', params)).toBe(
      untidy.replace(/\{.*\}/, '{ platform: app, source: report }'),
    );
  });

  it('gets Markdown tidied', async () => {
    expect(await formatted('# 方法 \n', 'pages/method.md', 'textDocument/formatting', {})).toBe('# 方法\n');
  });

  it('gets no edits for a file that is no book’s', async () => {
    const textDocument = { uri: uriOf(folder, '../other.yaml') };
    expect(await client.connection.sendRequest('textDocument/formatting', { textDocument, options })).toBeNull();
  });
});
