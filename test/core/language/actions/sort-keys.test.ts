import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../src/core/yaml/index.ts';
import { openAt } from './action-book.ts';

const trend = 'trends/agents.trend.yaml';

async function sorted(path: string, marked: string, key: 'sort-keys' | 'sort-all-keys' = 'sort-keys') {
  const only = key === 'sort-all-keys' ? ['source.organizeKeys'] : undefined;
  return (await (await openAt(path, marked, only ? { only } : {})).after(key)).text;
}

describe('the keys of a mapping, sorted as the schema has them', () => {
  it.each([
    ['in a block', trend, '‸perspective: product\ntitle: 智能体\n', 'title: 智能体\nperspective: product\n'],
    [
      'with CRLF',
      trend,
      '‸perspective: product\r\ntitle: 智能体 # 😀\r\n',
      'title: 智能体 # 😀\r\nperspective: product\r\n',
    ],
    [
      'without a line end at the end',
      trend,
      '‸perspective: product\ntitle: 智能体',
      'title: 智能体\nperspective: product',
    ],
    [
      'in braces',
      trend,
      'title: 智能体\nperspective: product\nclaims:\n  - { ‸statement: x, sources: [report], id: c }\n',
      'title: 智能体\nperspective: product\nclaims:\n  - { id: c, statement: x, sources: [report] }\n',
    ],
    [
      'with the comments above them and at their ends',
      trend,
      '# 视角\n‸perspective: product # 产品\n# 标题\n# 两行\ntitle: 智能体 # 名\n',
      '# 标题\n# 两行\ntitle: 智能体 # 名\n# 视角\nperspective: product # 产品\n',
    ],
    [
      'with empty lines where they are',
      trend,
      'products: []\n\n\n‸title: 智能体\n\nperspective: product\n',
      'title: 智能体\n\n\nperspective: product\n\nproducts: []\n',
    ],
    [
      'with a heading comment of the file in its place',
      trend,
      '# yaml-language-server: $schema=trend\n‸perspective: product\ntitle: 智能体\n',
      '# yaml-language-server: $schema=trend\ntitle: 智能体\nperspective: product\n',
    ],
    [
      'with what is nested in them, comments too',
      trend,
      'claims:\n  - id: c\n    statement: x\n    sources: [report]\n  # - id: d\n# 标题\n‸title: 智能体\nperspective: product\n',
      '# 标题\ntitle: 智能体\nperspective: product\nclaims:\n  - id: c\n    statement: x\n    sources: [report]\n  # - id: d\n',
    ],
    [
      'behind the dash of an item',
      trend,
      'title: 智能体\nperspective: product\nclaims:\n  # 甲\n  - ‸statement: x # 乙\n    sources: [report]\n    id: c\n  - { id: d, statement: y, sources: [report] }\n',
      'title: 智能体\nperspective: product\nclaims:\n  # 甲\n  - id: c\n    statement: x # 乙\n    sources: [report]\n  - { id: d, statement: y, sources: [report] }\n',
    ],
    [
      'with a comment that comes to stand behind a dash',
      trend,
      'title: x\nperspective: product\nclaims:\n  - ‸statement: x\n    # 标识\n    id: c\n',
      'title: x\nperspective: product\nclaims:\n  - # 标识\n    id: c\n    statement: x\n',
    ],
    [
      'with texts of several lines',
      trend,
      'narrative: |+\n  正文\n\n\n‸title: 智能体\nperspective: product\n',
      'title: 智能体\nperspective: product\nnarrative: |+\n  正文\n\n\n',
    ],
    [
      'with an anchor that stays before its alias',
      trend,
      'perspective: product\n‸title: &t 智能体\nsummary: *t\n',
      'title: &t 智能体\nperspective: product\nsummary: *t\n',
    ],
    [
      'in one document of a stream',
      'products/all.product.yaml',
      'id: doubao\nname: 豆包\n---\n‸name: 猫箱\nid: maoxiang\n---\nid: x\nname: X\n',
      'id: doubao\nname: 豆包\n---\nid: maoxiang\nname: 猫箱\n---\nid: x\nname: X\n',
    ],
  ])('%s', async (_, path, marked, expected) => {
    expect(await sorted(path, marked)).toBe(expected);
  });

  it.each([
    ['they stand so already', trend, '‸title: 智能体\nperspective: product\n'],
    [
      'the caret is in another mapping',
      trend,
      'perspective: product\ntitle: x\nclaims:\n  - id: c\n    statement: x‸\n'.replace(
        'perspective: product\ntitle: x',
        'title: x\nperspective: product',
      ),
    ],
    [
      'they are ids, whose order is their author’s',
      'trendbook.yaml',
      'trendbook: 1\ntitle: x\ntaxonomies:\n  track‸: { b: B, a: A }\n  perspective: { p: P }\n',
    ],
    ['a comment stands in braces', trend, '{ ‸perspective: product, # 视角\n  title: x }\n'],
    ['the file is no YAML', trend, '‸perspective: product\ntitle: "x\n'],
  ])('is not offered where %s', async (_, path, marked) => {
    const { actions } = await openAt(path, marked);
    expect(actions.filter(({ key }) => key === 'sort-keys')).toEqual([]);
  });

  it('is refused where an alias would come before its anchor', async () => {
    const marked = '‸summary: &t 智能体\ntitle: *t\nperspective: product\n';
    await expect(sorted(trend, marked)).rejects.toThrow('refused');
  });
});

describe('all keys of a file', () => {
  it('are sorted at every depth, on request', async () => {
    const text = `‸claims:
  - statement: 甲 # 一
    # 标识
    sources: [report]
    id: a
  - { sources: [report], id: b, statement: 乙 }

perspective: product
title: 智能体
`;
    expect(await sorted(trend, text, 'sort-all-keys')).toBe(`title: 智能体

perspective: product
claims:
  - id: a
    statement: 甲 # 一
    # 标识
    sources: [report]
  - { id: b, statement: 乙, sources: [report] }
`);
    expect((await openAt(trend, text)).actions.map(({ key }) => key)).not.toContain('sort-all-keys');
  });

  it('say the same afterwards, and stay as they are a second time', async () => {
    const lines = [
      'title: 智能体',
      'perspective: product',
      'tags: [a, b] # 签',
      '# 注\nstatus: draft',
      'narrative: |\n  正文\n\n  二',
      'summary: x',
    ];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 2 }), fc.boolean(), async (chosen, crlf) => {
        const text = `${chosen.join('\n').replaceAll('\\n', '\n')}\n`.replaceAll('\n', crlf ? '\r\n' : '\n');
        const opened = await openAt(trend, `‸${text}`, { only: ['source'] });
        if (!opened.actions.some(({ key }) => key === 'sort-all-keys')) return;
        const after = (await opened.after('sort-all-keys')).text;
        expect(after.split(/\r?\n/).sort()).toEqual(text.split(/\r?\n/).sort());
        expect(parseYaml(after).problems).toEqual([]);
        const again = await openAt(trend, `‸${after}`, { only: ['source'] });
        expect(again.actions.map(({ key }) => key)).not.toContain('sort-all-keys');
      }),
      { numRuns: 40 },
    );
  });
});
