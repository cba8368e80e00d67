import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { BookModel } from '../../../src/core/book/model.ts';
import { pictureOption } from '../../../src/core/charts/option/index.ts';
import { pictureSvg } from '../../../src/core/charts/svg/index.ts';
import { bookOfProducts } from './chart-types.ts';
import { draw, look } from './draw.ts';

let model: BookModel;
beforeAll(async () => {
  model = await bookOfProducts(6);
});

const types = 'bar line pie scatter radar treemap heatmap timeline tiers ranking bump table constructor'.split(' ');
const word = fc.constantFrom(
  ...'app.dau app.downloads app.retention web.dau dau app.dau@2024-04 count track kind id name scenarios region when launched p0 p1 p99 events products trends taxonomies/track taxonomies/x __proto__ 2024 2023/2024 2024-10/.. 超 100万 -app.dau -1 0 1 30% ../x'.split(
    ' ',
  ),
  '',
);
const value = fc.oneof(
  word,
  fc.array(word, { maxLength: 4 }),
  fc.constant(null),
  fc.constant({}),
  fc.record({ not: word }),
);
const data = fc.oneof(
  fc.record(
    {
      from: fc.oneof(word, fc.constant('events')),
      where: fc.oneof(value, fc.dictionary(word, value, { maxKeys: 2 })),
      by: value,
      aggregate: fc.oneof(word, fc.constantFrom('count', 'sum', 'mean', 'median', 'min', 'max', 'share')),
      measures: value,
      dates: word,
      sort: word,
      limit: fc.oneof(word, fc.integer()),
    },
    { requiredKeys: [] },
  ),
  value,
);
const declaration = fc.record(
  {
    type: fc.constantFrom(...types),
    id: word,
    title: fc.string({ unit: 'binary', maxLength: 20 }),
    alt: word,
    source: word,
    data,
    ...Object.fromEntries(
      'stack orientation scale tier label columns x y size color indicators items rows value date group ranking top editions'
        .split(' ')
        .map((key) => [key, value]),
    ),
    quadrants: fc.oneof(value, fc.record({ x: word, y: word, labels: value })),
  },
  { requiredKeys: ['type'] },
);

it('any declaration is drawn, or the picture says why not', () => {
  fc.assert(
    fc.property(declaration, fc.integer({ min: 1, max: 900 }), (chart, width) => {
      const picture = draw(model, JSON.stringify(chart));
      const how = { ...look, width };
      if (picture.kind === 'problem') {
        expect(picture.message).not.toBe('');
        return;
      }
      pictureOption(picture, how);
      expect(pictureSvg(picture, how)).not.toMatch(/NaN|Infinity/);
    }),
    { numRuns: 500 },
  );
});
