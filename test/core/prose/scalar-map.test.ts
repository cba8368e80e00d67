import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapScalar } from '../../../src/core/prose/scalar-map.ts';
import { valueUnder } from '../../../src/core/yaml/nodes.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

function mapOf(yaml: string) {
  const file = parseYaml(yaml);
  const scalar = valueUnder(file.documents[0]?.root, 'k');
  if (scalar?.kind !== 'scalar') throw new Error(`no scalar under k in ${JSON.stringify(yaml)}`);
  return { scalar, source: file.source, map: mapScalar(scalar, file.source) };
}

/** What of the file each character of the text comes from. */
function piecesOf(yaml: string): string[] {
  const { map, source } = mapOf(yaml);
  return Array.from(map.text.split(''), (_, i) => source.slice(map.rangeInSource({ start: i, end: i + 1 })));
}

describe('a scalar in the file', () => {
  it.each([
    ['plain', 'k: 产品a # c\n', ['产', '品', 'a']],
    ['plain over lines', 'k: 产\n  品\n\n  b\n', ['产', '\n', '品', '\n', 'b']],
    ['plain in flow', '{a: 1, k: 产品 }', ['产', '品']],
    ['single-quoted', "k: 'a''b'\n", ['a', "''", 'b']],
    ['single-quoted over lines', "k: 'a \r\n  b'\r\n", ['a', '\r\n', 'b']],
    ['double-quoted', 'k: "a\\n\\u4ea7\\"b"\n', ['a', '\\n', '\\u4ea7', '\\"', 'b']],
    ['double-quoted, an emoji by its code', 'k: "\\U0001F600"\n', ['\\U0001F600', '\\U0001F600']],
    ['double-quoted, joined lines', 'k: "a \\\n   b"\n', ['a', ' ', 'b']],
    ['literal', 'k: |\n  产\n    b\n\n  c\nl: 1\n', ['产', '\n', ' ', ' ', 'b', '\n', '\n', 'c', '\n']],
    ['literal, CRLF', 'k: |-\r\n  产\r\n  b\r\n', ['产', '\n', 'b']],
    ['literal, indented by order', 'k: |2-\n    a\n  b\n', [' ', ' ', 'a', '\n', 'b']],
    ['literal, kept to the end', 'k: |+\n  a\n\n\nl: 1\n', ['a', '\n', '\n', '\n']],
    ['literal without a last line feed', 'k: |\n  a', ['a', '']],
    ['folded', 'k: >-\n  产品\n  b\n\n  c\n', ['产', '品', '\n', 'b', '\n', 'c']],
    ['folded, more indented lines', 'k: >\n  a\n    b\n  c\n', ['a', '\n', ' ', ' ', 'b', '\n', 'c', '\n']],
    ['folded, blanks at a line end', 'k: >-\n  a \n  b\n', ['a', ' ', '\n', 'b']],
    ['with a comment behind the header', 'k: | # c\n  a\n', ['a', '\n']],
    ['empty', 'k: ""\n', []],
  ])('%s: %j', (_, yaml, pieces) => {
    expect(piecesOf(yaml)).toEqual(pieces);
  });

  it('knows the spaces that stand for line breaks', () => {
    expect(mapOf('k: >-\n  产\n  品 b\n').map.folds).toEqual([1]);
    expect(mapOf('k: 产\n  品 b\n').map.folds).toEqual([1]);
  });

  it('is one place where the file does not hold the text', () => {
    const { map, scalar } = mapOf('k: >5\n');
    expect(map.text).toBe(scalar.source);
    expect(map.rangeInSource({ start: 0, end: 1 })).toEqual(scalar.range);
  });

  it('goes from the file to the text', () => {
    const { map, source } = mapOf('k: |\n  产\n  品\n');
    expect(map.toText(source.text.indexOf('品'))).toBe(2);
    expect(map.toText(0)).toBeUndefined();
  });

  it.each([
    ['k: |\n    产\n', 'a\n\nb', 'a\n\n    b'],
    ['k: |\r\n  产\r\n', 'a\nb', 'a\r\n  b'],
    ['k: 产\n', 'a\nb', undefined],
    ["k: '产'\n", "it's", "it''s"],
    ['k: "产"\n', 'a"\n', 'a\\"\\n'],
  ])('in %j writes %j as %j', (yaml, text, written) => {
    expect(mapOf(yaml).map.written(text)).toBe(written);
  });
});

const line = fc.string({
  unit: fc.constantFrom('a', '产', ' ', ':', '：', '#', "'", '"', '\\', '-', '😀', '\t'),
  maxLength: 8,
});
const lines = fc.array(line, { minLength: 1, maxLength: 6 });
const eol = fc.constantFrom('\n', '\r\n');

describe('mapping back gives the same characters', () => {
  const agrees = (yaml: string) => {
    const file = parseYaml(yaml);
    const scalar = valueUnder(file.documents[0]?.root, 'k');
    if (file.problems.length > 0 || scalar?.kind !== 'scalar' || scalar.style === 'empty') return;
    // A comparison without quotes is a finding of its own.
    if (scalar.source.startsWith('>')) return;
    const map = mapScalar(scalar, file.source);
    expect(map.text).toBe(scalar.source);
    let last = 0;
    for (let i = 0; i < map.text.length; i++) {
      const range = map.rangeInSource({ start: i, end: i + 1 });
      const piece = file.source.slice(range);
      expect(range.start).toBeGreaterThanOrEqual(last);
      last = range.start;
      if (piece !== map.text[i] && piece !== '' && !/^\\/.test(piece) && piece !== "''") {
        expect([map.text[i], piece]).toEqual([expect.stringMatching(/[ \n]/), expect.stringMatching(/^\r?\n$/)]);
      }
    }
  };

  it.each(['|', '|-', '|+', '>', '>-', '>+', '|1', '>1-'])('in block scalars %s', (header) => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 4 }), eol, (body, indent, end) => {
        const inner = body.map((each) => (each === '' ? '' : ' '.repeat(indent) + each)).join(end);
        agrees(`k: ${header}${end}${inner}${end}l: 1${end}`);
      }),
    );
  });

  it('in plain and quoted scalars', () => {
    fc.assert(
      fc.property(lines, eol, (body, end) => {
        const joined = body.join(`${end}  `);
        agrees(`k: ${joined}${end}`);
        agrees(`k: '${joined.replaceAll("'", "''")}'${end}`);
        agrees(`k: "${joined.replace(/["\\]/g, '\\$&')}"${end}`);
        agrees(`k: ${JSON.stringify(body.join('\n'))}${end}`);
        agrees(`{k: ${joined}, l: 1}${end}`);
      }),
    );
  });
});
