import { describe, expect, it } from 'vitest';
import { app, type SmallBook, verdictOf } from './verdict-of.ts';

type Case = readonly [name: string, check: string, verdict: string];

function judges(book: SmallBook, cases: readonly Case[]): void {
  it.each(cases)('%s', async (_, check, expected) => {
    expect((await verdictOf(check, book)).kind).toBe(expected);
  });
}

/** Downloads: 豆包 over 1亿, 夸克 from 2000万 to 3000万, Kimi not known. */
const products = {
  doubao: app('downloads: 超1亿, dau: 1000万, retention: 40%, minutes: 10', 'kind: native\ntrack: assistant\n'),
  quark: app('downloads: 2000万-3000万, dau: 200万-400万, retention: 超30%', 'kind: plus\ntrack: deep-search\n'),
  kimi: 'kind: native\n',
};
const complete: SmallBook = { products };
const partial: SmallBook = { products, coverage: 'partial' };

describe('count', () => {
  judges(complete, [
    [
      'the certain at least, the possible at most',
      '{ type: count, where: { app.downloads: 超1000万 }, is: 2-3 }',
      'verified',
    ],
    ['one of them', '{ type: count, where: { app.downloads: 超1000万 }, is: 2 }', 'consistent'],
    ['exactly: no rounding', '{ type: count, where: { kind: native }, is: 3 }', 'contradicted'],
    [
      'a whole number: none lies between',
      '{ type: count, where: { app.downloads: 超1000万 }, is: "1余" }',
      'contradicted',
    ],
    ['all records', '{ type: count, is: 3 }', 'verified'],
    ['terms match their descendants', '{ type: count, where: { track: search }, is: 1-2 }', 'verified'],
    ['a measure that no record has', '{ type: count, where: { app.mau: ">0" }, is: 0 }', 'unverifiable'],
    ['a measure that the range decides', '{ type: count, where: { app.retention: "<=100%" }, is: 3 }', 'verified'],
    ['a term that is not there', '{ type: count, where: { kind: nativ }, is: 2 }', 'unverifiable'],
    ['a percentage', '{ type: count, is: 3% }', 'unverifiable'],
    ['a check that is half-typed', '{ type: count }', 'unverifiable'],
    ['no type yet', '{ is: 3 }', 'unverifiable'],
  ]);
  describe('under partial coverage', () => {
    judges(partial, [
      ['has no upper bound', '{ type: count, where: { kind: native }, is: 56 }', 'consistent'],
      ['has a lower one', '{ type: count, where: { kind: native }, is: 1 }', 'contradicted'],
      ['at least so many', '{ type: count, where: { kind: native }, is: ≥2 }', 'verified'],
      ['of a closed set', '{ type: count, where: { id: [doubao, kimi], kind: native }, is: 2 }', 'verified'],
      [
        'of a set that is not closed by what it leaves out',
        '{ type: count, where: { id: { not: [doubao] } }, is: 2 }',
        'consistent',
      ],
    ]);
  });
});

describe('list', () => {
  judges(complete, [
    ['these and no others', '{ type: list, where: { kind: native }, is: [kimi, doubao] }', 'verified'],
    ['one is missing', '{ type: list, where: { kind: native }, is: [doubao] }', 'contradicted'],
    ['one does not belong', '{ type: list, where: { kind: native }, is: [doubao, kimi, quark] }', 'contradicted'],
    ['one may belong', '{ type: list, where: { app.downloads: 超1000万 }, is: [doubao, quark] }', 'consistent'],
    ['these among others', '{ type: list, where: { kind: native }, includes: [kimi] }', 'verified'],
    [
      'these among others, one not known',
      '{ type: list, where: { app.downloads: 超1000万 }, includes: [kimi] }',
      'consistent',
    ],
    ['these among others, one not', '{ type: list, where: { kind: native }, includes: [quark] }', 'contradicted'],
    ['an id that is not there', '{ type: list, where: { kind: native }, includes: [nobody] }', 'unverifiable'],
    ['a measure that no record has', '{ type: list, where: { app.mau: ">0" }, includes: [quark] }', 'unverifiable'],
  ]);
  describe('under partial coverage', () => {
    judges(partial, [
      ['no list is complete', '{ type: list, where: { kind: native }, is: [kimi, doubao] }', 'consistent'],
      ['an open list can be', '{ type: list, where: { kind: native }, includes: [kimi, doubao] }', 'verified'],
      [
        'a closed set is complete',
        '{ type: list, where: { id: [kimi, quark], kind: native }, is: [kimi] }',
        'verified',
      ],
    ]);
  });
});

