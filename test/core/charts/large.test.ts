import { expect, it } from 'vitest';
import { pictureSvg } from '../../../src/core/charts/svg/index.ts';
import { bookOfProducts } from './chart-types.ts';
import { draw, look, textsIn } from './draw.ts';

async function drawn(count: number, chart: string) {
  const picture = draw(await bookOfProducts(count), `{ id: a, title: 大图, alt: 图, ${chart} }`);
  if (picture.kind === 'problem') throw new Error(picture.message);
  return { picture, svg: pictureSvg(picture, look) };
}

it('names in a treemap of 400 products are whole, or cut to more than a letter, or left to the tooltip', async () => {
  const { picture, svg } = await drawn(400, 'type: treemap, size: app.downloads');
  const names = picture.kind === 'treemap' ? picture.nodes.map(({ name }) => name) : [];
  expect(svg.match(/<path /g)?.length).toBeGreaterThanOrEqual(400);
  const shown = textsIn(svg).filter((text) => names.some((name) => name.startsWith(text.replace(/…|\.{3}$/, ''))));
  expect(shown.length).toBeGreaterThan(50);
  for (const text of shown) expect(names.includes(text) || /^..+(…|\.{3})$/u.test(text), text).toBe(true);
  expect(svg).not.toContain('font-size="0"');
});

it.each([
  [300, true],
  [1000, false],
])('of %d points in a scatter each is drawn, few are named, lines between bounds: %s', async (count, ranges) => {
  const { picture, svg } = await drawn(count, 'type: scatter, x: app.dau, y: app.retention');
  expect(picture.kind === 'scatter' && picture.points.length).toBe(count);
  expect(svg.match(/<path [^>]*transform="matrix/g)?.length ?? 0).toBeGreaterThanOrEqual(count);
  expect(textsIn(svg).length).toBeLessThan(120);
  const captions = picture.caption.join('\n');
  expect(captions.includes('细线连接数字的上下界')).toBe(ranges);
  expect(captions.includes('上下界见数据表')).toBe(!ranges);
});
