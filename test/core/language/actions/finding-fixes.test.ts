import { describe, expect, it } from 'vitest';
import { newFindings, openAt, spoken } from './action-book.ts';

const product = 'products/doubao.product.yaml';

describe('what a finding offers itself', () => {
  it.each([
    ['a character that only looks right', 'name: 豆包\nsummary: ‸⽣成\n', 'name: 豆包\nsummary: 生成\n', true],
    ['a key with one near neighbour', 'name: 豆包\nsum‸ary: 助手 # 😀\n', 'name: 豆包\nsummary: 助手 # 😀\n', true],
    ['a text that YAML reads as a number', 'name: 3.‸10\r\n', 'name: "3.10"\r\n', true],
    ['a term by its label', 'name: 豆包\ntrack: AI陪‸伴\n', 'name: 豆包\ntrack: companion\n', false],
    ['a date in another order', 'name: 豆包\nlaunched: ‸2024.1\n', 'name: 豆包\nlaunched: 2024-01\n', false],
    ['a value with a near neighbour', 'name: 豆包\nkind: nativ‸\n', 'name: 豆包\nkind: native\n', false],
    ['a key in Chinese', 'name: 豆包\n简‸介: 助手\n', 'name: 豆包\nsummary: 助手\n', true],
  ])('%s', async (_, marked, expected, preferred) => {
    const opened = await openAt(product, marked);
    const [fix] = opened.actions;
    expect(fix).toMatchObject({ kind: 'quickfix', preferred });
    expect((await opened.after(fix!.key)).text).toBe(expected);
  });

  it.each([
    ['at its start', 'name: 豆包\n‸sumary: x\n', true],
    ['at its end', 'name: 豆包\nsumary‸: x\n', true],
    ['beside it', 'name: 豆包\nsumary:‸ x\n', false],
    ['in a selection', '‸name: 豆包\nsumary: x\n‸', true],
  ])('is offered for what the caret touches: %s', async (_, marked, offered) => {
    const { actions } = await openAt(product, marked);
    expect(actions.some(({ key }) => key.startsWith('fix schema/unknown-key'))).toBe(offered);
  });
});

describe('the fixes of a rule, all at once', () => {
  const others = { 'pages/method.md': '# ⽅法\n', 'products/quark.product.yaml': 'name: 夸克\nsummary: ⻆\n' };

  it('mends them in the file', async () => {
    const opened = await openAt(product, 'name: 豆包\nsummary: ‸⽣⻆ # ⻔\n', { others });
    const { text, files } = await opened.after('fix-all-file prose/compat-character');
    expect(text).toBe('name: 豆包\nsummary: 生角 # 门\n');
    expect(files['pages/method.md']).toBe(others['pages/method.md']);
  });

  it('mends them in the book', async () => {
    const opened = await openAt(product, 'name: 豆包\nsummary: ‸⽣\n', { others });
    const { findings } = await opened.after('fix-all-book prose/compat-character');
    expect(spoken(opened.findings)).toHaveLength(3);
    expect(findings).toEqual([]);
  });

  it('are not offered where one is all that there is', async () => {
    const { actions } = await openAt(product, 'name: 豆包\nsummary: ‸⽣\n');
    expect(actions.filter(({ key }) => key.startsWith('fix-all'))).toEqual([]);
  });

  it('leave out what clashes, for the next time', async () => {
    const opened = await openAt(product, 'name: 豆包\n‸sumary: 3.10\ncompny: ⽣\n');
    const { findings } = await opened.after('fix-all-file schema/unknown-key');
    expect(newFindings(opened.findings, findings)).toEqual([`${product} yaml/ambiguous-scalar`]);
  });
});
