import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/book/model.ts';
import { type DrawnItem, type Picture, sourcesAt, sourcesOfRow, withSources } from '../../../src/core/charts/index.ts';
import { bookOfProducts, chartTypes } from './chart-types.ts';
import { draw } from './draw.ts';

const at = (start: number): Place => ({ file: 'f', range: { start, end: start + 1 } });
const mark = (start: number, representative = 1) =>
  withSources({ min: representative, max: representative, representative, text: '' }, [
    { label: '', detail: '', place: at(start) },
  ]);
const frame = { id: '', title: '', alt: '', caption: [], table: { columns: [], rows: [] } };
const scale = { title: '', unit: undefined, scale: 'linear' } as const;
const item = (given: Partial<DrawnItem>): DrawnItem => ({
  seriesName: '',
  seriesIndex: 0,
  dataIndex: 0,
  id: '',
  ...given,
});

const bars = {
  ...frame,
  kind: 'bar',
  orientation: 'horizontal',
  scale: 'linear',
  stack: false,
  categories: ['a', 'b'],
  series: [
    { name: 'x', color: undefined, marks: [mark(1), null] },
    { name: 'y', color: undefined, marks: [mark(2), mark(3)] },
  ],
  valueTitle: '',
  unit: undefined,
} satisfies Picture;
const line = (axis: 'linear' | 'log') =>
  ({
    ...frame,
    kind: 'line',
    value: { ...scale, scale: axis },
    series: [
      { name: '', color: undefined, points: [mark(1, 0), mark(2)].map((each) => ({ date: '', day: 0, mark: each })) },
    ],
  }) satisfies Picture;
const leaf = { name: '', color: undefined, mark: mark(5), children: [] };
const treemap = {
  ...frame,
  kind: 'treemap',
  nodes: [{ ...leaf, mark: mark(4), children: [leaf] }],
  valueTitle: '',
} satisfies Picture;
const heatmap = {
  ...frame,
  kind: 'heatmap',
  rows: ['r'],
  columns: ['a', 'b'],
  cells: [[null, mark(7)]],
  valueTitle: '',
} satisfies Picture;

describe('what a pointer meets in a picture that came over a connection leads to where its mark says', () => {
  it.each<[string, Picture, DrawnItem, number | undefined]>([
    ['a bar', bars, item({ seriesName: 'x' }), 1],
    [
      'a bar of a series that is drawn in several parts',
      bars,
      item({ seriesName: 'y', seriesIndex: 5, dataIndex: 1 }),
      3,
    ],
    ['a bar that is not there', bars, item({ seriesName: 'x', dataIndex: 1 }), undefined],
    ['a point of a line', line('linear'), item({ dataIndex: 1 }), 2],
    ['a point where a logarithmic axis left one out', line('log'), item({ dataIndex: 0 }), 2],
    ['an area', treemap, item({ id: '0' }), 4],
    ['an area inside an area', treemap, item({ id: '0/0' }), 5],
    ['an area that is not there', treemap, item({ id: '0/3' }), undefined],
    ['a filled cell', heatmap, item({ dataIndex: 0 }), 7],
    ['a table', { ...frame, kind: 'table' }, item({}), undefined],
  ])('%s', (_, picture, drawn, start) => {
    expect(sourcesAt(picture, drawn)[0]?.place.range.start).toBe(start);
  });
});

/** Of each source its label and detail. */
const told = (sources: ReturnType<typeof sourcesAt>) => sources.map(({ label, detail }) => `${label} ${detail}`.trim());

