import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/core/yaml/index.ts';
import { renderTree } from './render-tree.ts';

const many = 500_000;
const spaces = ' '.repeat(many);

// What looks at each place of a line as often as the line is long would take hours here, and the test would not end.
describe('a text with very long lines is read', () => {
  it.each([
    ['a word, spaces, a word', `a: 1\nx${spaces}y\nb: 1\n`, ['half-typed']],
    ['a key indented too far, spaces, a word', `a: 1\n   x${spaces}y\nb: 1\n`, []],
    ['a comparison without its number', `a: >${spaces}x\nb: 1\n`, ['block-header']],
    ['an equals sign, spaces', `a: >=${spaces}x\nb: 1\n`, ['block-header']],
    ['spaces in brackets that are not closed', `a: [1, {b: 2${spaces}x]\nb: 1\n`, ['unclosed-bracket']],
    ['commas in brackets that are not closed', `a: [1, {c: 2${','.repeat(20_000)}x]\nb: 1\n`, ['stray-comma']],
    ['a quote before spaces', `a: 1\n"x${spaces}y\nb: 1\n`, ['unclosed-quote']],
    ['an alias before spaces', `a: *x${spaces}y z\nb: 1\n`, ['reserved-character']],
    ['a value of one word', `a: ${'x'.repeat(many)}\nb: 1\n`, []],
    ['a comment', `# ${'a: '.repeat(many / 3)}\nb: 1\n`, []],
    ['dashes', `b: 1\n${'-'.repeat(many)}\n`, ['half-typed']],
    ['comments before a document', `${'# x\r\n'.repeat(10_000)}b: 1\n---\nb: 1\n`, []],
  ])('%s', (_, text, codes) => {
    const file = parseYaml(text);
    expect(file.problems.map(({ code }) => code)).toEqual(codes);
    expect(renderTree(file.documents.at(-1)!.root)).toContain('b: 1');
  });
});

describe('a text with as many faults as lines is read, and the faults are told', () => {
  it.each([
    ['half-typed keys', 'ti\na: 1\n', 'half-typed'],
    ['reserved characters', '- @x\n', 'reserved-character'],
    ['tabs', '\ta: 1\n', 'tab'],
    ['brackets', '- {b: 2\n', 'unclosed-bracket'],
    ['quotes', 'a: "x\n', 'unclosed-quote'],
    ['stray brackets', 'a: ]\n', 'stray-bracket'],
  ])('%s', (_, line, code) => {
    const { problems, source } = parseYaml(line.repeat(4000));
    expect(problems.map((problem) => problem.code)).toContain(code);
    const lines = problems.map(({ range }) => source.positionAt(range.start).line);
    expect(new Set(lines).size).toBe(lines.length);
  });
});
