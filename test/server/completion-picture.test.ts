import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import { folderWith, type LanguageClient, remove, soundBook, start, uriOf } from './language-client.ts';

const trend = 'trends/search.trend.yaml';
const text = 'title: AI搜索\nperspective: product\ncharts:\n  - id: a\n    type: \n';

let folder: string;
let client: LanguageClient;

async function completions(resolving: boolean): Promise<CompletionItem[]> {
  folder = await folderWith({ ...soundBook, [trend]: text });
  const completionItem = resolving ? { resolveSupport: { properties: ['documentation'] } } : {};
  client = await start({ folders: [folder], capabilities: { textDocument: { completion: { completionItem } } } });
  await client.idle();
  const uri = uriOf(folder, trend);
  await client.open(uri, text);
  const position = { line: 4, character: 10 };
  return client.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
}

const resolve = (item: CompletionItem | undefined) =>
  client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
const markdownOf = ({ documentation }: CompletionItem) => (documentation as MarkupContent).value;
const picture = /!\[(\w+)\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)/;

afterEach(async () => {
  client.connection.dispose();
  await remove(folder);
});

describe('the documentation of a type of chart', () => {
  it('says and shows what it looks like, once a row is looked at', async () => {
    const items = await completions(true);
    expect(items.map(({ label }) => label)).toContain('heatmap');
    expect(JSON.stringify(items)).not.toContain('data:image');
    for (const item of items) {
      const [, alt] = picture.exec(markdownOf(await resolve(item))) ?? [];
      expect(alt).toBe(item.label);
    }
    expect(markdownOf(await resolve(items.find(({ label }) => label === 'heatmap')))).toMatch(
      /^Two fields crossed\.\n/,
    );
  });

  it('shows it in the kind of theme that was told', async () => {
    const bar = (await completions(true)).find(({ label }) => label === 'bar');
    const ground = async () => {
      const [, , data = ''] = picture.exec(markdownOf(await resolve(bar))) ?? [];
      return /<rect[^>]*fill="(#\w+)"/.exec(Buffer.from(data, 'base64').toString('utf8'))?.[1];
    };
    expect(await ground()).toBe('#ffffff');
    await client.connection.sendNotification('trendbook/theme', { theme: 'dark' });
    expect(await ground()).toBe('#1f1f1f');
  });

  it('is text alone for an editor that takes the whole list at once', async () => {
    const items = await completions(false);
    expect(markdownOf(items.find(({ label }) => label === 'bar')!)).toBe('Bars: one a record or group.');
    expect(JSON.stringify(items)).not.toContain('data:image');
  });
});