describe('what is drawn stands for', () => {
  it.each<[string, string, Partial<DrawnItem>, readonly string[]]>([
    [
      'a bar of a record: its observation',
      'type: bar, data: { measures: [app.dau] }',
      { dataIndex: 1 },
      ['天天跳绳 千万级 (2024-10)'],
    ],
    ['a bar that counts: its records', 'type: bar, data: { by: [track] }', { dataIndex: 0 }, ['夸克', '天天跳绳']],
    [
      'a bar that adds up: the observations',
      'type: bar, data: { by: [track], measures: [app.downloads] }',
      { dataIndex: 0 },
      ['夸克 1000万 (2024-10)', '天天跳绳 3100万 (2024-10)'],
    ],
    [
      'a part of a group: those in it alone',
      'type: bar, stack: true, data: { by: [track, kind] }',
      { seriesName: 'AI+X', dataIndex: 0 },
      ['天天跳绳'],
    ],
    [
      'a slice: the observations of its group',
      'type: pie, data: { by: [kind], measures: [app.dau] }',
      { dataIndex: 0 },
      ['夸克 超2600万 (2024-10)', 'Kimi智能助手 12万-24万 (2024-10)'],
    ],
    [
      'the slice of the rest: all of it',
      'type: pie, data: { measures: [app.downloads], sort: -app.downloads, limit: 2 }',
      { dataIndex: 2 },
      ['豆包 1700万 (2024-10)', '夸克 1000万 (2024-10)'],
    ],
    [
      'a point over time: its observation',
      'type: line, data: { by: [id], measures: [app.dau] }',
      { seriesName: '夸克', dataIndex: 1 },
      ['夸克 80万 (2024-04)'],
    ],
    [
      'a point of several: each',
      'type: line, data: { by: [kind], measures: [app.dau] }',
      { seriesName: 'AI原生', dataIndex: 0 },
      ['夸克 50万 (2024-01-15)', 'Kimi智能助手 80万 (2024-01-15)'],
    ],
    [
      'a point of two measures: the observation that gives both',
      'type: scatter, x: app.dau, y: app.retention',
      { dataIndex: 1 },
      ['天天跳绳 App 日活: 千万级 (2024-10), 留存率: 31% (2024-10)'],
    ],
    [
      'an outline: the observation that gives all of it',
      'type: radar, indicators: [app.dau, app.retention], items: [p1]',
      {},
      ['豆包 App 日活: 130万 (2024-10), 留存率: 17% (2024-10)'],
    ],
    ['an area: its records', 'type: treemap, data: { by: [track, kind] }', { id: '0' }, ['夸克', '天天跳绳']],
    ['an area inside it: fewer', 'type: treemap, data: { by: [track, kind] }', { id: '0/0' }, ['夸克']],
    ['a cell: its records', 'type: heatmap, rows: track, columns: kind', { dataIndex: 0 }, ['夸克']],
    [
      'an event: its row',
      'type: timeline, data: { from: events }, date: when, label: name',
      { dataIndex: 0 },
      ['Transformer提出 2017'],
    ],
    ['a card: its product', 'type: tiers, tier: track', { id: '0/1' }, ['夸克']],
    ['the head of a tier: nothing', 'type: tiers, tier: track', { id: '' }, []],
    ['a place: its record', 'type: ranking, ranking: leaders', { dataIndex: 0 }, ['天天跳绳 1']],
  ])('%s', async (_, chart, drawn, expected) => {
    const picture = draw(await bookOfProducts(4), `{ id: a, alt: 图, ${chart} }`);
    expect(picture.kind).not.toBe('problem');
    expect(told(sourcesAt(picture, item(drawn))).sort()).toEqual([...expected].sort());
  });

  it('a point of a line of places: the record in that edition', async () => {
    const [older, newer] = [await bookOfProducts(2), await bookOfProducts(3)];
    const chart = '{ id: a, alt: 图, type: bump, ranking: leaders, editions: [../older] }';
    const picture = draw(newer, chart, 'zh', () => older);
    if (picture.kind !== 'bump') throw new Error(picture.kind);
    for (const [seriesIndex, { label, ranks }] of picture.lines.entries()) {
      for (const [dataIndex, rank] of ranks.entries()) {
        const [source, ...others] = sourcesAt(picture, item({ seriesIndex, dataIndex }));
        expect(others).toEqual([]);
        expect(source?.label).toBe(rank === null ? undefined : label);
        if (source) expect(source.detail).toMatch(new RegExp(`: ${rank}$`));
      }
    }
    expect(picture.lines.some(({ ranks }) => ranks[0] === null)).toBe(true);
  });

  it.each(Object.entries(chartTypes))('a row behind a %s: the same as what is drawn', async (name, chart) => {
    const older = await bookOfProducts(2);
    const picture = draw(await bookOfProducts(4), `{ id: a, alt: 图, ${chart} }`, 'zh', () => older);
    if (picture.kind === 'problem') throw new Error(picture.message);
    const { rows, sourced } = picture.table;
    for (const [index] of rows.entries()) {
      const sources = sourcesOfRow(picture, index);
      const isScale = name === 'radar' && index === rows.length - 1;
      expect(sources.length > 0).toBe(!isScale);
      expect(sourced?.[index]).toBe(!isScale);
    }
  });
});
