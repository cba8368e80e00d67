import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check, folderWith, run } from './support.ts';

const manifest = `trendbook: 1
title: 年度趋势
asOf: 2024-10
sources: { qbitai: { title: 量子位 } }
taxonomies:
  tier: { first: 第一梯队, second: 第二梯队 }
`;

const industries = `title: 行业
source: qbitai
columns:
  id: { title: 标识 }
  name: { title: 行业, required: true }
  share: { title: 渗透率, type: figure, unit: percent }
  tier: { title: 梯队, type: term, taxonomy: tier }
  open: { title: 公开, type: boolean }
rows:
  # 按拼音
  - { id: law, name: 法律, share: 10%, tier: first }  # 早
  - id: medicine
    name: 医疗
    share: 20%
`;

const book = {
  'trendbook.yaml': manifest,
  'products/quark.product.yaml': 'name: 夸克\naliases: [Quark]\n',
  'products/kimi.product.yaml': 'name: Kimi\n',
};

async function imported(csv: string, argv: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ ...book, ...files, 'in/行业.csv': csv });
  const result = await run(folder, ['import', 'in/行业.csv', '--to', 'table', ...argv]);
  const { report } = await check(folder);
  const file = (path: string) => readFileSync(join(folder, path), 'utf8');
  return { ...result, file, errors: report?.summary.errors };
}

describe('import --to table, into one that is there', () => {
  it('changes rows of the same id in place and adds the others', async () => {
    const csv =
      'id,行业,渗透率（%）,梯队,公开\nmedicine,医疗健康,25,第二梯队,是\nlaw,法律,10,,\nfarming,农业,,first,FALSE\n';
    const { status, out, file, errors } = await imported(csv, ['--into', 'industries'], {
      'tables/industries.table.yaml': industries,
    });
    expect({ status, out, errors }).toEqual({ status: 0, out: '~ tables/industries.table.yaml\n', errors: 0 });
    expect(file('tables/industries.table.yaml')).toBe(
      industries.replace(
        '    name: 医疗\n    share: 20%\n',
        `    name: 医疗健康
    share: 25%
    tier: second
    open: true
  - id: farming
    name: 农业
    tier: first
    open: false
`,
      ),
    );
  });

  it('finds the table by its file, too, and adds rows that have no id', async () => {
    const table = 'title: 表\ncolumns: { name: { title: 名称 }, size: { title: 数, type: figure } }\nrows: []\n';
    const { status, file } = await imported('名称,数（万）\n甲,1\n"乙, 丙",-\n', ['--into', 'tables/some.table.yaml'], {
      'tables/some.table.yaml': table,
    });
    expect(status).toBe(0);
    expect(file('tables/some.table.yaml')).toBe(
      table.replace('rows: []\n', 'rows:\n  - { name: 甲, size: 1万 }\n  - { name: "乙, 丙" }\n'),
    );
  });

  it('changes the CSV file that holds its rows, in which all else stays as it is', async () => {
    const files = {
      'tables/deals.table.yaml':
        'title: 投资\ncolumns:\n  id: { title: 标识 }\n  name: { title: 公司 }\n  amount: { title: 金额, type: figure, unit: CNY }\n  tier: { title: 梯队, type: term, taxonomy: tier }\nrows: { csv: deals.csv }\n',
      'tables/deals.csv': '\ufeffid,公司,金额\r\na,"甲",1亿\r\n\r\nb,乙,2亿\r\n',
    };
    const csv = 'id,公司,金额（亿元）,tier\nb,"乙, 新",3,第一梯队\nc,丙,,\n';
    const { status, out, file, errors } = await imported(csv, ['--into', 'deals'], files);
    expect({ status, out, errors }).toEqual({ status: 0, out: '~ tables/deals.csv\n', errors: 0 });
    expect(file('tables/deals.csv')).toBe(
      '\ufeffid,公司,金额,tier\r\na,"甲",1亿,\r\n\r\nb,"乙, 新",3亿,第一梯队\r\nc,丙,,\r\n',
    );
  });
});

describe('import --to table, as a new one', () => {
  it('types its columns by what the cells are', async () => {
    const csv = `id,名称,增速（%）,金额（亿元）,成立年份,公开,梯队,产品,网址,备注,人数
one,甲,30,1.5,2019,是,第一梯队,Kimi,https://example.org/,好,100余
two,乙,5,,2020,否,second,夸克,,"a: b",1200
`;
    const { status, out, err, file, errors } = await imported(csv, ['--source', 'qbitai']);
    expect(err).toContain('2 new');
    expect({ status, out, errors }).toEqual({ status: 0, out: '+ tables/hang-ye.table.yaml\n', errors: 0 });
    expect(err).toMatch(/增速（%） +zeng-su +30 → 30% \| 5 → 5% +type figure percent; % goes behind each number/);
    expect(file('tables/hang-ye.table.yaml')).toBe(`title: 行业
source: qbitai
columns:
  id: { title: id }
  ming-cheng: { title: 名称 }
  zeng-su: { title: 增速, type: figure, unit: percent }
  jin-e: { title: 金额, type: figure, unit: CNY }
  cheng-li-nian-fen: { title: 成立年份, type: date }
  gong-kai: { title: 公开, type: boolean }
  ti-dui: { title: 梯队, type: term, taxonomy: tier }
  chan-pin: { title: 产品, type: ref, of: products }
  wang-zhi: { title: 网址, type: url }
  bei-zhu: { title: 备注 }
  ren-shu: { title: 人数, type: figure, unit: count }
rows:
  - { id: one, ming-cheng: 甲, zeng-su: 30%, jin-e: 1.5亿, cheng-li-nian-fen: 2019, gong-kai: true, ti-dui: first, chan-pin: kimi, wang-zhi: https://example.org/, bei-zhu: 好, ren-shu: 100余 }
  - { id: two, ming-cheng: 乙, zeng-su: 5%, cheng-li-nian-fen: 2020, gong-kai: false, ti-dui: second, chan-pin: quark, bei-zhu: "a: b", ren-shu: 1200 }
`);
  });

  it('takes ids of columns from --map and leaves out what is skipped', async () => {
    const { file } = await imported('名称,注\n甲,x\n', ['--into', 'firms', '--map', '名称=name', '--skip', '注']);
    expect(file('tables/firms.table.yaml')).toBe(
      'title: 行业\ncolumns:\n  name: { title: 名称 }\nrows:\n  - { name: 甲 }\n',
    );
  });
});

describe('import --to table refuses, and writes nothing', () => {
  it.each([
    ['an unknown column', '行业,产值\n法律,1\n', 'line 1, column "产值": No field is called so'],
    [
      'a term that is not there',
      'id,梯队\nlaw,第三梯队\n',
      'line 2, column "梯队": The taxonomy tier has no term "第三梯队"',
    ],
    ['a figure that is none', 'id,渗透率\nlaw,高\n', 'line 2, column "渗透率": "高"'],
    ['a boolean that is none', 'id,公开\nlaw,也许\n', '"也许" is neither true nor false'],
    ['an id that is there twice', 'id,行业\nlaw,a\nlaw,b\n', 'line 3, column "id": The id "law" is there twice.'],
    ['a row without what is required', 'id,渗透率\nnew,1%\n', 'tables/industries.table.yaml would have an error'],
  ])('%s', async (_, csv, expected) => {
    const { status, out, err, file } = await imported(csv, ['--into', 'industries'], {
      'tables/industries.table.yaml': industries,
    });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain(expected);
    expect(file('tables/industries.table.yaml')).toBe(industries);
  });
});
