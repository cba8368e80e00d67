import { describe, expect, it } from 'vitest';
import type { BookFile } from '../../../src/core/book/book.ts';
import { readBookFile } from '../../../src/core/book/book-file.ts';
import { longestText } from '../../../src/core/book/source.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { loadWorkspace } from '../../support/memory-book.ts';
import { randomEdits, randomRuns } from '../../support/random-edits.ts';

const path = 'products/a.product.yaml';
const read = (text: string) => readBookFile(path, 'product', { text });

describe('a file', () => {
  it('of the longest text is read, of one more character it is not', () => {
    const text = 'name: 长\n'.padEnd(longestText, '\n');
    expect(read(text).documents[0]!.schemaProblems).toEqual([]);
    expect(read(`${text}\n`)).toMatchObject({ problem: 'too-large', documents: [] });
  });

  it('that is too long has one finding, whether it is open or not', async () => {
    const text = 'name: 长\n'.padEnd(longestText + 1, '\n');
    const workspace = await loadWorkspace({ ...exampleBook, [path]: text });
    const found = () => workspace.check(workspace.books[0]!).map(({ file, rule, message }) => [file, rule, message.id]);
    const expected = [[path, 'book/unreadable', 'book/unreadable/too-large']];
    expect(found()).toEqual(expected);
    await workspace.setBuffer(path, `${text}\n`);
    expect(found()).toEqual(expected);
    await workspace.setBuffer(path, 'name: 短\n');
    expect(found()).toEqual([]);
  });
});

describe('a long file that is edited', () => {
  const times = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join('');
  const manifest = `trendbook: 1
title: 书
language: zh-CN
sources:
${times(120, (index) => `  source-${index}: { title: 来源${index}, url: "https://example.org/${index}", published: 2024-10 }\n`)}taxonomies:
  track:
${times(60, (index) => `    term-${index}: { title: 词${index}, color: red, aliases: [别名${index}] }\n`)}`;

  it('has the problems of the file read anew', () => {
    for (const draw of randomRuns(4)) {
      const open = (text: string, previous?: BookFile) => readBookFile('trendbook.yaml', 'book', { text }, previous);
      let file = open(manifest);
      for (const edited of randomEdits(manifest, 12, draw)) {
        file = open(edited, file);
        const shown = ({ documents }: BookFile) => documents.map(({ schemaProblems }) => schemaProblems);
        expect(shown(file), JSON.stringify(edited)).toEqual(shown(open(edited)));
      }
    }
  });

  it.each([
    ['a date', '    term-3: {', '    term-3: { published: x,', 'unknown-key'],
    ['a link', 'https://example.org/70"', 'example.org/70"', 'format'],
    ['a color', 'color: red, aliases: [别名30]', 'color: "#12", aliases: [别名30]', 'format'],
  ])('has a problem as long as %s is wrong', (_, right, wrong, kind) => {
    const kinds = (file: BookFile) => file.documents[0]!.schemaProblems.map((problem) => problem.kind);
    let file = readBookFile('trendbook.yaml', 'book', { text: manifest });
    for (const text of [manifest.replace(right, wrong), `# 上\n${manifest.replace(right, wrong)}`]) {
      file = readBookFile('trendbook.yaml', 'book', { text }, file);
      expect(kinds(file)).toEqual([kind]);
    }
    file = readBookFile('trendbook.yaml', 'book', { text: manifest }, file);
    expect(kinds(file)).toEqual([]);
  });
});
