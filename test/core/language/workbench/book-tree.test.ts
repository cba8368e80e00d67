import { describe, expect, it } from 'vitest';
import { bookStanding } from '../../../../src/core/language/workbench/book-standing.ts';
import { bookTree } from '../../../../src/core/language/workbench/book-tree.ts';
import type { TreeNode } from '../../../../src/core/language/workbench/tree-node.ts';
import type { Locale } from '../../../../src/core/messages/message.ts';
import { openVerdictBook, verdictBook } from '../verdicts/verdict-book.ts';

const trend = 'trends/search.trend.yaml';
const forecasts = `forecasts:
  - { id: open, statement: 将普及, due: 2026 }
  - { statement: 已过期, due: 2023 }
  - { id: told, statement: 已有结果, due: 2023, outcome: { resolved: 2024-01, result: true } }
  - { id: undated, statement: 没有期限 }
`;
const changes = {
  [trend]: `${verdictBook[trend]!.trimEnd()}\n${forecasts}`,
  'trendbook.yaml': `${verdictBook['trendbook.yaml']!}rankings:
  leaders: { title: 下载榜, from: products, indicators: [{ measure: app.downloads, weight: 1 }] }
`,
};

/** The tree as an indented list. */
async function drawn(of: Readonly<Record<string, string>> = changes, locale: Locale = 'zh'): Promise<string[]> {
  const line = (node: TreeNode, depth: number): string[] => [
    `${'  '.repeat(depth)}${node.kind} ${node.label} | ${node.description}`,
    ...node.children.flatMap((child) => line(child, depth + 1)),
  ];
  return bookTree(await openVerdictBook(of), locale).flatMap((node) => line(node, 0));
}

function all(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

/** The lines from one that starts so to the next at its depth. */
function below(lines: readonly string[], start: string): string[] {
  const from = lines.findIndex((each) => each.startsWith(start));
  const to = lines.findIndex((each, index) => index > from && !each.startsWith(' '));
  return lines.slice(from, to < 0 ? undefined : to);
}

describe('the tree of a book', () => {
  it('has the trends by perspective, each with its claims and their verdicts', async () => {
    expect(below(await drawn(), 'trends').slice(0, 5)).toMatchInlineSnapshot(`
      [
        "trends 趋势 | 1",
        "  group 产品 | 1",
        "    trend AI搜索 | 9 条论断",
        "      verified 下载量超1亿的产品共2款 | ✓ 已核实",
        "      consistent 下载量超1亿的产品共56款 | ~ 未确定：所述56，已知2+",
      ]
    `);
  });

  it('has the claims by verdict, in the order of reports, without verdicts that none has', async () => {
    const groups = below(await drawn(), 'claims').filter((each) => /^( {2})?\S/.test(each));
    expect(groups).toMatchInlineSnapshot(`
      [
        "claims 论断 | 9",
        "  verified 已核实 | 2",
        "  contradicted 相矛盾 | 2",
        "  consistent 未确定 | 2",
        "  unverifiable 无法核实 | 1",
        "  cited 有引用 | 1",
        "  unsupported 无依据 | 1",
      ]
    `);
  });

  it('has the products by track, those without one last', async () => {
    expect(below(await drawn(), 'products')).toMatchInlineSnapshot(`
      [
        "products 产品 | 3",
        "  group AI搜索 | 1",
        "    product 夸克 | ",
        "  group AI陪伴 | 1",
        "    product 豆包 *<b>* | ",
        "  group 未注明 | 1",
        "    product Kimi | ",
      ]
    `);
  });

  it('has the members of rankings with the ranks that the figures allow', async () => {
    expect(below(await drawn(), 'rankings')).toMatchInlineSnapshot(`
      [
        "rankings 榜单 | 1",
        "  ranking 下载榜 | 2",
        "    member 1. 夸克 | 名次在1至2之间",
        "    member 2. 豆包 *<b>* | 名次在1至2之间",
      ]
    `);
  });

  it('has the forecasts, the overdue first', async () => {
    expect(below(await drawn(), 'forecasts')).toMatchInlineSnapshot(`
      [
        "forecasts 预测 | 4",
        "  overdue 已过期 | 2023，已逾期",
        "  forecast 将普及 | 2026，待定",
        "  forecast 没有期限 | 待定",
        "  resolved 已有结果 | 2023，已有结果",
      ]
    `);
  });

  it('speaks English, too', async () => {
    expect(below(await drawn(changes, 'en'), 'forecasts')).toMatchInlineSnapshot(`
      [
        "forecasts Forecasts | 4",
        "  overdue 已过期 | 2023, overdue",
        "  forecast 将普及 | 2026, open",
        "  forecast 没有期限 | open",
        "  resolved 已有结果 | 2023, resolved",
      ]
    `);
  });

  it('leaves out what the book lacks', async () => {
    expect((await drawn({})).filter((each) => !each.startsWith(' ')).map((each) => each.split(' ')[0])).toEqual([
      'trends',
      'claims',
      'products',
    ]);
  });

  it('gives every entry an id of its own, and every entry that is no group a place', async () => {
    const nodes = all(bookTree(await openVerdictBook(changes), 'en'));
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    for (const { children, place } of nodes) expect(children.length > 0 || place !== undefined).toBe(true);
  });

  it('leads from a claim to its id, from a member to its product', async () => {
    const book = await openVerdictBook(changes);
    const textOf = (id: string) => {
      const { file, range } = all(bookTree(book, 'en')).find((node) => node.id === id)!.place!;
      return [file, book.files.get(file)!.source!.slice(range)];
    };
    expect(textOf('trend/search/large')).toEqual([trend, 'large']);
    expect(textOf('forecast/search/open')).toEqual([trend, 'open']);
    expect(textOf('ranking/leaders/quark')[0]).toBe('products/quark.product.yaml');
  });

  it('stands half-typed files', async () => {
    const text = changes[trend];
    for (let end = 0; end < text.length; end += 37) {
      const nodes = bookTree(await openVerdictBook({ ...changes, [trend]: text.slice(0, end) }), 'en');
      expect(nodes.length).toBeGreaterThan(0);
    }
  });
});

describe('the standing of a book', () => {
  it('counts claims by verdict and figures in prose', async () => {
    const { claims, coverage } = bookStanding(await openVerdictBook());
    expect(claims).toMatchInlineSnapshot(`
      {
        "cited": 1,
        "consistent": 2,
        "contradicted": 2,
        "unsupported": 1,
        "unverifiable": 1,
        "verified": 2,
      }
    `);
    expect(coverage).toMatchInlineSnapshot(`
      {
        "annotated": 6,
        "figures": 6,
      }
    `);
  });
});
