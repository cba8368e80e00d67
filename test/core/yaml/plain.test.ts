import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../../src/core/yaml/plain/read-plain.ts';
import { readAny } from '../../../src/core/yaml/read-part.ts';
import { splitStream } from '../../../src/core/yaml/stream.ts';
import { randomEdits, randomRuns } from '../../support/random-edits.ts';
import type { Draw } from '../claims/brute-force/random.ts';

const sample = join(import.meta.dirname, '../../../samples/ai-trends-2024');
const parts = readdirSync(sample, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .map((path) => readFileSync(join(sample, path), 'utf8').replaceAll('\r\n', '\n'))
  .flatMap((text) => splitStream(text).map((start, index, all) => text.slice(start, all[index + 1])));

/** Whether the text is read here; then as the library's reading does it. */
function isRead(text: string): boolean {
  const plain = readPlain(text);
  if (plain) expect(plain, JSON.stringify(text)).toEqual(readAny(text));
  return plain !== undefined;
}

describe('plain texts', () => {
  it.each([
    'a: 1\n',
    '---\nname: 产品 # 名称\nkind: native\n',
    '--- # 一\n# 二\n\na: x\n',
    'platforms: [app, web]\nwhere: { kind: native, app.dau: ">=0" }\n',
    'observations:\n  - { at: 2024-10, dau: 超1亿 }\n\n  # 备注\n  - at: 2024-11\n    dau: 5.0\n',
    'list:\n- a\n- b: 1\n  c:\nempty:\n',
    "a: 'it is'\nb: \"\"\nc: -5\nd: http://x/y#z?a=b:c\ne: it's [so], {so}\n",
    'a: { b: [ 1 ,{ c: d e } ] }   # c',
    '  a: 1\n  b: 2',
    '- a\n- b: c\n',
    'emoji: 😀\n',
  ])('%j', (text) => expect(isRead(text)).toBe(true));
});

describe('left to the library', () => {
  it.each([
    ['nothing', ''],
    ['a comment', '# a\n'],
    ['a scalar', 'a\n'],
    ['a text over several lines', 'a: b\n  c\n'],
    ['a block scalar', 'a: |\n  b\n'],
    ['a collection over several lines', 'a: [b,\n  c]\n'],
    ['an escape', 'a: "\\n"\n'],
    ['a doubled quote', "a: 'it''s'\n"],
    ['a quoted key', '"a": b\n'],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a tag', 'a: !b c\n'],
    ['a comparison', 'a: >5\n'],
    ['a key twice', 'a: 1\na: 2\n'],
    ['a key twice in a flow mapping', 'a: { b: 1, b: 2 }\n'],
    ['a colon too many', 'a: b: c\n'],
    ['a colon at the end', 'a: b:\n'],
    ['no space behind a colon', 'a:b\n'],
    ['a glued comment', 'a: [b]#c\n'],
    ['a bracket that is not closed', 'a: [b\n'],
    ['a bracket too many', 'a: [b]]\n'],
    ['an item without a value', 'a: [b, ]\n'],
    ['a key without a value', 'a: { b, c: d }\n'],
    ['a line that stands in no column', 'a:\n    b: 1\n  c: 2\n'],
    ['a line below a value', 'a: 1\n  b: 2\n'],
    ['items in items', '- - a\n'],
    ['an empty item', '-\n'],
    ['a document too many', 'a: 1\n---\nb: 2\n'],
    ['an end of the document', 'a: 1\n...\n'],
    ['a directive', '%YAML 1.2\n---\na: 1\n'],
    ['a tab', 'a:\t1\n'],
    ['a carriage return', 'a: 1\r\n'],
    ['a control character', 'a: \u0007\n'],
    ['half of a surrogate pair', 'a: \ud83d\n'],
    ['a number in a rare spelling', 'a: 1e3\n'],
    ['too much depth', `a: ${'['.repeat(50)}${']'.repeat(50)}\n`],
    ['a very long key', `${'a'.repeat(600)}: b\n`],
  ])('%s', (_, text) => expect(readPlain(text)).toBeUndefined());
});

const values =
  'x|1||"q"|\'q\'|[a, b]|{ a: 1 }|{ a: [1, 2], b: { c: d } }|a b|x # c|# c|2024-10|超1亿|a:b|a#b|[]|{}|[ ]|-1|"a: b"|[a,b]|[a, "b, c"]|[a b, c d]|1.50|~|a, b|a ]|[it\'s]|😀|=|<<|[-1]|[ a ,b ]|"a" # c|[a]#c|0o7|[null, true]|- x|? x|: x|*a|{a, b}|{a: }|[a, ]|[a b: c]|x:|x :y|1e3|.5|5.'.split(
    '|',
  );

function drawnText(draw: Draw): string {
  const line = (index: number) => {
    const indentation = index > 0 || draw.chance(0.2) ? '  '.repeat(draw.upTo(2)) : '';
    const key = draw.chance(0.85) ? `${draw.one([...'abcdef'])}:${draw.chance(0.9) ? ' ' : ''}` : '';
    const value = draw.chance(0.75) ? draw.one(values) : '';
    return `${indentation}${draw.chance(0.3) ? '- ' : ''}${key}${value}${draw.one(['', '', '', '  ', '\n'])}\n`;
  };
  const text = Array.from({ length: 1 + draw.upTo(7) }, (_, index) => line(index)).join('');
  return (draw.chance(0.3) ? '---\n' : '') + (draw.chance(0.3) ? text.trimEnd() : text);
}

describe('whatever is read here is read as the library reads it', () => {
  it('in the sample book, and of most of it', () => {
    expect(parts.filter(isRead).length).toBeGreaterThan(parts.length * 0.7);
  });

  it('after any edits', () => {
    let read = 0;
    for (const draw of randomRuns(150))
      for (const text of randomEdits(draw.one(parts), 6, draw)) if (isRead(text)) read++;
    expect(read).toBeGreaterThan(50);
  });

  it('in lines of any kind', () => {
    let read = 0;
    for (const draw of randomRuns(4000)) if (isRead(drawnText(draw))) read++;
    expect(read).toBeGreaterThan(200);
  });
});
