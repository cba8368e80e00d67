import { describe, expect, it } from 'vitest';
import { readBookFile } from '../../../src/core/book/book-file.ts';
import { longestText } from '../../../src/core/book/source.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { loadWorkspace } from '../../support/memory-book.ts';

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
