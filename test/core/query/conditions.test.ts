import { describe, expect, it } from 'vitest';
import { runQuery } from '../../../src/core/query/index.ts';
import { bookOf, queryOf } from './small-book.ts';

/** How the condition holds of one product with those fields. */
async function certaintyOf(product: string, where: string) {
  const model = await bookOf({ one: product });
  return runQuery(model, queryOf(`where: { ${where} }`)).records[0]!.certainty;
}

const observed = (figures: string) => `observations: [{ platform: app, ${figures} }]`;

describe('a condition on a field', () => {
  it.each([
    ['equality', 'kind: native', 'kind: native', 'certain'],
    ['another value', 'kind: plus', 'kind: native', 'impossible'],
    ['nothing written', '', 'kind: native', 'possible'],
    ['nothing written, negated', '', 'kind: { not: native }', 'possible'],
    ['negated, another value', 'kind: plus', 'kind: { not: native }', 'certain'],
    ['negated, that value', 'kind: native', 'kind: { not: native }', 'impossible'],
    ['any of a list', 'kind: plus', 'kind: [native, plus]', 'certain'],
    ['none of a list', 'kind: plus', 'kind: { not: [native, plus] }', 'impossible'],
    ['a list contains it', 'aliases: [甲, 乙]', 'aliases: 乙', 'certain'],
    ['a list lacks it', 'aliases: [甲, 乙]', 'aliases: 丙', 'impossible'],
    ['an empty list says nothing', 'aliases: []', 'aliases: 丙', 'possible'],
    ['a term below', 'track: deep-search', 'track: search', 'certain'],
    ['the term above does not match', 'track: search', 'track: deep-search', 'impossible'],
    ['a term below, negated', 'track: deep-search', 'track: { not: search }', 'impossible'],
    ['a list of terms', 'track: deep-search', 'track: [assistant, search]', 'certain'],
    ['a further taxonomy by its id', 'terms: { region: north }', 'region: north', 'certain'],
    ['a further taxonomy, another term', 'terms: { region: north }', 'region: south', 'impossible'],
    ['a taxonomy under its field name', 'platforms: [ios]', 'platforms: app', 'certain'],
    ['a taxonomy under its own id', 'platforms: [ios]', 'platform: app', 'certain'],
    ['the id', '', 'id: one', 'certain'],
    ['another id', '', 'id: [two, three]', 'impossible'],
    ['a number as written', 'company: 360', 'company: 360', 'certain'],
    ['a key that names nothing', '', 'kimd: native', 'possible'],
    ['a value that says nothing', 'kind: native', 'kind: {}', 'possible'],
    ['all must hold', 'kind: native', 'kind: native, track: search', 'possible'],
    ['negated, the only value of a list', 'aliases: [甲]', 'aliases: { not: 甲 }', 'impossible'],
    ['negated, one of a list of values', 'aliases: [甲, 乙]', 'aliases: { not: [乙, 丙] }', 'impossible'],
    ['negated, none of a list of values', 'aliases: [甲, 乙]', 'aliases: { not: [丙, 丁] }', 'certain'],
    ['a field that is a list of one', 'scenarios: work', 'scenarios: work', 'certain'],
    ['a taxonomy of the product under terms', 'terms: { kind: native }', 'kind: native', 'certain'],
    ['a further taxonomy with several terms', 'terms: { region: [north, south] }', 'region: south', 'certain'],
    ['a further taxonomy, descendants', 'terms: { region: harbour }', 'region: south', 'certain'],
    ['a further taxonomy, negated', 'terms: { region: [north, south] }', 'region: { not: south }', 'impossible'],
    ['a taxonomy that the product leaves out', '', 'region: south', 'possible'],
    ['a term does not match by its title', 'track: search', 'track: AI搜索', 'impossible'],
    ['the name', '', 'name: one', 'certain'],
    ['a text in full', 'summary: 搜索产品', 'summary: 搜索', 'impossible'],
    ['a url', 'url: https://example.org/a', 'url: https://example.org/a', 'certain'],
    ['an id that needs no quotes', 'company: 007', 'company: 007', 'certain'],
    ['the id, negated', '', 'id: { not: one }', 'impossible'],
    ['a date', 'launched: 2023-08', 'launched: 2023-08', 'certain'],
    ['a date, written another way', 'launched: 2023', 'launched: 2023-01/2023-12', 'certain'],
    ['a month lies in its year', 'launched: 2023-08', 'launched: 2023', 'certain'],
    ['a month outside of the year', 'launched: 2023-08', 'launched: 2024', 'impossible'],
    ['a year may be that month', 'launched: 2023', 'launched: 2023-08', 'possible'],
    ['a year may not be that month', 'launched: 2023', 'launched: { not: 2023-08 }', 'possible'],
    ['a date outside, negated', 'launched: 2023-08', 'launched: { not: 2024 }', 'certain'],
    ['what is no date counts as missing', 'launched: 去年', 'launched: 2023', 'possible'],
    ['platforms without a value rule nothing out', 'platforms:', 'platforms: app', 'possible'],
    ['one that cannot hold decides', 'kind: native', 'track: search, kind: plus', 'impossible'],
  ])('%s', async (_, product, where, expected) => {
    expect(await certaintyOf(product, where)).toBe(expected);
  });
});

