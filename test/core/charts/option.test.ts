import { describe, expect, it } from 'vitest';
import type { BarPicture, Mark } from '../../../src/core/charts/index.ts';
import { segmentsOf } from '../../../src/core/charts/option/bar-layout.ts';
import { pictureHeight, pictureOption } from '../../../src/core/charts/option/index.ts';
import { wrapText } from '../../../src/core/charts/option/text-width.ts';
import { pictureSvg } from '../../../src/core/charts/svg/index.ts';
import { bookOf } from '../query/small-book.ts';
import { draw, look, svgOf, textsIn } from './draw.ts';

const bars = (marks: readonly (Mark | null)[], more: Partial<BarPicture> = {}): BarPicture => ({
  kind: 'bar',
  id: 'a',
  title: '日活',
  alt: '夸克居首',
  caption: [],
  table: { columns: [], rows: [] },
  orientation: 'horizontal',
  scale: 'linear',
  stack: false,
  categories: marks.map((_, index) => `产品${index + 1}`),
  series: [{ name: '日活', color: undefined, marks }],
  valueTitle: '日活',
  unit: 'count',
  ...more,
});

const mark = (min: number | null, max: number | null, text = String(min)): Mark => ({
  min,
  max,
  text,
  representative: min ?? 0,
});

describe('bounds as lengths of a bar', () => {
  it.each([
    ['exact', mark(50, 50), { sure: 50, between: null, below: null, open: null }],
    ['a span', mark(10, 20), { sure: 10, between: 10, below: null, open: null }],
    ['from zero', mark(0, 5), { sure: 0, between: 5, below: null, open: null }],
    ['no upper bound', mark(50, null), { sure: 50, between: null, below: null, open: 7 }],
    ['below zero', mark(-20, -10), { sure: -10, between: -10, below: null, open: null }],
    ['around zero', mark(-20, 10), { sure: 0, between: 10, below: -20, open: null }],
    ['no lower bound', mark(null, -10), { sure: -10, between: null, below: null, open: -7 }],
  ])('%s', (_, given, expected) => {
    const cut = segmentsOf(given, { low: 0, high: 100 }, 'linear');
    expect({ ...cut, open: cut?.open && Math.round(cut.open) }).toEqual(expected);
  });

  it('a logarithmic axis leaves out what is not above zero', () => {
    expect(segmentsOf(mark(-1, 0), { low: 1, high: 100 }, 'log')).toBeUndefined();
    expect(segmentsOf(mark(0, 50), { low: 1, high: 100 }, 'log')).toMatchObject({ sure: null, between: 50 });
  });
});

describe('the option of bars', () => {
  it('is the same for the same picture', () => {
    const picture = bars([mark(1e8, null, '超1亿'), mark(1e5, 2e5, '10万-20万'), null]);
    expect(JSON.stringify(pictureOption(picture, look))).toBe(JSON.stringify(pictureOption(picture, look)));
    expect(pictureOption(picture, look)).toMatchSnapshot();
  });

  it('shows names, figures and an axis in 万 and 亿', () => {
    const texts = textsIn(svgOf(bars([mark(1e8, null, '超1亿'), mark(2e7, 2e7, '2000万')])));
    expect(texts).toEqual(expect.arrayContaining(['产品1', '产品2', '超1亿', '2000万', '1亿', '日活']));
  });

  it('shows the axis in K and M for English', () => {
    const texts = textsIn(svgOf(bars([mark(2e6, 2e6)]), { ...look, locale: 'en' }));
    expect(texts).toEqual(expect.arrayContaining(['500K', '2M']));
  });

  it('has decals and outlines in high contrast', () => {
    const svg = svgOf(bars([mark(5, 5)]), { ...look, highContrast: true });
    expect(svg).toContain('<pattern');
    expect(svg).toContain(`stroke="${look.colors.text}"`);
  });

  it.each(['horizontal', 'vertical'] as const)(
    '400 products, %s: every bar is drawn, in a height that holds them',
    (orientation) => {
      const picture = bars(
        Array.from({ length: 400 }, (_, index) => mark(index + 1, index + 1)),
        { orientation },
      );
      const drawn = svgOf(picture).match(new RegExp(`fill="${look.colors.palette[0]}"`, 'g'));
      expect(drawn).toHaveLength(400);
      expect(pictureHeight(picture, look)).toBe(orientation === 'horizontal' ? 400 * 20 + 56 : 340);
    },
  );
});

