import { beforeAll, describe, expect, it } from 'vitest';
import type { BookModel } from '../../../src/core/book/model.ts';
import type { Picture, ProblemPicture } from '../../../src/core/charts/index.ts';
import { darkColors, lightColors, pictureOption } from '../../../src/core/charts/option/index.ts';
import { pictureSvg } from '../../../src/core/charts/svg/index.ts';
import { bookOfProducts, chartTypes } from './chart-types.ts';
import { draw, look, textsIn } from './draw.ts';

const chart = (name: string, more = '') => `{ id: ${name}, ${chartTypes[name]}, alt: 图中内容${more} }`;

let older: BookModel;
beforeAll(async () => {
  older = await bookOfProducts(3);
});

/** With one older edition that can be read. */
function drawOf(model: BookModel, text: string): Picture {
  return draw(model, text, 'zh', (folder) => (folder === '../older' ? older : undefined));
}

function drawn(picture: Picture): Exclude<Picture, ProblemPicture> {
  if (picture.kind === 'problem') throw new Error(picture.message);
  return picture;
}

const themes = [
  { colors: lightColors, highContrast: false },
  { colors: darkColors, highContrast: false },
  { colors: darkColors, highContrast: true },
  { colors: lightColors, highContrast: true },
];

describe.each(Object.keys(chartTypes))('%s', (name) => {
  it('makes this option and this picture', async () => {
    const picture = drawn(drawOf(await bookOfProducts(4), chart(name)));
    expect(pictureOption(picture, look)).toMatchSnapshot();
    await expect(pictureSvg(picture, look)).toMatchFileSnapshot(`pictures/${name}.svg`);
  });

  it('is the same, byte for byte, however often it is drawn', async () => {
    const picture = drawn(drawOf(await bookOfProducts(4), chart(name)));
    const first = pictureSvg(picture, look);
    pictureSvg(picture, { ...look, width: 300 });
    expect(pictureSvg(picture, look)).toBe(first);
    expect(JSON.stringify(drawOf(await bookOfProducts(4), chart(name)))).toBe(JSON.stringify(picture));
  });

  it('is plain data, which crosses a connection unchanged', async () => {
    const picture = drawOf(await bookOfProducts(4), chart(name));
    expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
  });

  it('says its title, source and date, and has a table behind it', async () => {
    const picture = drawn(drawOf(await bookOfProducts(4), chart(name)));
    const texts = textsIn(pictureSvg(picture, look)).join('');
    expect(texts).toContain(picture.title);
    expect(texts).toContain(picture.caption[0]);
    expect(picture.caption[0]).toMatch(/2024-10/);
    expect(picture.table.rows.length).toBeGreaterThan(0);
    for (const row of picture.table.rows) expect(row).toHaveLength(picture.table.columns.length);
  });

  it.each([
    [1, themes],
    [400, themes.slice(0, 1)],
  ])('draws with %d products', async (count, looks) => {
    const picture = drawn(drawOf(await bookOfProducts(count), chart(name).replace('[p0, p1]', '[p0]')));
    for (const theme of looks) {
      const svg = pictureSvg(picture, { ...look, ...theme });
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      expect(svg).toContain(`fill="${theme.colors.background}"`);
    }
  });

  it('without a product says that there is nothing to draw', async () => {
    const filter = name === 'timeline' ? 'where: { region: nowhere }' : 'where: { id: nobody }';
    const empty = chart(name).includes('data: {')
      ? chart(name)
          .replace(/, where: \{[^}]*\}/, '')
          .replace('data: {', `data: { ${filter}, `)
      : chart(name, `, data: { ${filter} }`);
    const none = ['radar', 'ranking', 'bump'].includes(name);
    const picture = drawOf(
      await bookOfProducts(none ? 0 : 4),
      name === 'bump' ? empty.replace('../older', '../no') : empty,
    );
    expect(picture).toMatchObject({
      kind: 'problem',
      message: name === 'radar' ? '这里没有记录“p0”。' : '没有可画的内容：没有符合条件且有数据的记录。',
    });
  });
});
