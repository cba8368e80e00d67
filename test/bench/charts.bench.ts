// What large pictures cost, by stage: npx vitest bench --run test/bench/charts.bench.ts
import { bench, describe } from 'vitest';
import { drawChart, type Picture, type ProblemPicture } from '../../src/core/charts/index.ts';
import { type Look, lightColors, pictureOption } from '../../src/core/charts/option/index.ts';
import { pictureSvg } from '../../src/core/charts/svg/index.ts';
import { parseYaml } from '../../src/core/yaml/index.ts';
import { bookOfProducts } from '../core/charts/chart-types.ts';

const look: Look = { locale: 'zh', width: 720, colors: lightColors, highContrast: false };
const few = { iterations: 3, time: 0, warmupIterations: 1 };

/** A chart with what draws it, and its picture. */
async function chartOf(products: number, declaration: string) {
  const model = await bookOfProducts(products);
  const root = parseYaml(`{ id: a, title: 大图, alt: 图, ${declaration} }`).documents[0]!.root;
  if (root?.kind !== 'mapping') throw new Error(declaration);
  const draw = () => drawChart(root, model, { locale: 'zh' });
  const picture = draw();
  if (picture.kind === 'problem') throw new Error(picture.message);
  return { draw, picture: picture satisfies Exclude<Picture, ProblemPicture> };
}

const charts = {
  '400 products in a treemap': await chartOf(400, 'type: treemap, size: app.downloads'),
  '400 products in a nested treemap': await chartOf(
    400,
    'type: treemap, data: { by: [track, kind, id] }, size: app.downloads',
  ),
  '10,000 points in a scatter': await chartOf(10_000, 'type: scatter, x: app.dau, y: app.retention, color: track'),
  '100 points in a scatter, for comparison': await chartOf(
    100,
    'type: scatter, x: app.dau, y: app.retention, color: track',
  ),
};

for (const [name, { draw, picture }] of Object.entries(charts)) {
  describe(name, () => {
    bench('book to picture', () => void draw(), few);
    bench('picture to option', () => void pictureOption(picture, look), few);
    bench('picture to SVG', () => void pictureSvg(picture, look), few);
  });
}