describe('text is data', () => {
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '</text></svg><script>alert(1)</script>',
    '[link](javascript:alert(1))',
    '"><a href="javascript:alert(1)">x</a>',
    '{a|b}',
    '</style><style>*{display:none}',
    '&lt;b&gt;&amp;',
  ];

  it.each(payloads)('%s', async (payload) => {
    const name = JSON.stringify(payload);
    const model = await bookOf(
      { one: `name2: x` },
      {
        'tables/t.table.yaml': `title: ${name}\ncolumns: { name: { title: ${name} }, size: { title: ${name}, type: figure }, tier: { title: x }, when: { title: ${name}, type: date } }\nrows: [{ name: ${name}, size: 3, tier: ${name}, when: 2024 }]\n`,
      },
    );
    for (const chart of [
      `{ id: a, type: bar, title: ${name}, alt: ${name}, data: { from: t, measures: [size] } }`,
      `{ id: a, type: tiers, title: ${name}, alt: ${name}, data: { from: t }, tier: tier }`,
      `{ id: a, type: line, title: ${name}, alt: ${name}, data: { from: t, by: [name], measures: [size] } }`,
      `{ id: a, type: pie, title: ${name}, alt: ${name}, data: { from: t, measures: [size] } }`,
      `{ id: a, type: scatter, title: ${name}, alt: ${name}, data: { from: t }, x: size, y: size, color: tier, quadrants: { x: 1, labels: [${name}] } }`,
      `{ id: a, type: radar, title: ${name}, alt: ${name}, data: { from: t }, indicators: [size, size], items: ["t#1"] }`,
      `{ id: a, type: treemap, title: ${name}, alt: ${name}, data: { from: t, by: [tier, name] }, size: size }`,
      `{ id: a, type: heatmap, title: ${name}, alt: ${name}, data: { from: t }, rows: name, columns: tier, value: size }`,
      `{ id: a, type: timeline, title: ${name}, alt: ${name}, data: { from: t }, date: when, label: name, group: tier }`,
    ]) {
      const picture = draw(model, chart);
      if (picture.kind === 'problem') throw new Error(picture.message);
      const svg = pictureSvg(picture, { ...look, width: 4000 });
      expect(picture.title).toBe(payload);
      expect(svg).not.toMatch(/<(script|img|a|style|b|foreignObject)\b|\son\w+="/);
      const escaped = payload
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
      expect(textsIn(svg)).toContain(escaped);
    }
  });

  it.each(['url(javascript:alert(1))', 'red;}', 'var(--x)', '#12'])('a colour %s is none', async (color) => {
    const { manifest } = await import('../query/small-book.ts');
    const model = await bookOf(
      { one: 'track: search' },
      { 'trendbook.yaml': manifest.replace('"#2f6fde"', JSON.stringify(color)) },
    );
    const picture = draw(model, '{ type: bar, data: { by: [track] } }') as BarPicture;
    expect(picture.series[0]!.marks[0]).not.toHaveProperty('color');
  });
});

describe('wrapping', () => {
  it.each([
    ['短', 100, 2, ['短']],
    ['人工智能产品趋势', 52, 4, ['人工智能', '产品趋势']],
    ['large language models', 90, 4, ['large', 'language', 'models']],
    ['人工智能产品趋势', 52, 1, ['人工智…']],
    ['', 52, 1, ['']],
  ])('%s in %d pixels', (text, width, lines, expected) => {
    expect(wrapText(text, width, 13, lines)).toEqual(expected);
  });
});
