import { expect, it } from 'vitest';
import { folderWith, remove, start, uriOf } from './language-client.ts';

const trend = `title: 增长
perspective: product
charts:
  - id: leaders
    type: bar
    title: 日活
    alt: "夸克](https://example.org) <b>居首</b>"
    data: { measures: [app.dau] }
  - id: wrong
    type: bar
    title: 日活
    alt: 图
    data: { measures: [app.dua] }
narrative: |
  如下图。

  ::chart{#leaders}
`;

const files = {
  'trendbook.yaml': `trendbook: 1
title: 书
asOf: 2024-10
trends: [growth]
taxonomies: { perspective: { product: 产品 }, platform: { app: App } }
metrics: { dau: { title: 日活, platforms: [app], unit: count } }
`,
  'products/quark.product.yaml': 'name: 夸克\nobservations: [{ platform: app, dau: 超100万 }]\n',
  'trends/growth.trend.yaml': trend,
};

it('shows the picture of a chart at its id, its type and where prose names it, in the kind of theme that was told', async () => {
  const book = await folderWith(files);
  const editor = await start({ folders: [book] });
  await editor.idle();
  const uri = uriOf(book, 'trends/growth.trend.yaml');
  await editor.open(uri, trend);
  const hoverAt = async (text: string, inner: string) => {
    const offset = trend.indexOf(text) + text.indexOf(inner);
    const lines = trend.slice(0, offset).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)!.length + 1 };
    return editor.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
  };
  const svgIn = (markdown: string) => {
    const [, data = ''] = /^!\[[^\n]*\]\(data:image\/svg\+xml;base64,([\w+/=]+)\)/.exec(markdown) ?? [];
    return Buffer.from(data, 'base64').toString('utf8');
  };
  for (const [text, inner] of [
    ['id: leaders', 'leaders'],
    ['type: bar', 'bar'],
    ['#leaders}', 'leaders'],
  ] as const) {
    const hover = await hoverAt(text, inner);
    expect(svgIn(hover!.contents.value)).toContain('>夸克</text>');
    expect(svgIn(hover!.contents.value)).toContain('fill="#ffffff"');
    expect(hover!.contents.value.length).toBeLessThan(100_000);
  }
  await editor.connection.sendNotification('trendbook/theme', { theme: 'hc-dark' });
  expect(svgIn((await hoverAt('id: leaders', 'leaders'))!.contents.value)).toContain('fill="#000000"');
  expect((await hoverAt('id: wrong', 'wrong'))!.contents.value).toContain('app.dua');
  const alt = (await hoverAt('id: leaders', 'leaders'))!.contents.value.split('](data:')[0]!;
  expect(alt).not.toMatch(/(?<!\\)\]|<b>/);
  editor.connection.dispose();
  await remove(book);
});
