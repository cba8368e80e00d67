import { describe, expect, it } from 'vitest';
import { themeLooks, themeNames } from '../../../src/core/charts/option/themes.ts';
import { hoverPicture } from '../../../src/core/charts/svg/index.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';
import { bookOfProducts, chartTypes } from './chart-types.ts';

async function hovered(chart: string, count: number, theme: (typeof themeNames)[number] = 'light') {
  const root = parseYaml(`{ id: a, ${chart}, alt: 图 }`).documents[0]!.root;
  if (root?.kind !== 'mapping') throw new Error(chart);
  const picture = hoverPicture(root, await bookOfProducts(count), { locale: 'zh' }, themeLooks[theme]);
  return picture && 'uri' in picture ? picture.uri : picture;
}

const svgIn = (uri: unknown) =>
  Buffer.from(String(uri).replace('data:image/svg+xml;base64,', ''), 'base64').toString('utf8');

describe('the picture in a hover', () => {
  it.each(Object.keys(chartTypes))('%s of 400 products stays below 60,000 characters', async (name) => {
    const uri = await hovered(chartTypes[name]!.replace('[p0, p1]', '[p0]'), 400);
    expect(uri).toMatch(/^data:image\/svg\+xml;base64,[\w+/]+=*$/);
    expect(String(uri).length).toBeLessThanOrEqual(60_000);
  });

  it('says what it leaves out', async () => {
    expect(svgIn(await hovered(chartTypes.tiers!, 400))).toMatch(/共 400 项，显示 \d+ 项。/);
  });

  it.each(themeNames)('is drawn on the ground of a %s theme', async (theme) => {
    expect(svgIn(await hovered(chartTypes.bar!, 3, theme))).toContain(
      `<rect width="100%" height="100%" fill="${themeLooks[theme].colors.background}"/>`,
    );
  });

  it('of a chart that cannot be drawn is what is wrong with it', async () => {
    expect(await hovered('type: bar, data: { measures: [app.dua] }', 3)).toMatchObject({
      kind: 'problem',
      message: '“app.dua”不是这些记录的指标项。',
    });
  });
});