describe('a condition on a measure', () => {
  it.each([
    ['the figure lies within', observed('downloads: 超200万'), 'app.downloads: ">100万"', 'certain'],
    ['an equal bound', observed('downloads: 超100万'), 'app.downloads: ">100万"', 'certain'],
    ['closed in open', observed('downloads: 100万+'), 'app.downloads: ">100万"', 'possible'],
    ['the figure lies outside', observed('downloads: 50万'), 'app.downloads: ">100万"', 'impossible'],
    ['the figure overlaps', observed('downloads: 超50万'), 'app.downloads: ">100万"', 'possible'],
    ['a band', observed('downloads: 千万级'), 'app.downloads: 1000万以上', 'certain'],
    ['a band ends before', observed('downloads: 千万级'), 'app.downloads: 1亿以上', 'impossible'],
    ['exact, no rounding', observed('downloads: 100万'), 'app.downloads: 1000001', 'impossible'],
    ['negated and within', observed('downloads: 超200万'), 'app.downloads: { not: ">100万" }', 'impossible'],
    ['negated and outside', observed('downloads: 50万'), 'app.downloads: { not: ">100万" }', 'certain'],
    ['negated and overlapping', observed('downloads: 超50万'), 'app.downloads: { not: ">100万" }', 'possible'],
    ['any of adjoining figures', observed('downloads: 50万-150万'), 'app.downloads: ["<=100万", ">100万"]', 'certain'],
    ['any of figures with a gap', observed('downloads: 50万-150万'), 'app.downloads: ["<100万", ">100万"]', 'possible'],
    ['missing', '', 'app.downloads: ">100万"', 'possible'],
    ['missing is not zero', '', 'app.downloads: "<1"', 'possible'],
    ['missing, negated', '', 'app.downloads: { not: ">100万" }', 'possible'],
    ['not a figure', observed('downloads: 很多'), 'app.downloads: ">100万"', 'possible'],
    ['cannot apply', 'platforms: [web]', 'app.downloads: ">100万"', 'impossible'],
    ['cannot apply, negated', 'platforms: [web]', 'app.downloads: { not: ">100万" }', 'impossible'],
    ['a platform below applies', 'platforms: [ios]', 'app.downloads: ">100万"', 'possible'],
    ['the only platform left out', observed('downloads: 超200万'), 'downloads: ">100万"', 'certain'],
    ['one of several platforms left out', observed('dau: 超200万'), 'dau: ">100万"', 'possible'],
    ['a platform without the metric', observed('downloads: 超200万'), 'web.downloads: ">100万"', 'possible'],
    ['platforms without a value rule nothing out', 'platforms:', 'app.downloads: ">100万"', 'possible'],
    [
      'an observation where the platforms leave it out',
      `platforms: [web]\n${observed('downloads: 5')}`,
      'app.downloads: 5',
      'impossible',
    ],
    ['a point on an open bound', observed('downloads: 100万'), 'app.downloads: ">100万"', 'impossible'],
    ['a point on a closed bound', observed('downloads: 100万'), 'app.downloads: 100万以上', 'certain'],
    ['an open bound on a closed one', observed('downloads: 不足100万'), 'app.downloads: 100万以下', 'certain'],
    ['a bound above asked of one below', observed('downloads: 超100万'), 'app.downloads: 不足100万', 'impossible'],
    ['the same figure', observed('downloads: 千万级'), 'app.downloads: 千万级', 'certain'],
    ['exact, the digits are not rounded', observed('downloads: 2.63亿'), 'app.downloads: 2.6亿', 'impossible'],
    ['zero', observed('downloads: 0'), 'app.downloads: 0', 'certain'],
    ['a date of its own', observed('at: 2024-09, downloads: 5'), 'app.downloads@2024-09: 5', 'certain'],
    ['a date that contains the observed', observed('at: 2024-09-30, downloads: 5'), 'app.downloads@2024: 5', 'certain'],
    ['a date inside the observed', observed('at: 2024, downloads: 5'), 'app.downloads@2024-09: 5', 'possible'],
    ['the date of the book by default', observed('at: 2024-09, downloads: 5'), 'app.downloads: 5', 'possible'],
    [
      'disagreeing observations',
      `observations: [{ platform: app, downloads: 5 }, { platform: app, downloads: 6 }]`,
      'app.downloads: 5',
      'possible',
    ],
    ['a unit word that contradicts the metric', observed('downloads: 5分钟'), 'app.downloads: 5', 'possible'],
    ['a unit word that fits', observed('downloads: 5次'), 'app.downloads: 5', 'certain'],
    ['a unit of the book itself', observed('training: 5卡时'), 'app.training: 5', 'certain'],
    [
      'an observation that names no platform',
      'observations: [{ downloads: 超200万 }]',
      'app.downloads: ">100万"',
      'certain',
    ],
    ['percent', observed('retention: 超30%'), 'app.retention: ">20%"', 'certain'],
    ['percent without its sign counts as missing', observed('retention: 30'), 'app.retention: ">20%"', 'possible'],
    ['the range cuts', observed('retention: 超30%'), 'app.retention: "<=100%"', 'certain'],
    ['all of it out of range counts as missing', observed('retention: 130%'), 'app.retention: ">20%"', 'possible'],
    ['reported rounded, near the bound', observed('users: 1000万'), 'app.users: ">=1000万"', 'possible'],
    ['reported rounded, half a unit away', observed('users: 1000万'), 'app.users: ">=999万"', 'certain'],
    ['a condition that is no figure', observed('downloads: 超200万'), 'app.downloads: 很多', 'possible'],
  ])('%s', async (_, product, where, expected) => {
    expect(await certaintyOf(product, where)).toBe(expected);
  });

  it.each([
    ['kimd: native', 'unknown-metric'],
    ['web.downloads: 1', 'other-platform'],
    ['tv.downloads: 1', 'unknown-platform'],
    ['dau: 1', 'ambiguous-platform'],
    ['app.downloads: 很多', 'not-a-figure'],
    ['app.retention: 30', 'other-unit'],
    ['app.downloads: 5分钟', 'other-unit'],
    ['app.downloads@soon: 1', 'not-a-date'],
    ['app.downloads@: 1', 'not-a-date'],
    ['launched: soon', 'not-of-the-type'],
    ['kind: {}', 'no-value'],
    ['kind: null', 'no-value'],
    ['kind: []', 'no-value'],
    ['kind: { not: { not: native } }', 'no-value'],
  ])('%s is a problem of the query: %s', async (where, code) => {
    const model = await bookOf({ one: '' });
    const text = `where: { ${where} }`;
    const [problem] = runQuery(model, queryOf(text)).problems;
    expect(problem).toMatchObject({ code });
    expect(text.slice(problem!.range!.start, problem!.range!.end)).toBe(where.split(':')[0]);
  });
});
