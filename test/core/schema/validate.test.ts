import { describe, expect, it } from 'vitest';
import type { SchemaKind } from '../../../src/core/book/book.ts';
import { render } from '../../../src/core/messages/catalogue.ts';
import type { Message } from '../../../src/core/messages/message.ts';
import type { SchemaProblem } from '../../../src/core/schema/problem.ts';
import { validateDocument } from '../../../src/core/schema/validate.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

function marked(text: string, problems: readonly SchemaProblem[]): string {
  let result = text;
  for (const { range } of [...problems].reverse()) {
    result = `${result.slice(0, range.start)}⟦${result.slice(range.start, range.end)}⟧${result.slice(range.end)}`;
  }
  return result;
}

/** Checks the text without its ⟦ ⟧; gives it back with the brackets that the problems put there. */
function check(kind: SchemaKind, text: string): { text: string; codes: string[]; problems: SchemaProblem[] } {
  const clean = text.replace(/[⟦⟧]/g, '');
  const problems = parseYaml(clean).documents.flatMap((document) => validateDocument(kind, document));
  return { text: marked(clean, problems), codes: problems.map((problem) => problem.code), problems };
}

const trend = (rest: string) => `title: 标题\nperspective: product\n${rest}`;
const claim = (check: string) => trend(`claims:\n  - id: c\n    statement: 共56款\n    check: ${check}\n`);