describe('top', () => {
  const two: SmallBook = { products: { doubao: products.doubao, quark: products.quark } };
  judges(two, [
    ['the largest first', '{ type: top, by: app.dau, first: [doubao, quark] }', 'verified'],
    ['the wrong order', '{ type: top, by: app.dau, first: [quark] }', 'contradicted'],
    ['the smallest first', '{ type: top, by: app.dau, order: asc, first: [quark, doubao] }', 'verified'],
    ['a lead as a quotient', '{ type: top, by: app.dau, first: [doubao, quark], leads: 2倍以上 }', 'verified'],
    ['a lead within the bounds', '{ type: top, by: app.dau, first: [doubao, quark], leads: 3倍 }', 'consistent'],
    ['a lead beyond the bounds', '{ type: top, by: app.dau, first: [doubao, quark], leads: 6倍 }', 'contradicted'],
    ['a relative lead', '{ type: top, by: app.dau, first: [doubao, quark], leads: ≥150% }', 'verified'],
    ['a difference', '{ type: top, by: app.dau, first: [doubao, quark], leads: 600万-800万 }', 'verified'],
    ['a lead over whoever is second', '{ type: top, by: app.dau, first: [doubao], leads: 2倍以上 }', 'verified'],
    [
      'points of what is no percentage',
      '{ type: top, by: app.dau, first: [doubao, quark], leads: 5pp }',
      'unverifiable',
    ],
    ['a lead in points', '{ type: top, by: app.retention, first: [doubao, quark], leads: "<10pp" }', 'consistent'],
    ['a measure that no record has', '{ type: top, by: app.mau, first: [doubao] }', 'unverifiable'],
  ]);
  it('equal values satisfy either order', async () => {
    const equal: SmallBook = { products: { a: app('dau: 5'), b: app('dau: 5') } };
    expect((await verdictOf('{ type: top, by: app.dau, first: [a, b] }', equal)).kind).toBe('verified');
    expect((await verdictOf('{ type: top, by: app.dau, first: [b, a] }', equal)).kind).toBe('verified');
  });
  it('a measure that cannot apply to a leader', async () => {
    const book: SmallBook = { products: { a: app('dau: 5'), b: 'platforms: [web]\n' } };
    expect((await verdictOf('{ type: top, by: app.dau, first: [b] }', book)).kind).toBe('unverifiable');
  });
  it('is consistent at best under partial coverage, and verified of a closed set', async () => {
    const open: SmallBook = { ...two, coverage: 'partial' };
    expect((await verdictOf('{ type: top, by: app.dau, first: [doubao] }', open)).kind).toBe('consistent');
    const closed = '{ type: top, where: { id: [doubao, quark] }, by: app.dau, first: [doubao] }';
    expect((await verdictOf(closed, open)).kind).toBe('verified');
  });
});

