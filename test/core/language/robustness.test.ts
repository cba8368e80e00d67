import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookFile } from '../../../src/core/book/book.ts';
import { complete } from '../../../src/core/language/completion.ts';
import { hover } from '../../../src/core/language/hover.ts';
import { parseYaml } from '../../../src/core/yaml/index.ts';
import { bookWith } from './language-book.ts';

const path = 'trends/new.trend.yaml';
const text = `title: "标题 😀" # 注释
perspective: product
products: [quark, { a: 'b', c: [d] }]
narrative: |
  正文 [1]: {x}

  - 其二
claims:
  - id: a
    statement: 'it''s'
    check: { type: count, where: { track: [search], app.downloads: ">100万" }, is: 1 }
  -
charts: &c
- id: b
  type: bar
  data: *c
`;

describe('completion and hover', () => {
  it('stand any text, cut off or torn at any place, and edit only the caret’s line', async () => {
    const { book, file } = await bookWith(path, text);
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
      '#',
      '---\n',
      '&c ',
      '*',
      '\t',
      '豆',
      '😀',
    );
    fc.assert(
      fc.property(fc.nat(text.length), pieces, fc.nat(20), (at, piece, cut) => {
        const torn = text.slice(0, at) + piece + text.slice(at + cut);
        const yaml = parseYaml(torn);
        const documents = yaml.documents.map((document) => ({
          path,
          kind: 'trend' as const,
          yaml: document,
          id: 'new',
          explicitId: undefined,
          stream: false,
          schemaProblems: [],
        }));
        const changed: BookFile = { ...file, source: yaml.source, yaml, documents };
        const offset = at + piece.length;
        hover(book, changed, offset, 'zh');
        for (const { edit, label } of complete(book, changed, offset, { locale: 'en', snippets: true })) {
          expect(label).not.toBe('');
          expect(edit.range.start).toBeLessThanOrEqual(offset);
          expect(edit.range.end).toBeGreaterThanOrEqual(offset);
          expect(torn.slice(edit.range.start, edit.range.end)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
