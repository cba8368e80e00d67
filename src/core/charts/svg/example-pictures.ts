import type { Framed, Mark, Picture, ProblemPicture, Scale } from '../picture.ts';

type Drawn = Exclude<Picture, ProblemPicture>;

const frame: Framed = { id: '', title: '', alt: '', caption: [], table: { columns: [], rows: [] } };
const plain: Scale = { title: '', unit: 'count', scale: 'linear' };
const mark = (value: number): Mark => ({ min: value, max: value, representative: value, text: String(value) });
const span = (min: number, max: number | null): Mark => ({
  min,
  max,
  representative: max === null ? min : (min + max) / 2,
  text: max === null ? `${min}+` : `${min}–${max}`,
});
const leaf = (name: string, value: number) => ({ name, color: undefined, mark: mark(value), children: [] });
const line = (name: string, values: readonly number[]) => ({
  name,
  color: undefined,
  points: values.map((value, index) => ({ date: String(2022 + index), day: 19_000 + index * 365, mark: mark(value) })),
});
const slices = [5, 3, 2].map((value, index) => ({
  name: 'ABC'[index]!,
  color: undefined,
  mark: { ...mark(value), text: `${value * 10}%` },
  share: value / 10,
}));
const event = (label: string, lane: number, first: number, last: number) => ({
  label,
  date: '',
  first,
  last,
  lane,
  possible: false,
});
const ranked = (label: string, rank: number, best: number, worst: number) => ({
  label,
  rank,
  best,
  worst,
  score: String(100 - rank * 9),
  imputed: false,
});

/** A small picture of each chart type, in letters and digits alone: it says what the type looks like in any language. */
export const examplePictures: Readonly<Record<Drawn['kind'], Drawn>> = {
  bar: {
    ...frame,
    kind: 'bar',
    orientation: 'horizontal',
    scale: 'linear',
    stack: false,
    categories: ['A', 'B', 'C'],
    series: [{ name: '', color: undefined, marks: [span(9, null), span(5, 7), mark(4)] }],
    valueTitle: '',
    unit: 'count',
  },
  line: { ...frame, kind: 'line', value: plain, series: [line('A', [2, 5, 9]), line('B', [4, 5, 6])] },
  pie: { ...frame, kind: 'pie', slices, valueTitle: '' },
  scatter: {
    ...frame,
    kind: 'scatter',
    x: plain,
    y: plain,
    sizeTitle: undefined,
    groups: [{ name: '', color: undefined }],
    points: [
      [2, 3],
      [4, 2],
      [5, 6],
      [8, 7],
    ].map(([x, y], index) => ({ label: 'ABCD'[index]!, x: mark(x!), y: mark(y!), size: undefined, group: 0 })),
    crowded: false,
    quadrants: { x: 5, y: 5, labels: [] },
  },
  radar: {
    ...frame,
    kind: 'radar',
    axes: ['1', '2', '3', '4', '5'].map((title) => ({ title, low: 0, high: 10, scaleText: '0–10' })),
    items: [{ name: 'A', marks: [9, 6, 4, 7, 8].map(mark) }],
  },
  treemap: {
    ...frame,
    kind: 'treemap',
    nodes: [{ ...leaf('A', 10), children: [leaf('A1', 6), leaf('A2', 4)] }, leaf('B', 6), leaf('C', 4)],
    valueTitle: '',
  },
  heatmap: {
    ...frame,
    kind: 'heatmap',
    rows: ['A', 'B', 'C'],
    columns: ['1', '2', '3'],
    cells: [
      [mark(8), mark(2), null],
      [mark(3), mark(6), mark(1)],
      [null, mark(4), mark(9)],
    ],
    valueTitle: '',
  },
  timeline: {
    ...frame,
    kind: 'timeline',
    lanes: [
      { title: '1', color: undefined },
      { title: '2', color: undefined },
    ],
    events: [event('A', 0, 18_300, 18_300), event('B', 0, 19_000, 19_500), event('C', 1, 19_200, 19_200)],
  },
  tiers: {
    ...frame,
    kind: 'tiers',
    tiers: [
      { title: '1', color: undefined, cards: ['A'] },
      { title: '2', color: undefined, cards: ['B', 'C'] },
    ],
  },
  ranking: {
    ...frame,
    kind: 'ranking',
    items: [ranked('A', 1, 1, 2), ranked('B', 2, 1, 3), ranked('C', 3, 2, 3), ranked('D', 4, 4, 4)],
    ranked: 4,
  },
  bump: {
    ...frame,
    kind: 'bump',
    editions: ['2023', '2024', '2025'],
    lines: [
      { label: 'A', ranks: [2, 1, 1] },
      { label: 'B', ranks: [1, 2, 3] },
      { label: 'C', ranks: [3, 3, 2] },
    ],
  },
  table: {
    ...frame,
    kind: 'table',
    table: {
      columns: [
        { title: '', numeric: false },
        { title: '1', numeric: true },
        { title: '2', numeric: true },
      ],
      rows: [
        ['A', '120', '30%'],
        ['B', '90', '45%'],
        ['C', '75', '12%'],
      ],
    },
  },
};