describe('value', () => {
  judges(complete, [
    ['the interval lies within', '{ type: value, of: doubao, measure: app.downloads, is: 超1亿 }', 'verified'],
    ['the claim is narrower', '{ type: value, of: doubao, measure: app.downloads, is: 超2亿 }', 'consistent'],
    [
      'as it is written: some of what rounds to it',
      '{ type: value, of: doubao, measure: app.downloads, is: 1亿 }',
      'consistent',
    ],
    ['it lies outside', '{ type: value, of: doubao, measure: app.downloads, is: 5000万 }', 'contradicted'],
    ['as it is written: what rounds to it', '{ type: value, of: doubao, measure: app.dau, is: 0.1亿 }', 'verified'],
    ['as it is written: what does not', '{ type: value, of: doubao, measure: app.dau, is: 1001万 }', 'contradicted'],
    ['missing', '{ type: value, of: kimi, measure: app.dau, is: 超100万 }', 'unverifiable'],
    ['another date', '{ type: value, of: doubao, measure: app.dau@2023-10, is: 1000万 }', 'unverifiable'],
    ['an id that is not there', '{ type: value, of: nobody, measure: app.dau, is: 1 }', 'unverifiable'],
    ['a metric that is not there', '{ type: value, of: doubao, measure: app.users, is: 1 }', 'unverifiable'],
    ['a percentage needs its sign', '{ type: value, of: doubao, measure: app.retention, is: 40 }', 'unverifiable'],
    ['a percentage', '{ type: value, of: doubao, measure: app.retention, is: 40% }', 'verified'],
    ['another unit', '{ type: value, of: doubao, measure: app.minutes, is: 10元 }', 'unverifiable'],
  ]);
});

describe('sum, mean, median, smallest, largest', () => {
  const known: SmallBook = {
    products: { a: app('dau: 1'), b: app('dau: 2-4'), c: app('dau: ">5"'), d: 'platforms: [web]\n' },
  };
  judges(known, [
    ['a sum has the sums of the ends', '{ type: sum, measure: app.dau, is: ">8" }', 'verified'],
    ['an open end stays open', '{ type: sum, measure: app.dau, is: "≤8" }', 'contradicted'],
    ['a mean leaves out what cannot have the measure', '{ type: mean, measure: app.dau, is: ">2.6" }', 'verified'],
    ['a median is an order statistic', '{ type: median, measure: app.dau, is: 2-4 }', 'verified'],
    ['a median without the range of the outermost', '{ type: median, measure: app.dau, is: "≥3" }', 'consistent'],
    ['the smallest', '{ type: min, measure: app.dau, is: 1 }', 'verified'],
    ['the largest', '{ type: max, measure: app.dau, is: 5 }', 'consistent'],
    ['the largest is above 5', '{ type: max, measure: app.dau, is: ">5" }', 'verified'],
    ['of nothing', '{ type: max, where: { kind: wrapper, id: d }, measure: app.dau, is: 1 }', 'unverifiable'],
    ['a measure that no member has', '{ type: sum, measure: app.mau, is: 1 }', 'unverifiable'],
    [
      'a measure that can apply to no member',
      '{ type: sum, where: { id: d }, measure: app.dau, is: 1 }',
      'unverifiable',
    ],
  ]);
  it('an optional member is in the sum or not in it', async () => {
    const book: SmallBook = { products: { a: app('dau: 50', 'kind: native\n'), b: app('dau: 100') } };
    const sum = (is: string) => verdictOf(`{ type: sum, where: { kind: native }, measure: app.dau, is: ${is} }`, book);
    expect((await sum('50')).kind).toBe('consistent');
    expect((await sum('100')).kind).toBe('contradicted');
    expect((await sum('150')).kind).toBe('consistent');
  });
  it('decimal fractions add up as on paper', async () => {
    const book: SmallBook = { products: { a: app('minutes: 0.1'), b: app('minutes: 0.2') } };
    expect((await verdictOf('{ type: sum, measure: app.minutes, is: "≤0.3" }', book)).kind).toBe('verified');
  });
  describe('under partial coverage', () => {
    judges({ ...known, coverage: 'partial' }, [
      ['a sum has a lower bound only', '{ type: sum, measure: app.dau, is: 100万 }', 'consistent'],
      ['a sum is not below it', '{ type: sum, measure: app.dau, is: 7 }', 'contradicted'],
      ['the largest has a lower bound only', '{ type: max, measure: app.dau, is: "≤5" }', 'contradicted'],
      ['the smallest has an upper bound only', '{ type: min, measure: app.dau, is: ≤1 }', 'verified'],
      ['the smallest can be smaller', '{ type: min, measure: app.dau, is: 1 }', 'consistent'],
      ['a mean says nothing', '{ type: mean, measure: app.dau, is: 3 }', 'unverifiable'],
      ['a median says nothing', '{ type: median, measure: app.dau, is: 3 }', 'unverifiable'],
      ['a mean of a closed set', '{ type: mean, where: { id: [a, b] }, measure: app.dau, is: 1.5-2.5 }', 'verified'],
    ]);
  });
});

