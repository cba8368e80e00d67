import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from '../language-book.ts';
import { type Case, product, trend, variants } from './cases.ts';

const page = 'pages/method.md';
const claims = `
claims:
  - { id: apps, statement: 共56款, figure: 56 }
  - { id: leaders, statement: 夸克领先, check: { type: list, includes: [quark] } }
`;
/** Prose in a trend that has claims. */
const inTrend = (about: string, key: string, before: string, label: string, after: string): Case => [
  about,
  trend,
  `title: 新\n${key}: ${before}${claims}`,
  label,
  `title: 新\n${key}: ${after}${claims}`,
];

const cases: readonly Case[] = [
  ['a name', page, '共:‸', 'claim', '共:claim'],
  ['a name, half-typed', page, '共:cl‸款', 'claim', '共:claim款'],
  ['a name, in the middle of the word', page, '共:cl‸aim[5]{#a}', 'value', '共:value[5]{#a}'],
  ['a name of a line', page, '正文\n\n::‸', 'chart', '正文\n\n::chart'],
  ['a name of a line, half-typed', page, '::ra‸', 'ranking', '::ranking'],
  ['an id', page, '见:product[夸克]{#‸}', 'quark', '见:product[夸克]{#quark}'],
  ['an id by half of it', page, '见:product[夸克]{#qu‸}。', 'quark', '见:product[夸克]{#quark}。'],
  ['an id in its middle', page, '见:product[夸克]{#do‸ubo}。', 'quark', '见:product[夸克]{#quark}。'],
  ['an id by its name in Chinese', page, '见:product[]{#夸‸}。', 'quark', '见:product[夸克]{#quark}。'],
  ['an id without closing brace', page, '见:product[夸克]{#qu‸', 'quark', '见:product[夸克]{#quark}'],
  ['an id without closing brace, in a text', page, '见:cite{#re‸，还有', 'report', '见:cite{#report}，还有'],
  ['an id with empty brackets', page, '见:trend[]{#‸}', 'search', '见:trend[AI搜索]{#search}'],
  ['a source', page, '来源:cite{#‸}', 'interviews', '来源:cite{#interviews}'],
  ['a table', page, '::table{#‸}', 'deals', '::table{#deals}'],
  ['a ranking', page, '::ranking{#‸ top=10}', 'top', '::ranking{#top top=10}'],
  ['an attribute', page, '::ranking{#top ‸}', 'top=', '::ranking{#top top=}'],
  ['an id to come', page, ':cite{‸}', '#', ':cite{#}'],
  ['a record', page, '有:value{of=‸}', 'quark', '有:value{of=quark}'],
  ['a row', page, '有:value{of=de‸ measure=amount}', 'deals/d1', '有:value{of=deals/d1 measure=amount}'],
  ['a measure', page, '有:value{of=quark measure=‸}', 'app.dau', '有:value{of=quark measure=app.dau}'],
  ['a measure, half-typed', page, '有:value{of=quark measure=app.d‸}', 'app.dau', '有:value{of=quark measure=app.dau}'],
  ['a column of a row', page, '有:value{of=deals/d1 measure=‸}', 'amount', '有:value{of=deals/d1 measure=amount}'],
  [
    'a measure before its record',
    page,
    ':value{measure=‸ of=deals/d1}',
    'amount',
    ':value{measure=amount of=deals/d1}',
  ],
  ['a name with its id', page, '见:product[‸', '夸克', '见:product[夸克]{#quark}'],
  ['a name with its id, in closed brackets', page, '见:product[夸‸]。', '夸克', '见:product[夸克]{#quark}。'],
  ['a name where the id is there', page, '见:product[豆‸]{#quark}', '夸克', '见:product[夸克]{#quark}'],
  [
    'in a product’s summary',
    product,
    'name: 新\nsummary: 与:product[]{#‸}不同\n',
    'doubao',
    'name: 新\nsummary: 与:product[豆包]{#doubao}不同\n',
  ],
  [
    'in quotes',
    product,
    'name: 新\nsummary: "\\t与:product[]{#‸}"\n',
    'doubao',
    'name: 新\nsummary: "\\t与:product[豆包]{#doubao}"\n',
  ],
  [
    'behind the colon of a plain scalar',
    product,
    'name: 新\nsummary: 与:‸\n',
    'product',
    'name: 新\nsummary: 与:product\n',
  ],
  inTrend('a claim in a block', 'narrative', '|\n  😀共:claim[]{#‸}款', 'apps', '|\n  😀共:claim[56]{#apps}款'),
  inTrend('a claim that is left without label', 'headline', '共:claim{#‸}款', 'apps', '共:claim{#apps}款'),
  inTrend('a claim without figure', 'headline', '":claim[都]{#l‸}"', 'leaders', '":claim[都]{#leaders}"'),
  inTrend('a figure with its claim', 'narrative', '>-\n  共:claim[‸]\n  款', '56', '>-\n  共:claim[56]{#apps}\n  款'),
  inTrend('a leaf in a block', 'narrative', '|\n  一\n\n  ::‸\n', 'table', '|\n  一\n\n  ::table\n'),
];

describe('completion in prose', () => {
  it.each(variants(cases).filter(([about, path]) => path !== page || !about.endsWith('emoji')))(
    '%s',
    async (_, path, before, label, after) => {
      expect(await completed(path, before, label)).toBe(after);
    },
  );

  it.each([
    ['text', page, '共‸'],
    ['a time', page, '12:‸30'],
    ['an address', page, 'http:‸'],
    ['a leaf inside a line', page, '共::‸'],
    ['a label of :n', page, ':n[‸]'],
  ])('nothing in %s', async (_, path, before) => {
    expect(await completionsAt(path, before)).toEqual([]);
  });

  it('matches a label in Chinese where the edit begins before it', async () => {
    const [, found] = [0, (await completionsAt(page, '见:product[]{#夸‸}')).find(({ label }) => label === 'quark')!];
    expect(found.filterText.startsWith(']{#quark 夸克')).toBe(true);
  });
});
