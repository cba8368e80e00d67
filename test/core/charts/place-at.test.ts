import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/core/book/model.ts';
import { type DrawnItem, type Picture, placeAt } from '../../../src/core/charts/index.ts';

const at = (start: number): Place => ({ file: 'f', range: { start, end: start + 1 } });
const mark = (start: number, representative = 1) => ({
  min: representative,
  max: representative,
  representative,
  text: '',
  place: at(start),
});
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
const scatter = {
  ...frame,
  kind: 'scatter',
  x: scale,
  y: scale,
  sizeTitle: undefined,
  groups: [],
  points: [0, 1, 1].map((group, index) => ({ label: '', x: mark(9), y: mark(index), size: undefined, group })),
  quadrants: undefined,
} satisfies Picture;
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

describe('what a pointer meets in a picture leads to where it is written', () => {
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
    ['a point of a group', scatter, item({ seriesIndex: 1, dataIndex: 1 }), 2],
    ['an area', treemap, item({ id: '0' }), 4],
    ['an area inside an area', treemap, item({ id: '0/0' }), 5],
    ['an area that is not there', treemap, item({ id: '0/3' }), undefined],
    ['a filled cell', heatmap, item({ dataIndex: 0 }), 7],
    ['a table', { ...frame, kind: 'table' }, item({}), undefined],
  ])('%s', (_, picture, drawn, start) => {
    expect(placeAt(picture, drawn)?.range.start).toBe(start);
  });
});
