import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookFile } from '../../../../src/core/book/book.ts';
import { type Caret, caretAt } from '../../../../src/core/language/caret.ts';
import { farSpans, without } from '../../../../src/core/language/far-spans.ts';
import { mappingAt } from '../../../../src/core/schema/lookup.ts';
import { parseYaml } from '../../../../src/core/yaml/index.ts';
import { bookWith } from '../language-book.ts';
import { trend } from './cases.ts';

const claim = (index: number) => `  - id: claim-${index}
    statement: 截至2024年10月，下载量过百万的App共${index}款 😀
    sources: [report]
    check: { type: count, where: { app.downloads: ">100万", track: [search] }, is: ${index} }
`;
const chart = (index: number) => `- id: chart-${index}
  type: bar
  title: 图
  data:
    measures: [app.dau]
    where:
      kind: native
`;
const list = (count: number, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index));

const text = `title: "标题 😀"
perspective: product
narrative: |
  ${'很长的正文。\n  '.repeat(120)}
products: [${list(90, (index) => `product-${index}`).join(', ')}]
claims:
${list(12, claim).join('')}
# 注释
charts:
${list(12, chart).join('')}voices: [${list(40, (index) => `{ by: 某人${index}, text: 说 }`).join(',\n  ')}]
status: draft
`;

/** What completion reads of a caret; where in a list it stands has no bearing. */
function read(caret: Caret | undefined) {
  if (!caret) return undefined;
  const { root, path, ...rest } = caret;
  return {
    ...rest,
    path: path.map((part) => (typeof part === 'number' ? '[]' : part)),
    around: path.map((_, length) => mappingAt(root, path.slice(0, length))?.pairs.map(({ key }) => key.source)),
    keys: mappingAt(root, path)?.pairs.map(({ key }) => key.source),
  };
}

describe('a place in a long document', () => {
  it('is the same as when the whole document is read, whatever is typed or torn there', async () => {
    const { file } = await bookWith(trend, text);
    const pieces = fc.constantFrom(
      '',
      '\n',
      '\n  ',
      '\n    ',
      '\n  - ',
      'ty',
      ': ',
      '{ ',
      '[',
      '"',
      ', ',
      '- ',
      '&a ',
      '\r\n',
    );
    const counts = { left: 0 };
    fc.assert(
      fc.property(fc.nat(text.length), pieces, fc.nat(10), (at, piece, cut) => {
        const torn = text.slice(0, at) + piece + text.slice(at + cut);
        const yaml = parseYaml(torn);
        const document = { ...file.documents[0]!, yaml: yaml.documents[0]! };
        const documents = [document];
        // Without a tree nothing is left out.
        const whole = [{ ...document, yaml: { ...document.yaml, root: undefined } }];
        const changed: BookFile = { ...file, source: yaml.source, yaml, documents };
        const offset = at + piece.length;
        const near = { start: offset, end: offset };
        counts.left += farSpans(document.yaml, yaml.source, near).length;
        expect(read(caretAt(changed, offset))).toEqual(read(caretAt({ ...changed, documents: whole }, offset)));
      }),
      { numRuns: 100 },
    );
    expect(counts.left).toBeGreaterThan(100);
  });

  it('reads but little of it again', async () => {
    const long = `${text}${list(3000, chart).join('').replace(/^/, 'x:\n')}`;
    const yaml = parseYaml(long);
    const offset = long.indexOf('chart-6') + 3;
    const spans = farSpans(yaml.documents[0]!, yaml.source, { start: offset, end: offset });
    expect(without(long, { start: 0, end: long.length }, spans).length).toBeLessThan(12_000);
  });

  it('keeps what an alias may need', () => {
    const anchored = text.replace('  - id: claim-5\n', '  - &five\n    id: claim-5\n');
    const yaml = parseYaml(anchored);
    const near = { start: anchored.length, end: anchored.length };
    const spans = farSpans(yaml.documents[0]!, yaml.source, near);
    expect(without(anchored, { start: 0, end: anchored.length }, spans)).toContain('&five');
  });
});
