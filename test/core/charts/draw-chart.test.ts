import { describe, expect, it } from 'vitest';
import type { BarPicture, TiersPicture } from '../../../src/core/charts/index.ts';
import { bookOf } from '../query/small-book.ts';
import { draw, svgOf, textsIn } from './draw.ts';

const app = (figures: string) => `observations: [{ platform: app, source: desk, ${figures} }]`;

const book = () =>
  bookOf(
    {
      夸克: `id: quark\ntrack: search\nkind: plus\n${app('dau: ">2600万", downloads: 超1亿, retention: 超30%')}`,
      豆包: `id: doubao\ntrack: assistant\nkind: native\n${app('dau: 超100万, downloads: 10万-20万')}`,
      猫箱: 'id: maoxiang\nscenarios: [x, y]\ntrack: assistant',
    },
    {
      'tables/industries.table.yaml': `title: 行业
source: desk
columns: { name: { title: 行业 }, tier: { title: 梯队, type: term, taxonomy: tier } }
rows: [{ name: 智能驾驶, tier: first }, { name: 游戏, tier: second }, { name: 影视, tier: second }, { name: 其他 }]
`,
    },
  );

describe('bars', () => {
  it('one a record, bounds as bounds, largest stated number first', async () => {
    const picture = draw(
      await book(),
      '{ id: a, type: bar, title: 下载量, alt: 夸克居首, data: { measures: [app.downloads], sort: -app.downloads } }',
    );
    expect(picture).toMatchInlineSnapshot(`
      {
        "alt": "夸克居首",
        "caption": [
          "来源：某某智库 案头调查；数据截至2024-10",
          "浅色部分在数字的上下界之间；渐隐的条形没有上界。",
          "另有 1 条记录没有数字，未画出。",
        ],
        "categories": [
          "夸克",
          "豆包",
        ],
        "id": "a",
        "kind": "bar",
        "orientation": "horizontal",
        "scale": "linear",
        "series": [
          {
            "color": undefined,
            "marks": [
              {
                "max": null,
                "min": 100000000,
                "representative": 100000000,
                "text": "超1亿",
              },
              {
                "max": 200000,
                "min": 100000,
                "representative": 150000,
                "text": "10万-20万",
              },
            ],
            "name": "下载量",
          },
        ],
        "stack": false,
        "table": {
          "columns": [
            {
              "numeric": false,
              "title": "名称",
            },
            {
              "numeric": true,
              "title": "下载量",
            },
          ],
          "rows": [
            [
              "夸克",
              "超1亿",
            ],
            [
              "豆包",
              "10万-20万",
            ],
          ],
          "sourced": [
            true,
            true,
          ],
        },
        "title": "下载量",
        "unit": "count",
        "valueTitle": "下载量",
      }
    `);
  });

  it.each([
    ['limit', 'data: { measures: [app.dau], sort: -app.dau, limit: 1 }', ['夸克'], ['>2600万']],
    ['order ascending', 'data: { measures: [app.dau], sort: app.dau }', ['豆包', '夸克'], ['超100万', '>2600万']],
    ['where', 'data: { measures: [app.dau], where: { kind: native } }', ['豆包'], ['超100万']],
    ['groups in the taxonomy’s order', 'data: { by: [track] }', ['AI智能助手', 'AI搜索'], ['2', '1']],
    ['groups by their size', 'data: { by: [track], sort: count }', ['AI搜索', 'AI智能助手'], ['1', '2']],
    ['records without the field', 'data: { by: [kind] }', ['AI原生', 'AI+X', '未注明'], ['1', '1', '1']],
    [
      'a sum of bounds',
      'data: { by: [track], measures: [app.dau] }',
      ['AI智能助手', 'AI搜索'],
      ['超100万', '超2600万'],
    ],
    ['a share of counts', 'data: { by: [track], aggregate: share }', ['AI智能助手', 'AI搜索'], ['66.67%', '33.33%']],
    ['a record in several groups', 'data: { by: [scenarios], where: { id: maoxiang } }', ['x', 'y'], ['1', '1']],
    ['a possible member', 'data: { by: [track], where: { kind: native } }', ['AI智能助手'], ['1-2']],
  ])('%s', async (_, data, categories, texts) => {
    const picture = draw(await book(), `{ id: a, type: bar, ${data} }`) as BarPicture;
    expect(picture.categories).toEqual(categories);
    expect(picture.series[0]!.marks.map((mark) => mark?.text)).toEqual(texts);
  });

  it('series by the second field, in the terms’ own colours where they have one', async () => {
    const picture = draw(await book(), '{ id: a, type: bar, data: { by: [kind, track] } }') as BarPicture;
    expect(picture.series.map(({ name, color }) => [name, color])).toEqual([
      ['AI智能助手', undefined],
      ['AI搜索', '#2f6fde'],
    ]);
  });

  it('English labels count in M and K', async () => {
    const picture = draw(await book(), '{ type: bar, data: { measures: [app.dau], by: [kind] } }', 'en') as BarPicture;
    expect(picture.series[0]!.marks.map((mark) => mark?.text)).toEqual(['>1M', '>26M']);
    expect(picture.caption[0]).toBe('Source: 某某智库 案头调查; as of 2024-10');
  });
});