describe('share', () => {
  const book: SmallBook = {
    products: {
      a: app('dau: 1-3', 'kind: native\n'),
      b: app('dau: 2', 'kind: plus\n'),
      c: app('dau: 1', 'kind: wrapper\n'),
    },
  };
  judges(book, [
    ['of counts', '{ type: share, where: { kind: native }, is: 33% }', 'verified'],
    ['within a whole', '{ type: share, where: { kind: native }, of: { kind: [native, plus] }, is: 50% }', 'verified'],
    [
      'of sums: the part is in the whole',
      '{ type: share, where: { kind: native }, measure: app.dau, is: 25%-50% }',
      'verified',
    ],
    [
      'of sums: no wider than that',
      '{ type: share, where: { kind: native }, measure: app.dau, is: ">50%" }',
      'contradicted',
    ],
    ['of nothing', '{ type: share, where: { kind: native }, of: { track: search, id: a }, is: 0% }', 'unverifiable'],
    ['needs its sign', '{ type: share, where: { kind: native }, is: 33 }', 'unverifiable'],
  ]);
  it('a part can be nothing of a whole that is something', async () => {
    const none: SmallBook = { products: { a: app('dau: 0-5', 'kind: native\n'), b: app('dau: ">0"', 'kind: plus\n') } };
    const share = (is: string) =>
      verdictOf(`{ type: share, where: { kind: native }, measure: app.dau, is: "${is}" }`, none);
    expect((await share('>0%')).kind).toBe('consistent');
    expect((await share('<100%')).kind).toBe('verified');
  });
  it('says nothing under partial coverage', async () => {
    const open: SmallBook = { ...book, coverage: 'partial' };
    expect((await verdictOf('{ type: share, where: { kind: native }, is: 33% }', open)).kind).toBe('unverifiable');
  });
});

describe('ratio and compare', () => {
  const book: SmallBook = {
    products: {
      a: app('dau: 10, mau: 20-40, retention: 35%', 'kind: native\n'),
      b: app('dau: "<5", mau: 5, retention: 30%', 'kind: native\n'),
      c: app('mau: 0-10', 'kind: plus\n'),
    },
  };
  const a = '{ of: a, measure: app.dau }';
  const b = '{ of: b, measure: app.dau }';
  const total = '{ type: sum, where: { kind: native }, measure: app.dau }';
  judges(book, [
    ['a quotient of two records', `{ type: ratio, a: { of: a, measure: app.mau }, b: ${a}, is: 2-4 }`, 'verified'],
    ['a divisor that can be 0', `{ type: ratio, a: ${a}, b: { of: c, measure: app.mau }, is: 2 }`, 'unverifiable'],
    ['the same record above and below', `{ type: ratio, a: ${a}, b: ${total}, is: ">66%" }`, 'verified'],
    ['counts', '{ type: ratio, a: { type: count }, b: { type: count, where: { kind: plus } }, is: 3倍 }', 'verified'],
    ['higher', `{ type: compare, a: ${a}, b: ${b}, is: higher }`, 'verified'],
    ['lower', `{ type: compare, a: ${a}, b: ${b}, is: lower }`, 'contradicted'],
    ['equal is neither', `{ type: compare, a: ${a}, b: ${a}, is: higher }`, 'contradicted'],
    [
      'higher by a difference',
      `{ type: compare, a: ${a}, b: { of: b, measure: app.mau }, is: higher, by: 5 }`,
      'verified',
    ],
    [
      'lower by a quotient: b over a',
      `{ type: compare, a: { of: b, measure: app.mau }, b: ${a}, is: lower, by: 2倍 }`,
      'verified',
    ],
    [
      'higher by a percentage',
      `{ type: compare, a: ${a}, b: { of: b, measure: app.mau }, is: higher, by: 100% }`,
      'verified',
    ],
    [
      'higher by points',
      '{ type: compare, a: { of: a, measure: app.retention }, b: { of: b, measure: app.retention }, is: higher, by: 5pp }',
      'verified',
    ],
    [
      'percentages by no plain number',
      '{ type: compare, a: { of: a, measure: app.retention }, b: { of: b, measure: app.retention }, is: higher, by: 5 }',
      'unverifiable',
    ],
    [
      'different units',
      '{ type: compare, a: { of: a, measure: app.retention }, b: { of: b, measure: app.dau }, is: higher }',
      'unverifiable',
    ],
    ['a part is never higher than the whole', `{ type: compare, a: ${total}, b: ${a}, is: lower }`, 'contradicted'],
  ]);
});

