import { describe, expect, it } from 'vitest';
import { parseYaml, updateYaml, type YamlFile, type YamlNode } from '../../../src/core/yaml/index.ts';
import { readPart } from '../../../src/core/yaml/read-part.ts';
import { randomEdits, randomRuns } from '../../support/random-edits.ts';
import { content } from './file-content.ts';

const stream = `# 产品
id: doubao
name: 豆包
observations:
  - { platform: app, dau: ">100万" }
---
id: kimi
name: "Kimi"   # 月之暗面
aliases: [a, b]
---
# 一
id: quark
name: 夸克
summary: |
  第一行
  second: line

observations:
- platform: web
  dau: 超1亿
- platform: app
  mau: 3
--- # 二
id: last
name: 末
`;

function rangesOf({ documents, comments, problems }: YamlFile): object[] {
  const ranges: object[] = [...comments.map(({ range }) => range)];
  for (const { range, edits } of problems) ranges.push(range, ...(edits ?? []).map((edit) => edit.range));
  const visit = (node: YamlNode): void => {
    ranges.push(node.range);
    if (node.kind === 'sequence') node.items.forEach(visit);
    if (node.kind !== 'mapping') return;
    for (const pair of node.pairs) {
      ranges.push(pair.range, pair.key.range);
      visit(pair.value);
    }
  };
  for (const { root, range, damaged } of documents) {
    ranges.push(range, ...damaged);
    if (root) visit(root);
  }
  return ranges;
}

describe('a file that is read again after an edit', () => {
  it.each([
    ['a stream of documents', stream],
    ['a stream with CRLF', stream.replaceAll('\n', '\r\n')],
    ['one document', stream.replace(/^---.*\n/gm, '').replaceAll(/^id: (?!doubao).*\n/gm, '')],
    ['nothing', ''],
  ])('says what it says when it is read anew, whatever the edits: %s', (_, text) => {
    for (const draw of randomRuns(8)) {
      let file = parseYaml(text);
      for (const edited of randomEdits(text, 25, draw)) {
        file = updateYaml(file, edited);
        expect(content(file), JSON.stringify(edited)).toEqual(content(parseYaml(edited)));
        const ranges = rangesOf(file);
        expect(new Set(ranges).size).toBe(ranges.length);
      }
    }
  });

  it('says the same while it is typed from its first to its last character', () => {
    let file = parseYaml('');
    for (let length = 1; length <= stream.length; length++) {
      file = updateYaml(file, stream.slice(0, length));
      expect(content(file)).toEqual(content(parseYaml(stream.slice(0, length))));
    }
  });

  it('says the same while it is typed from its end to its beginning', () => {
    let file = parseYaml('');
    for (let start = stream.length - 1; start >= 0; start--) {
      file = updateYaml(file, stream.slice(start));
      expect(content(file)).toEqual(content(parseYaml(stream.slice(start))));
    }
  });

  it.each([
    ['a character in a value', '豆包', '豆包1', [false, true, true, true]],
    ['a quote that is not closed', 'aliases: [', 'aliases: ["', [true, false, true, true]],
    ['a bracket that is not closed', 'name: 夸克', 'name: [夸克', [true, true, false, true]],
    ['a line with nothing but a word', 'id: kimi\n', 'id: kimi\nna\n', [true, false, true, true]],
    ['a comment at the top', '# 产品', '# 产品们', [false, true, true, true]],
    ['a document more', '---\nid: kimi', '---\nid: new\n---\nid: kimi', [true, true, true, true]],
    ['a document less', '--- # 二\nid: last\nname: 末\n', '', [true, true, true]],
    ['a marker less', '--- # 二\n', '', [true, true, false]],
    ['a marker more', 'summary:', '---\nsummary:', [true, true, false, true]],
  ])('keeps the documents that %s does not touch', (_, old, now, expected) => {
    const before = parseYaml(stream);
    const known = new Set(before.documents);
    const after = updateYaml(before, stream.replace(old, now));
    const kept = after.documents.filter((document) => known.has(document));
    expect(kept.length).toBe(expected.filter(Boolean).length);
    if (after.documents.length === expected.length) {
      expect(after.documents.map((document) => known.has(document))).toEqual(expected);
    }
  });
});

it('the parts of a stream say what they say when it is read in one piece, where it has no faults', () => {
  let compared = 0;
  for (const draw of randomRuns(8)) {
    for (const edited of randomEdits(stream, 20, draw)) {
      const parted = content(parseYaml(edited));
      const whole = readPart(parted.text);
      if (whole.problems.length + parted.problems.length > 0) continue;
      const damaged = parted.documents.flatMap((document) => document.damaged);
      if (damaged.length > 0) continue;
      expect({ text: parted.text, ...whole }, JSON.stringify(edited)).toEqual(parted);
      compared++;
    }
  }
  expect(compared).toBeGreaterThan(10);
});