it('tiers: a column a term, in the taxonomy’s order, empty ones too', async () => {
  const picture = draw(
    await book(),
    '{ id: t, type: tiers, title: 梯队, alt: x, data: { from: industries }, tier: tier }',
  );
  expect((picture as TiersPicture).tiers.map(({ title, cards }) => [title, ...cards])).toEqual([
    ['第一梯队', '智能驾驶'],
    ['第二梯队', '游戏', '影视'],
    ['第三梯队'],
    ['未注明', '其他'],
  ]);
  expect(textsIn(svgOf(picture))).toEqual([
    '第一梯队',
    '智能驾驶',
    '第二梯队',
    '游戏',
    '影视',
    '第三梯队',
    '未注明',
    '其他',
  ]);
});

it('a table of fields and measures', async () => {
  const picture = draw(await book(), '{ type: table, columns: [name, kind, app.retention], data: { sort: name } }');
  expect(picture).toMatchObject({
    kind: 'table',
    table: {
      columns: [{ title: '名称' }, { title: '种类' }, { title: '留存率', numeric: true }],
      rows: [
        ['夸克', 'AI+X', '超30%'],
        ['猫箱', '', '—'],
        ['豆包', 'AI原生', '—'],
      ],
    },
  });
});

describe('a chart that cannot be drawn says why', () => {
  it.each([
    ['no type', '{ id: a }', '这个图表没有写类型（type）。'],
    ['no field', '{ id: a, type: pie }', '这个图表需要写“data.by”。'],
    ['unknown type', '{ id: a, type: bra }', '没有“bra”这种图表类型。'],
    ['a type named like an object’s own', '{ id: a, type: constructor }', '没有“constructor”这种图表类型。'],
    ['no measure', '{ id: a, type: bar }', '这个图表需要写“data.measures”。'],
    ['unknown measure', '{ id: a, type: bar, data: { measures: [app.dua] } }', '“app.dua”不是这些记录的指标项。'],
    ['unknown field', '{ id: a, type: bar, data: { by: [trakc] } }', '“trakc”在这里既不是字段也不是指标项。'],
    ['unknown dataset', '{ id: a, type: tiers, data: { from: x }, tier: tier }', '书中没有数据集“x”。'],
    [
      'a bad condition',
      '{ id: a, type: bar, data: { by: [kind], where: { app.dau: 很多 } } }',
      '看不懂对“app.dau”的条件。',
    ],
    [
      'nothing matches',
      '{ id: a, type: bar, data: { by: [kind], where: { id: nobody } } }',
      '没有可画的内容：没有符合条件且有数据的记录。',
    ],
    [
      'mixed units',
      '{ id: a, type: bar, data: { measures: [app.dau, app.retention] } }',
      '单位不同的指标项不能共用一条坐标轴：count、percent。',
    ],
    ['no tier', '{ id: a, type: tiers }', '这个图表需要写“tier”。'],
    ['no columns', '{ id: a, type: table }', '这个图表需要写“columns”。'],
  ])('%s', async (_, chart, text) => {
    expect(draw(await book(), chart)).toMatchObject({ kind: 'problem', id: 'a', title: 'a', message: text });
  });
});

it('says under the picture what it leaves out', async () => {
  const picture = draw(
    await book(),
    '{ type: bar, data: { measures: [app.dau], where: { kind: native } } }',
  ) as BarPicture;
  expect(picture.caption).toEqual([
    '来源：某某智库 案头调查；数据截至2024-10',
    '浅色部分在数字的上下界之间；渐隐的条形没有上界。',
    '另有 1 条记录可能属于这里，文件中没有写明。',
  ]);
});
