import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CodeLens, Location } from 'vscode-languageserver';
import type { PictureSource, PreviewAnswer, PreviewCursorAnswer } from '../../src/server/protocol.ts';
import { type Shown, shownAfter } from '../../webview/shown.ts';
import { folderWith, type LanguageClient, remove, soundBook, start, uriOf } from './language-client.ts';

const trend = 'trends/search.trend.yaml';
const text = `title: AI搜索
perspective: product
products: [quark]
charts:
  - { id: downloads, type: bar, title: 下载量, alt: 夸克居首, data: { measures: [app.downloads] } }
claims:
  - { id: large, statement: 夸克下载量超1亿, check: { type: value, of: quark, measure: app.downloads, is: 超1亿 } }
`;
const product = 'products/quark.product.yaml';

let folder: string;
let client: LanguageClient;

async function open(settings: object = {}) {
  folder = await folderWith({ ...soundBook, [trend]: text });
  const capabilities = { workspace: { configuration: true } };
  const codeLens = { references: false, verdicts: false, ...settings };
  client = await start({
    folders: [folder],
    capabilities,
    options: { showReferences: true },
    settings: () => ({ codeLens }),
  });
  await client.idle();
}

beforeEach(() => open());

afterEach(async () => {
  await client.connection.sendRequest('shutdown');
  client.connection.dispose();
  await remove(folder);
});

const start0 = { line: 0, character: 0 };
const page = (path: string) =>
  client.connection.sendRequest<PreviewAnswer | null>('trendbook/preview', {
    uri: uriOf(folder, path),
    position: start0,
  });