describe('ratio and compare of a table', () => {
  const deals = `title: 交易
coverage: complete
columns: { id: { title: 编号, type: text }, amount: { title: 金额, type: figure, unit: CNY } }
rows: [{ id: a, amount: 1亿 }, { id: b, amount: 2000万 }]
`;
  const book: SmallBook = { products: { a: app('dau: 5') }, tables: { deals } };
  const a = 'a: { of: a, measure: amount }';
  judges(book, [
    [
      'both sides look where the check says',
      `{ type: ratio, from: deals, ${a}, b: { of: b, measure: amount }, is: 5倍 }`,
      'verified',
    ],
    [
      'a side can say it itself',
      '{ type: ratio, a: { from: deals, of: a, measure: amount }, b: { of: deals/b, measure: amount }, is: 5倍 }',
      'verified',
    ],
    [
      'a side can look elsewhere',
      '{ type: compare, from: deals, a: { type: count }, b: { type: count, from: products }, is: higher, by: 1 }',
      'verified',
    ],
    [
      'an aggregate too',
      `{ type: compare, from: deals, ${a}, b: { type: sum, measure: amount }, is: lower, by: 2000万 }`,
      'verified',
    ],
  ]);
});

describe('a sum beside a smallest, middle or largest number of the same records', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const book: SmallBook = { products: Object.fromEntries(ids.map((id) => [id, app('dau: 1-9')])) };
  const of = (type: string) => `{ type: ${type}, measure: app.dau }`;
  const ratio = (a: string, b: string, is: string) => `{ type: ratio, a: ${of(a)}, b: ${of(b)}, is: "${is}" }`;
  judges(book, [
    ['eight are at most eight times the largest', ratio('sum', 'max', '≤8x'), 'verified'],
    ['and no less than it with seven of the smallest', ratio('sum', 'max', '<1.77x'), 'contradicted'],
    ['the smallest is at most an eighth', ratio('min', 'sum', '≤12.5%'), 'verified'],
    [
      'the mean is never above the largest',
      `{ type: compare, a: ${of('mean')}, b: ${of('max')}, is: higher }`,
      'contradicted',
    ],
  ]);
  judges({ products: Object.fromEntries(ids.slice(0, 5).map((id) => [id, app('dau: 1-9')])) }, [
    ['three of five are no less than the middle one', ratio('sum', 'median', '≥3x'), 'verified'],
    ['two can be more than it', ratio('sum', 'median', '>20x'), 'consistent'],
    ['by no more than that', ratio('sum', 'median', '>21x'), 'contradicted'],
  ]);
  const native = '{ type: max, where: { kind: [native, plus] }, measure: app.dau }';
  const many = '{ type: sum, where: { app.dau: ">3" }, measure: app.dau }';
  judges({ products: { a: app('dau: 10余', 'kind: native\n') }, coverage: 'partial' }, [
    [
      'whoever is the largest is in the sum, whether the files have it or not',
      `{ type: ratio, a: ${many}, b: ${native}, is: "<1x" }`,
      'contradicted',
    ],
    ['at least once', `{ type: ratio, a: ${many}, b: ${native}, is: "≥1x" }`, 'verified'],
  ]);
});

