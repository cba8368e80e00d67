import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFolders } from '../../src/cli/chart/fonts.ts';
import { pngOf } from '../../src/cli/chart/png.ts';
import type { PictureBlock } from '../../src/core/page/page.ts';
import type { PictureFileAnswer, PreviewAnswer } from '../../src/server/protocol.ts';
import { run } from '../cli/support.ts';
import { folderWith, type LanguageClient, remove, start, uriOf } from './language-client.ts';

let folder: string;
let client: LanguageClient;
let charts: { uri: string; block: PictureBlock }[];

/** A server that can make PNG files unless it is told not to. */
async function serve(host: object = { drawPng: (svg: string) => pngOf(svg, fontFolders(process.env)) }) {
  client = await start({ folders: [folder], options: { locale: 'zh' }, host });
  await client.idle();
}

const position = { line: 0, character: 0 };
const pageOf = (uri: string) => client.connection.sendRequest<PreviewAnswer>('trendbook/preview', { uri, position });
const fileOf = (uri: string, key: string, format: string) =>
  client.connection.sendRequest<PictureFileAnswer | null>('trendbook/pictureFile', { uri, key, format });

beforeAll(async () => {
  folder = await folderWith({});
  cpSync('samples/ai-trends-2024', folder, { recursive: true });
  await serve();
  const { choices } = await pageOf(uriOf(folder, 'trendbook.yaml'));
  const trends = choices!.filter(({ kind }) => kind === 'trend');
  const pages = await Promise.all(trends.map(async ({ uri }) => ({ uri, page: (await pageOf(uri)).page })));
  charts = pages.flatMap(({ uri, page }) =>
    page.blocks.flatMap((block) =>
      block.kind === 'picture' && block.picture.kind !== 'problem' ? [{ uri, block }] : [],
    ),
  );
});

afterAll(async () => {
  client.connection.dispose();
  await remove(folder);
});

describe('a picture that is saved from the preview', () => {
  it.each(['svg', 'csv'] as const)(
    'is, as %s, what the command line writes, for every chart of the sample',
    async (format) => {
      expect(charts.length).toBeGreaterThan(10);
      for (const { uri, block } of charts) {
        const { id } = block.picture;
        const answer = await fileOf(uri, block.key, format);
        await run(folder, ['chart', id, '--out', `x.${format}`, '--locale', 'zh']);
        expect(Buffer.from(answer!.base64!, 'base64').equals(readFileSync(join(folder, `x.${format}`))), id).toBe(true);
      }
    },
  );

  it('is so as PNG too', async () => {
    const { uri, block } = charts[0]!;
    const answer = await fileOf(uri, block.key, 'png');
    await run(folder, ['chart', block.picture.id, '--out', 'x.png', '--locale', 'zh']);
    expect(Buffer.from(answer!.base64!, 'base64').equals(readFileSync(join(folder, 'x.png')))).toBe(true);
  });

  it('is nothing where it is not on the page', async () => {
    expect(await fileOf(charts[0]!.uri, 'chart:nowhere', 'svg')).toBeNull();
    expect(await fileOf(uriOf(folder, 'nowhere.yaml'), charts[0]!.block.key, 'svg')).toBeNull();
  });

  it.each([
    ['a host without a renderer', {}],
    ['a host without a font', { drawPng: () => Promise.reject(new Error('no font')) }],
  ])('is no PNG in %s, and SVG all the same', async (_, host) => {
    client.connection.dispose();
    await serve(host);
    const { uri, block } = charts[0]!;
    await pageOf(uri);
    expect((await fileOf(uri, block.key, 'png'))?.base64).toBeUndefined();
    expect((await fileOf(uri, block.key, 'svg'))?.base64).toMatch(/^\w/);
  });
});
