import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFont } from '../../src/cli/chart/fonts.ts';
import { cleanBook, folderWith, run, writeFiles } from './support.ts';

const manifest = `${cleanBook['trendbook.yaml']}asOf: 2024-10
edition: "2024"
sources: { desk: { title: 案头调查 } }
metrics: { dau: { title: 日活, platforms: [app], unit: count } }
rankings: { first: { title: 榜, from: products, indicators: [{ measure: app.dau, weight: 1 }] } }
`;

const product = (dau: string) => `name: 豆包\nobservations: [{ platform: app, source: desk, dau: ${dau} }]\n`;

const book = {
  ...cleanBook,
  'trendbook.yaml': manifest,
  'products/doubao.product.yaml': product('超100万'),
  'products/evil.product.yaml': `name: "=HYPERLINK(1)"\nobservations: [{ platform: app, source: desk, dau: 5万 }]\n`,
  'trends/growth.trend.yaml': `title: 增长
perspective: product
charts:
  - { id: leaders, type: bar, title: 日活, alt: 豆包居首, data: { measures: [app.dau], sort: -app.dau } }
  - { id: broken, type: bar, title: 日活, alt: 图, data: { measures: [app.dua] } }
  - { id: moves, type: bump, title: 名次, alt: 图, ranking: first, editions: [../older] }
  - { id: listing, type: table, title: 一览, alt: 图, columns: [name, app.dau] }
`,
};

describe('trendbook chart', () => {
  it('writes an SVG that can be read alone', async () => {
    const folder = folderWith(book);
    const { status, out, err } = await run(folder, ['chart', 'leaders', '--out', 'x.svg', '--locale', 'zh']);
    expect({ status, out, err }).toEqual({ status: 0, out: '', err: '已写入：x.svg\n' });
    const svg = readFileSync(join(folder, 'x.svg'), 'utf8');
    expect(svg).toMatch(/^<svg [^>]*width="720"[^>]*role="img" aria-labelledby="c-leaders-title c-leaders-desc"/);
    for (const text of [
      '<title id="c-leaders-title">日活</title>',
      '豆包居首',
      '来源：案头调查',
      '2024-10',
      '超100万',
    ]) {
      expect(svg).toContain(text);
    }
  });

  it('writes the same bytes each time', async () => {
    const folder = folderWith(book);
    for (const name of ['a.svg', 'b.svg', 'a.png', 'b.png']) await run(folder, ['chart', 'leaders', '--out', name]);
    for (const ending of ['svg', 'png']) {
      expect(readFileSync(join(folder, `a.${ending}`))).toEqual(readFileSync(join(folder, `b.${ending}`)));
    }
  });

  it('writes a PNG with twice the pixels', async () => {
    const folder = folderWith(book);
    expect(await run(folder, ['chart', 'leaders', '--out', 'x.png', '--width', '400'])).toMatchObject({ status: 0 });
    const png = readFileSync(join(folder, 'x.png'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(800);
  });

  it('writes its data as CSV that no spreadsheet runs', async () => {
    const folder = folderWith(book);
    await run(folder, ['chart', 'leaders', '--out', 'x.csv', '--locale', 'zh']);
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe("名称,日活\r\n豆包,超100万\r\n'=HYPERLINK(1),5万\r\n");
  });

  it('draws on a dark ground, and tables too', async () => {
    const folder = folderWith(book);
    await run(folder, ['chart', 'listing', '--out', 'x.svg', '--theme', 'dark']);
    const svg = readFileSync(join(folder, 'x.svg'), 'utf8');
    expect(svg).toContain('fill="#1f1f1f"');
    expect(svg).toContain('>超100万</text>');
  });

  it('reads the other editions of a bump chart', async () => {
    const folder = folderWith({});
    writeFiles(join(folder, 'now'), book);
    writeFiles(join(folder, 'older'), {
      ...book,
      'trendbook.yaml': manifest.replace('edition: "2024"', 'edition: "2023"'),
    });
    expect(await run(join(folder, 'now'), ['chart', 'moves', '--out', 'x.csv'])).toMatchObject({ status: 0 });
    expect(
      readFileSync(join(folder, 'now', 'x.csv'), 'utf8')
        .split('\r\n')
        .slice(0, 2),
    ).toEqual(['Name,2023,2024', '豆包,1,1']);
  });

  it.each([
    [
      'an unknown chart',
      ['leader', '--out', 'x.svg'],
      2,
      'trendbook: There is no chart "leader". Did you mean "leaders"? Choose one of leaders, broken, moves, listing.\n',
    ],
    [
      'an unknown format',
      ['leaders', '--out', 'x.pgn'],
      2,
      'trendbook: There is no format "pgn". Did you mean "png"? Choose one of svg, png, csv.\n',
    ],
    [
      'an unknown theme',
      ['leaders', '--out', 'x.svg', '--theme', 'drak'],
      2,
      'trendbook: There is no theme "drak". Did you mean "dark"? Choose one of light, dark.\n',
    ],
    [
      'a width that is none',
      ['leaders', '--out', 'x.svg', '--width', '9'],
      2,
      'trendbook: --width is a whole number from 200 to 4000, not "9".\n',
    ],
    ['no folder to write to', ['leaders', '--out', 'no/x.svg'], 2, /^trendbook: no\/x\.svg cannot be written/],
    ['a query that fails', ['broken', '--out', 'x.svg'], 1, /^trends\/growth\.trend\.yaml:5:\d+: .*dua/],
  ])('%s', async (_, argv, status, message) => {
    const folder = folderWith(book);
    const before = readdirSync(folder);
    const result = await run(folder, ['chart', ...argv]);
    expect(result).toMatchObject({ status, out: '' });
    if (typeof message === 'string') expect(result.err).toBe(message);
    else expect(result.err).toMatch(message);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('fonts', () => {
  it.each([
    [
      'Chinese text',
      '豆包',
      ['DejaVuSans.ttf', 'deep/wqy-microhei.ttc', 'NotoSansCJK-Regular.ttc'],
      'Noto Sans CJK SC',
    ],
    ['what else there is', '豆包', ['DejaVuSans.ttf', 'deep/wqy-microhei.ttc'], 'WenQuanYi Micro Hei'],
    ['no font for it', '豆包', ['DejaVuSans.ttf'], undefined],
    ['English text', 'Doubao', ['DejaVuSans.ttf'], 'DejaVu Sans'],
    ['no font', 'Doubao', ['README'], undefined],
  ])('%s', async (_, text, files, family) => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'deep'));
    writeFiles(folder, Object.fromEntries(files.map((file) => [file, ''])));
    expect((await findFont(text, [join(folder, 'none'), folder]))?.family).toBe(family);
  });
});
