import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../../src/core/yaml/index.ts';
import { applied, openAt } from './action-book.ts';

const path = 'trends/search.trend.yaml';
const text = `# 注释
perspective: product # 视角
title: "标题 😀"
products: [quark, doubao, { a: 'b' }]
related: &r
- agents
- robots
narrative: |
  正⽂ [1]: {x} :product[豆包]{#doubao}

  - 其⼆
  - 三
sumary: 3.10
claims:
  - statement: 'it''s'
    id: a
    # 检查
    check: { type: count, where: { track: [music], app.downloads: >100万 }, is: 1,200 }
  -
charts:
- id: b
  type: bar
  data: { measures: [pc.dau] }
headline: >-
  第⼀
  第⼆
summary: *r
`;

const pieces = fc.constantFrom(
  '',
  '\r\n',
  '{',
  '[',
  '"',
  "'",
  ': ',
  '- ',
  '|',
  '# ',
  '---\n',
  '&c ',
  '*',
  '\t',
  '豆',
  '😀',
);

describe('code actions', () => {
  it('stand any text, torn at any place, and leave it no harder to read', async () => {
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length),
        pieces,
        fc.nat(20),
        fc.nat(text.length),
        fc.boolean(),
        async (at, piece, cut, caret, crlf) => {
          const torn = text.slice(0, at) + piece + text.slice(at + cut);
          const written = crlf ? torn.replace(/\r?\n/g, '\r\n') : torn;
          const marked = `${written.slice(0, caret)}‸${written.slice(caret)}`;
          const { files, actions } = await openAt(path, marked, { only: [''] });
          const before = parseYaml(files[path]!).problems.length;
          for (const action of actions) {
            const edit = action.disabled ? undefined : action.edit();
            if (!edit) continue;
            kinds.add(action.key.split(' ')[0]!);
            const after = applied(files, edit);
            for (const [file, now] of Object.entries(after)) {
              if (now === files[file] || !file.endsWith('.yaml')) continue;
              const problems = parseYaml(now).problems.length;
              // Behind one problem of a text others may hide; a text without any stays so.
              if (file === path && before > 0) continue;
              expect(problems, `${action.key} on ${JSON.stringify(marked)}`).toBe(0);
            }
          }
        },
      ),
      { numRuns: 120 },
    );
    for (const kind of ['fix', 'create', 'suppress', 'sort-keys', 'sort-all-keys', 'fix-all-safe']) {
      expect([...kinds]).toContain(kind);
    }
  });
});
