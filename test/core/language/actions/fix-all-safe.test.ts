import { describe, expect, it } from 'vitest';
import { openAt } from './action-book.ts';

const product = 'products/doubao.product.yaml';
const key = 'fix-all-safe';
const ask = (path: string, marked: string, others = {}) =>
  openAt(path, marked, { only: ['source.fixAll.trendbook'], others });

describe('all safe fixes of a file', () => {
  it.each([
    ['several, on one line too', 'name: ⻆⽣‸\nsumary: 3.10\n', 'name: 角生\nsummary: "3.10"\n'],
    ['one that another hid', '‸name: 豆包\nsumary: ⻆ # ⻔\n', 'name: 豆包\nsummary: 角 # 门\n'],
    ['with CRLF and emoji', '‸name: 😀⽣\r\ncompny: x\r\n', 'name: 😀生\r\ncompany: x\r\n'],
    [
      'quotes around a figure',
      'name: 豆包‸\nobservations:\n  - platform: app\n    source: report\n    downloads: >100万\n',
      'name: 豆包\nobservations:\n  - platform: app\n    source: report\n    downloads: ">100万"\n',
    ],
  ])('%s', async (_, marked, expected) => {
    expect((await (await ask(product, marked)).after(key)).text).toBe(expected);
  });

  it('touch nothing that a person has to decide', async () => {
    const text =
      'name: ⽣\ntrack: AI陪伴\nkind: nativ\nobservations:\n  - { platform: app, source: report, retention: 30 }\n';
    expect((await (await ask(product, `‸${text}`)).after(key)).text).toBe(text.replace('⽣', '生'));
  });

  it('leave two keys that could both be meant for one', async () => {
    expect((await ask(product, '‸name: 豆包\nsumary: 甲\nsummry: 乙\n')).actions).toEqual([]);
  });

  it('leave a directive as it is typed, since its repair changes what is printed', async () => {
    expect((await ask('pages/method.md', '‸见：product[夸克]{#quark}\n')).actions).toEqual([]);
  });

  it('leave other files alone', async () => {
    const others = { 'pages/method.md': '# ⽅法\n' };
    const { files } = await (await ask(product, 'name: ⽣‸\n', others)).after(key);
    expect(files['pages/method.md']).toBe(others['pages/method.md']);
  });

  it.each([
    ['where there are none', 'name: 豆包‸\n', ['source.fixAll']],
    ['unless they are asked for', 'name: ⽣‸\n', undefined],
    ['with other actions', 'name: ⽣‸\n', ['refactor', 'source.organizeImports']],
  ])('are not offered %s', async (_, marked, only) => {
    const { actions } = await openAt(product, marked, only ? { only } : {});
    expect(actions.map((each) => each.key)).not.toContain(key);
  });
});