describe('one mistake gives one problem, on the token at fault', () => {
  it.each<[string, SchemaKind, string, string]>([
    ['a misspelt key', 'product', 'name: 豆包\n⟦platfroms⟧: [app]\n', 'schema/unknown-key'],
    ['a misspelt key that is needed', 'product', '⟦nmae⟧: 豆包\nkind: native\n', 'schema/unknown-key'],
    ['a Chinese key that is needed', 'product', '⟦名称⟧: 豆包\nkind: native\n', 'schema/unknown-key'],
    ['a key in flow style', 'trend', trend('voices: [{text: 话, ⟦作者⟧: 张三}]\n'), 'schema/unknown-key'],
    ['a key of another branch', 'trend', claim('{type: count, is: 56, ⟦first⟧: [a]}'), 'schema/unknown-key'],
    ['a key called __proto__', 'product', 'name: x\n⟦__proto__⟧: {a: 1}\n', 'schema/unknown-key'],
    [
      'one of two keys that exclude each other',
      'trend',
      claim('{type: list, is: [a], ⟦includes⟧: [b]}'),
      'schema/unknown-key/exclusive',
    ],
    [
      'of and where of a change',
      'trend',
      claim('{type: change, of: a, ⟦where⟧: {kind: b}, measure: m, from: 2023, to: 2024, is: 1}'),
      'schema/unknown-key/exclusive',
    ],
    ['a missing key, on the first key', 'product', '⟦kind⟧: native\nobservations: []\n', 'schema/missing-key'],
    ['missing keys, on the id', 'trend', 'headline: 甲\n⟦id⟧: a\n', 'schema/missing-key'],
    ['missing keys of an empty mapping', 'trend', trend('claims: [⟦{}⟧]\n'), 'schema/missing-key'],
    ['missing keys of a check', 'trend', claim('{⟦type⟧: value, is: 5}'), 'schema/missing-key'],
    ['either of two keys', 'trend', claim('{⟦type⟧: list}'), 'schema/missing-key'],
    ['an empty document', 'product', '⟦#⟧ nothing yet\n', 'schema/missing-key'],
    ['a type that is missing', 'trend', claim('{⟦is⟧: 56, where: {kind: a}}'), 'schema/missing-key'],
    ['a type that is misspelt as a key', 'trend', claim('{⟦tpye⟧: count, is: 56}'), 'schema/unknown-key'],
    ['a type that is unknown', 'trend', claim('{type: ⟦cuont⟧, foo: 1, is: 56}'), 'schema/enum'],
    ['a chart type', 'trend', trend('charts:\n  - {id: c, type: ⟦饼图⟧, title: 图, alt: 无}\n'), 'schema/enum'],
    ['a listed value', 'trend', trend('status: ⟦finale⟧\n'), 'schema/enum'],
    ['a number for a listed value', 'trend', trend('status: ⟦3⟧\n'), 'schema/enum'],
    ['the version', 'book', 'trendbook: ⟦2⟧\ntitle: x\n', 'schema/enum'],
    ['the version in quotes', 'book', 'trendbook: ⟦"1"⟧\ntitle: x\n', 'schema/enum'],
    ['a severity', 'book', 'trendbook: 1\ntitle: x\nlint: {rules: {figure/stale: ⟦warn⟧}}\n', 'schema/enum'],
    [
      'a severity with options',
      'book',
      'trendbook: 1\ntitle: x\nlint: {rules: {figure/stale: [⟦warn⟧, {}]}}\n',
      'schema/enum',
    ],
    ['a text for a list', 'product', 'name: 豆包\naliases: ⟦Doubao⟧\n', 'schema/type/list'],
    ['a list for a text', 'product', 'name: ⟦[豆包]⟧\n', 'schema/type/mismatch'],
    ['a block mapping for a text, on its key', 'product', '⟦name⟧:\n  zh: 豆包\n', 'schema/type/mismatch'],
    ['a text for a mapping', 'trend', claim('⟦共56款⟧'), 'schema/type/mismatch'],
    ['no value, on the key', 'product', 'name: 豆包\n⟦summary⟧:\n', 'schema/type/empty'],
    ['true for a text', 'product', 'name: ⟦true⟧\n', 'schema/type/quote'],
    ['null for an id', 'product', 'name: x\nkind: ⟦null⟧\n', 'schema/type/quote'],
    [
      'true as an id of a term',
      'book',
      'trendbook: 1\ntitle: x\ntaxonomies: {track: {⟦true⟧: 真}}\n',
      'schema/type/quote',
    ],
    [
      'a fraction for a count',
      'book',
      'trendbook: 1\ntitle: x\nrankings: {r: {limit: ⟦1.5⟧, indicators: [{measure: m}]}}\n',
      'schema/type/mismatch',
    ],
    [
      'a bound',
      'book',
      'trendbook: 1\ntitle: x\nrankings: {r: {minimumCoverage: ⟦60⟧, indicators: [{measure: m}]}}\n',
      'schema/type/bounds',
    ],
    ['a range with one end', 'book', 'trendbook: 1\ntitle: x\nmetrics: {m: {range: ⟦[0]⟧}}\n', 'schema/type/length'],
    ['a document that is a list', 'product', '- ⟦name⟧: 豆包\n', 'schema/type/mismatch'],
    ['a document that is a text', 'product', '⟦豆包⟧\n', 'schema/type/mismatch'],
    ['a Chinese id', 'product', 'id: ⟦豆包⟧\nname: 豆包\n', 'schema/format/kebab-id'],
    ['an id with a dot', 'product', 'id: ⟦3.10⟧\nname: x\n', 'schema/format/kebab-id'],
    ['an id as a key', 'product', 'name: x\nobservations:\n  - ⟦新用户⟧: 5\n', 'schema/format/kebab-id'],
    ['a date', 'product', 'name: x\nlaunched: ⟦2023年8月⟧\n', 'schema/format/edtf'],
    ['a day that no calendar has', 'product', 'name: x\nlaunched: ⟦2023-02-30⟧\n', 'schema/format/edtf'],
    ['an address', 'product', 'name: x\nurl: ⟦www.example.org⟧\n', 'schema/format/url'],
    ['a colour', 'book', 'trendbook: 1\ntitle: x\ntaxonomies: {t: {a: {color: ⟦"#12"⟧}}}\n', 'schema/format/color'],
    ['a language', 'book', 'trendbook: 1\ntitle: x\nlanguage: ⟦中文⟧\n', 'schema/format/language-tag'],
    ['a reserved id', 'book', 'trendbook: 1\ntitle: x\nmetrics:\n  ⟦source⟧: {}\n', 'schema/format/reserved-id'],
    [
      'a column without its taxonomy',
      'table',
      'title: x\ncolumns: {c: {⟦type⟧: term}}\nrows: []\n',
      'schema/missing-key',
    ],
    ['an anchored value, once', 'product', 'name: x\nobservations: [&o {⟦甲⟧: 5}, *o]\n', 'schema/format/kebab-id'],
    ['an alias that does not fit', 'product', 'name: &n 豆包\nkind: ⟦*n⟧\n', 'schema/format/kebab-id'],
  ])('%s', (_name, kind, text, code) => {
    const found = check(kind, text);
    expect(found.text).toBe(text);
    expect(found.codes).toEqual([code]);
  });

  it.each<[string, SchemaKind, string]>([
    ['ids that are numbers', 'product', 'id: 360\nname: x\nkind: 007\n'],
    ['a number for text, which is the business of yaml/ambiguous-scalar', 'product', 'name: 2024\naliases: [3.10]\n'],
    ['null figures', 'product', 'name: x\nobservations: [{dau: null, mau: }]\n'],
    ['dates as integers', 'product', 'name: x\nlaunched: 2023\n'],
    ['empty cells', 'table', 'title: x\ncolumns: {a: {}}\nrows: [{a: }]\n'],
    ['off as a severity', 'book', 'trendbook: 1\ntitle: x\nlint: {rules: {figure/stale: off}}\n'],
    ['a record of a table', 'trend', claim('{type: list, from: deals, includes: ["deals#3"]}')],
  ])('nothing for %s', (_name, kind, text) => {
    expect(check(kind, text).codes).toEqual([]);
  });

  it.each<[string, SchemaKind, string, readonly string[]]>([
    ['a key', 'product', 'name: x\nplatfroms: []\n', ['platforms']],
    ['a key by its Chinese name', 'product', '名称: x\n', ['name']],
    ['a value', 'trend', trend('status: finl\n'), ['final']],
    ['an id', 'product', 'id: New Users\nname: x\n', ['new-users']],
    ['a date', 'product', 'name: x\nlaunched: 2023/8\n', ['2023-08']],
    ['an address', 'product', 'name: x\nurl: example.org/a\n', ['https://example.org/a']],
  ])('suggests %s', (_name, kind, text, candidates) => {
    expect(check(kind, text).problems[0]?.candidates).toEqual(candidates);
  });

  it('names all missing keys of a mapping in one problem', () => {
    expect(check('table', 'id: x\n').problems[0]?.params).toEqual({ keys: 'title, columns, rows', count: 3 });
  });

  it('holds back what a damaged part may have caused', () => {
    const [document] = parseYaml('kind: native\nti\nurl: bad\n').documents;
    const hurt = { ...document!, damaged: [{ start: 13, end: 15 }] };
    expect(validateDocument('product', hurt).map((problem) => problem.kind)).not.toContain('missing-key');
  });

  it('says the same in both languages, with nothing left open', () => {
    const texts = ['nmae: 1\n', 'id: x\n', 'name: [a]\n', 'name: x\nlaunched: bad\n', 'name: true\n', 'name: \n'];
    for (const problem of texts.flatMap((text) => check('product', text).problems)) {
      for (const locale of ['en', 'zh'] as const) {
        const text = render({ id: problem.code, params: problem.params } as unknown as Message, locale);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
        expect(/[。？.?]$/.test(text)).toBe(true);
      }
    }
  });
});
