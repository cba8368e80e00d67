import { describe, expect, it } from 'vitest';
import { forEachNode, parseYaml, updateYaml } from '../../../src/core/yaml/index.ts';
import { readPart } from '../../../src/core/yaml/read-part.ts';
import { splitDocument } from '../../../src/core/yaml/sections.ts';
import { randomEdits, randomRuns } from '../../support/random-edits.ts';
import { content } from './file-content.ts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

const trend = `# 一份长的趋势
title: 长
perspective: product
tags: [ai, 模型]
narrative: |
  第一段: 文字

  - 列表 "引号"
${times(20, (index) => `  第${index}行：共 **${index}** 款\n`)}
claims: # 论断
${times(
  60,
  (index) => `  - id: claim-${index}
    statement: 截至2024年10月，共${index}款
    # 注
    check: { type: count, where: { app.downloads: ">${index}万" }, is: ${index} }
`,
)}
sources:
${times(60, (index) => `    source-${index}: { title: 来源${index}, url: "https://example.org/${index}" }\n`)}
taxonomies:
  track:
${times(40, (index) => `    term-${index}:\n      title: 词${index}\n      aliases: [a${index}, 别名]\n`)}
  kind: { native: 原生 }
observations:
${times(50, (index) => `- platform: app\n  dau: 超${index}万\n`)}
status: draft
`;

const kinds: readonly (readonly [string, string])[] = [
  ['a long trend', trend],
  ['a long trend with CRLF', trend.replaceAll('\n', '\r\n')],
  ['a long trend among products', `id: a\nname: 一\n---\n${trend}---\nid: b\nname: 二\n`],
  ['a long list of short items', `rows:\n${times(900, (index) => `  - { id: r${index} }\n`)}`],
];

describe('a long document', () => {
  it.each(kinds.slice(0, 2))('says what it says when it is read in one piece: %s', (_, text) => {
    expect(splitDocument(text)!.length).toBeGreaterThan(3);
    expect(content(parseYaml(text))).toEqual({ text, ...readPart(text) });
  });

  it('says what it says when it is read in one piece, where it has no faults', () => {
    let compared = 0;
    for (const draw of randomRuns(4)) {
      for (const edited of randomEdits(trend, 12, draw)) {
        const file = content(parseYaml(edited));
        const damaged = file.documents.flatMap((document) => document.damaged);
        if (file.documents.length !== 1 || file.problems.length + damaged.length > 0) continue;
        const whole = readPart(file.text);
        if (whole.problems.length > 0) continue;
        expect({ text: file.text, ...whole }, JSON.stringify(edited)).toEqual(file);
        if (splitDocument(file.text)) compared++;
      }
    }
    expect(compared).toBeGreaterThan(2);
  });

  it.each(kinds)('says what it says when it is read anew, whatever the edits: %s', (_, text) => {
    for (const draw of randomRuns(4)) {
      let file = parseYaml(text);
      for (const edited of randomEdits(text, 12, draw)) {
        file = updateYaml(file, edited);
        expect(content(file), JSON.stringify(edited)).toEqual(content(parseYaml(edited)));
      }
    }
  });

  it.each([
    ['an item', 'claim-30', 'claim-31', ['duplicate-key', 0]],
    ['a key twice, far apart', 'source-40:', 'source-3:', ['duplicate-key', 1]],
    ['a top key twice, far apart', 'status: draft', 'title: 又', ['duplicate-key', 1]],
    ['a key twice behind a half-typed marker', 'observations:', '--\ntitle: 又\nobservations:', ['half-typed', 1]],
    ['a half-typed key', 'status: draft', 'sta', ['half-typed', 1]],
    ['a half-typed key in an item', '    # 注\n', '    ch\n', ['half-typed', 60]],
    ['an unclosed quote', 'statement: 截至2024年10月，共30款', 'statement: "截至', ['unclosed-quote', 1]],
    ['an unclosed bracket', 'tags: [ai, 模型]', 'tags: [ai, 模型', ['unclosed-bracket', 1]],
  ])('has the faults of %s', (_, old, now, [code, count]) => {
    const edited = count === 60 ? trend.replaceAll(old, now) : trend.replace(old, now);
    const before = parseYaml(trend);
    for (const file of [parseYaml(edited), updateYaml(before, edited)]) {
      expect(file.problems.filter((problem) => problem.code === code)).toHaveLength(count as number);
      expect(file.problems.length).toBe(count);
    }
  });

  it('is read at once where it has an anchor', () => {
    expect(splitDocument(trend.replace('title: 长', 'title: &t 长'))).toBeUndefined();
  });

  it.each([
    ['a value', '共30款', '共301款'],
    [
      'a half-typed key in an item',
      '    check: { type: count, where: { app.downloads: ">30',
      '    che\n    check: { type: count, where: { app.downloads: ">30',
    ],
    ['an item more', '  - id: claim-30', '  - id: new\n  - id: claim-30'],
    ['an item less', '- platform: app\n  dau: 超30万\n', ''],
    ['the text', '第10行', '第十行'],
    ['a comment at the top', '# 一份长的趋势', '# 一份更长的趋势'],
  ])('keeps most of its nodes when %s changes', (_, old, now) => {
    const before = parseYaml(trend);
    const nodes = new Set(nodesOf(before));
    const after = nodesOf(updateYaml(before, trend.replace(old, now)));
    expect(after.filter((node) => nodes.has(node)).length).toBeGreaterThan(after.length * 0.8);
  });
});

function nodesOf(file: ReturnType<typeof parseYaml>): object[] {
  const found: object[] = [];
  for (const { root } of file.documents) forEachNode(root, (node) => found.push(node));
  return found;
}