describe('change', () => {
  const observed = (id: string, from: string, to: string) =>
    `observations:\n  - { at: 2023-10, platform: app, ${id}: ${from} }\n  - { at: 2024-10, platform: app, ${id}: ${to} }\n`;
  const book: SmallBook = {
    products: {
      a: `kind: native\n${observed('dau', '100', '130')}`,
      b: `kind: native\n${observed('dau', '100', '80-90')}`,
      c: observed('retention', '30%', '35%'),
      d: observed('dau', '0', '10'),
    },
  };
  const of = (id: string, is: string, measure = 'app.dau') =>
    `{ type: change, of: ${id}, measure: ${measure}, from: 2023-10, to: 2024-10, is: "${is}" }`;
  judges(book, [
    ['relative', of('a', '+30%'), 'verified'],
    ['a difference', of('a', '30'), 'verified'],
    ['a fall', of('b', '<0'), 'verified'],
    ['a fall, relative', of('b', '-20%'), 'consistent'],
    ['points', of('c', '5个百分点', 'app.retention'), 'verified'],
    ['points, short', of('c', '5pp', 'app.retention'), 'verified'],
    ['points with a sign', of('c', '+5pp', 'app.retention'), 'verified'],
    ['points, wrong', of('c', '4pp', 'app.retention'), 'contradicted'],
    ['a percentage rises', of('c', '>0', 'app.retention'), 'verified'],
    ['a percentage falls', of('c', '<0', 'app.retention'), 'contradicted'],
    ['a percentage by a plain number', of('c', '>5', 'app.retention'), 'unverifiable'],
    ['a percentage, relative', of('c', '17%', 'app.retention'), 'verified'],
    ['points of what is no percentage', of('a', '5pp'), 'unverifiable'],
    ['from 0', of('d', '+100%'), 'unverifiable'],
    ['from 0, as a difference', of('d', '10'), 'verified'],
    ['a date without data', of('a', '30').replace('2023-10', '2022'), 'unverifiable'],
    [
      'of a sum',
      '{ type: change, where: { id: [a, b] }, measure: app.dau, from: 2023-10, to: 2024-10, is: 5%-10% }',
      'verified',
    ],
    ['the same observation on both dates', of('a', '0').replace('2023-10', '2024'), 'verified'],
  ]);
});

describe('rank', () => {
  const book: SmallBook = {
    products: { a: app('dau: 10'), b: app('dau: 5-20'), c: app('dau: 1') },
  };
  const rank = (of: string, is: number | string) => `{ type: rank, ranking: by-dau, of: ${of}, is: ${is} }`;
  judges(book, [
    ['certain', rank('c', 3), 'verified'],
    ['within the interval', rank('a', 1), 'consistent'],
    ['outside of it', rank('a', 3), 'contradicted'],
    ['the whole interval', rank('a', '1-2'), 'verified'],
    ['no such ranking', rank('a', 1).replace('by-dau', 'by-mau'), 'unverifiable'],
    ['no such record', rank('nobody', 1), 'unverifiable'],
  ]);
  it('is consistent at best under partial coverage', async () => {
    const open: SmallBook = { ...book, coverage: 'partial' };
    expect((await verdictOf(rank('c', 3), open)).kind).toBe('consistent');
    expect((await verdictOf(rank('c', 5), open)).kind).toBe('consistent');
    expect((await verdictOf(rank('c', 2), open)).kind).toBe('contradicted');
  });
});
