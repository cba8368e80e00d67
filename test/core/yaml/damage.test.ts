import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnquotedComparison, parseYaml, type YamlFile, type YamlNode } from '../../../src/core/yaml/index.ts';
import { forEachNode } from '../../../src/core/yaml/visit.ts';

const sample = `# 一份趋势
id: large-model # 注释
title: "大模型：创新"
perspective: technology
tags: [ai, model, '2024']
related:
  - other-trend
  - { id: third, note: "x, y" }
products:
- doubao
- kimi
narrative: |
  第一段: 文字

  - 列表 "引号"
claims:
  - id: app-downloads
    statement: 截至2024年10月，共56款
    sources: [qbitai-2024]
    check: { type: count, where: { app.downloads: ">100万" }, is: 56 }
  - id: second
    check:
      type: list
      is:
        - a
        - b
charts: {}
status: draft
`;

const lineStarts = [...sample.matchAll(/^/gm)].map((match) => match.index);

function problemsPerLine(file: YamlFile): number[] {
  const counts = new Map<number, number>();
  for (const { range } of file.problems) {
    const { line } = file.source.positionAt(range.start);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts.values()];
}

function topKeys(file: YamlFile): string[] {
  const root: YamlNode | undefined = file.documents[0]?.root;
  return root?.kind === 'mapping' ? root.pairs.map((pair) => pair.key.source) : [];
}

function keysBefore(line: number): string[] {
  return sample
    .split('\n')
    .slice(0, line)
    .flatMap((text) => /^([a-z]+):/.exec(text)?.[1] ?? []);
}

/** What a rule reports in the parser's stead: `>5` without quotes. */
function comparisonsOf(file: YamlFile) {
  const found: unknown[] = [];
  for (const { root } of file.documents) {
    forEachNode(root, (node) => found.push(...[findUnquotedComparison(node, file.source) ?? []].flat()));
  }
  return found;
}

describe('a damaged file', () => {
  it('has at most one problem a line when the end of a line is gone, and keeps the keys above', () => {
    const lines = sample.split('\n');
    for (const [number, line] of lines.entries()) {
      for (let length = 0; length < line.length; length++) {
        const damaged = lines.with(number, line.slice(0, length)).join('\n');
        const file = parseYaml(damaged);
        expect(Math.max(0, ...problemsPerLine(file)), damaged).toBeLessThanOrEqual(1);
        expect(topKeys(file), damaged).toEqual(expect.arrayContaining(keysBefore(number)));
      }
    }
  });

  it('has at most one problem a line when it is cut off, and keeps the keys above', () => {
    for (let length = 0; length <= sample.length; length++) {
      const file = parseYaml(sample.slice(0, length));
      const line = lineStarts.findLastIndex((start) => start <= length);
      expect(Math.max(0, ...problemsPerLine(file)), sample.slice(0, length)).toBeLessThanOrEqual(1);
      expect(topKeys(file), sample.slice(0, length)).toEqual(expect.arrayContaining(keysBefore(line)));
    }
  });

  it('never makes the parser throw or forget to say why, whatever is put into it', () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      '[',
      '{',
      ']',
      '}',
      ':',
      ': ',
      '- ',
      '\t',
      '&a',
      '*a',
      '|',
      '>5',
      '!',
      '#',
      '\n',
      ' ',
      '%',
      '@',
      '---\n',
      '\u0000',
      '中',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(sample.length), piece), { maxLength: 5 }), (insertions) => {
        let text = sample;
        for (const [at, inserted] of insertions) text = text.slice(0, at) + inserted + text.slice(at);
        const file = parseYaml(text);
        for (const { range } of file.problems) {
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
        const isDamaged = file.documents.some((document) => document.damaged.length > 0);
        if (isDamaged) expect([...file.problems, ...comparisonsOf(file)]).not.toEqual([]);
      }),
      { numRuns: 1500, examples: [[[[123, '>5']]]] },
    );
  });
});