describe('the preview', () => {
  it('is the page of a file, and the pages that one can go to', async () => {
    const answer = await page(trend);
    expect(answer?.page).toMatchObject({ kind: 'trend', title: 'AI搜索' });
    expect(answer?.choices).toContainEqual({ kind: 'trend', uri: uriOf(folder, trend), title: 'AI搜索' });
    expect(await page('nowhere.yaml')).toBeNull();
  });

  it('is told again only where something changed that it is made from', async () => {
    const uri = uriOf(folder, trend);
    const ask = (known?: string) =>
      client.connection.sendRequest<PreviewAnswer | 'unchanged'>('trendbook/preview', { uri, position: start0, known });
    const stateOf = (answer: PreviewAnswer | 'unchanged') => (answer === 'unchanged' ? answer : answer.state);
    const first = stateOf(await ask());
    expect(await ask(first)).toBe('unchanged');
    await client.open(uriOf(folder, product), soundBook[product]!);
    await client.edit(uriOf(folder, product), [0, 0], [0, 0], '# 注\n');
    const second = stateOf(await ask(first));
    expect(second).not.toBe(first);
    expect(await ask(second)).toBe('unchanged');
    expect(stateOf(await ask())).toBe(second);
  });

  it('is told as what differs, which with what was shown before makes the whole of it', async () => {
    const uri = uriOf(folder, trend);
    const ask = (known?: string) =>
      client.connection.sendRequest<PreviewAnswer | 'unchanged'>('trendbook/preview', { uri, position: start0, known });
    await client.open(uri, text);
    let shown: Shown | undefined;
    const show = (answer: PreviewAnswer) => {
      const { state, since, page: told, choices } = answer;
      const message = { type: 'show', uri, locale: 'en', pinned: false, state, since, page: told, choices } as const;
      shown = shownAfter(message, shown);
      return told.blocks.map(({ kind, key }) => (kind === 'kept' ? '' : key));
    };
    const whole = await ask();
    expect(whole !== 'unchanged' && show(whole)).toEqual(['chart:downloads', 'claims']);
    const chart = text.split('\n')[4]!;
    for (const [line, from, to, told] of [
      [4, 0, 0, ['', '']],
      [4, chart.indexOf('下载量'), chart.indexOf('下载量') + 3, ['chart:downloads', '']],
      [6, text.split('\n')[6]!.indexOf('夸克'), text.split('\n')[6]!.indexOf('夸克') + 2, ['', 'claims']],
      [4, 4, chart.length, ['']],
    ] as const) {
      await client.edit(uri, [line, from], [line, to], from === to ? '  # 注\n' : '新');
      const answer = await ask(shown!.state);
      if (answer === 'unchanged') throw new Error('a text was changed');
      expect(answer.since).toBe(shown!.state);
      expect(show(answer)).toEqual(told);
      const again = await ask();
      expect(again !== 'unchanged' && [shown!.page, shown!.choices]).toEqual([
        (again as PreviewAnswer).page,
        (again as PreviewAnswer).choices,
      ]);
      if (from === to) await client.edit(uri, [4, 0], [5, 0], '');
      if (from === to) show((await ask(shown!.state)) as PreviewAnswer);
    }
    const old = await ask('["a state of long ago"]');
    expect(old !== 'unchanged' && old.since).toBeUndefined();
  });

  it('keeps the check of what it shows from being done a moment, and no longer', async () => {
    const uri = uriOf(folder, trend);
    await client.open(uri, text);
    for (const [edit, rules] of [
      ['bogus: 1\n', ['schema/unknown-key']],
      ['', []],
    ] as const) {
      await page(trend);
      await client.edit(uri, [7, 0], [8, 0], edit);
      await page(trend);
      await client.until(
        () => JSON.stringify(client.rules(uri)?.filter((id) => id === 'schema/unknown-key')) === JSON.stringify(rules),
      );
    }
  });

  it('keeps a chart’s picture while the chart is half-typed, and says so', async () => {
    const uri = uriOf(folder, trend);
    await page(trend);
    await client.open(uri, text);
    await client.edit(uri, [4, 0], [5, 0], '  - { id: downloads, type: b\n');
    const block = (await page(trend))!.page.blocks.find(({ key }) => key === 'chart:downloads');
    expect(block).toMatchObject({ picture: { kind: 'bar' }, stale: expect.any(String) });
  });

  it.each([
    [4, 'chart:downloads'],
    [6, 'claim:large'],
    [0, undefined],
  ])('knows what line %i is about', async (line, key) => {
    await page(trend);
    const uri = uriOf(folder, trend);
    const params = { uri, shown: uri, position: { line, character: 8 } };
    const answer = await client.connection.sendRequest<PreviewCursorAnswer>('trendbook/previewCursor', params);
    expect(answer).toMatchObject({ id: 'search', ...(key && { key }) });
    expect(answer.key).toBe(key);
  });

  it.each([
    ['a chart', { key: 'chart:downloads' }, [4, 4]],
    ['a claim', { key: 'claims', item: 0 }, [6, text.split('\n')[6]!.indexOf('{ type')]],
    ['a claim that is not there', { key: 'claims', item: 1 }, undefined],
    ['a part that is not there', { key: 'chart:none' }, undefined],
  ])('leads from %s to where it is written', async (_, part, expected) => {
    await page(trend);
    const params = { uri: uriOf(folder, trend), ...part };
    const location = await client.connection.sendRequest<Location | null>('trendbook/previewPlace', params);
    const { line, character } = location?.range.start ?? {};
    expect(location && [line, character]).toEqual(expected ?? null);
  });

  it.each([
    [
      'a bar',
      { drawn: { seriesName: '下载量', seriesIndex: 0, dataIndex: 0, id: '' } },
      [['夸克', '超1亿 (2024-10)', 4]],
    ],
    ['a row', { row: 0 }, [['夸克', '超1亿 (2024-10)', 4]]],
    ['a bar that is not there', { drawn: { seriesName: '下载量', seriesIndex: 0, dataIndex: 7, id: '' } }, []],
    ['a row that is not there', { row: 7 }, []],
  ])('knows what %s stands for', async (_, part, expected) => {
    await page(trend);
    const sources = await client.connection.sendRequest<PictureSource[]>('trendbook/pictureSources', {
      uri: uriOf(folder, trend),
      key: 'chart:downloads',
      part,
    });
    expect(sources.map(({ label, detail, location }) => [label, detail, location.range.start.line])).toEqual(expected);
    for (const { location } of sources) expect(location.uri).toBe(uriOf(folder, product));
  });

  it('has lenses above a trend and its charts, unless they are switched off', async () => {
    const lenses = () =>
      client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: uriOf(folder, trend) },
      });
    const uri = uriOf(folder, trend);
    expect(
      (await lenses()).map(({ range, command }) => [range.start.line, command?.title, command?.arguments]),
    ).toEqual([
      [0, 'Preview', [uri, null]],
      [4, 'Preview', [uri, 'chart:downloads']],
    ]);
    await client.connection.sendRequest('shutdown');
    client.connection.dispose();
    await remove(folder);
    await open({ preview: false });
    expect(await lenses()).toEqual([]);
  });
});
