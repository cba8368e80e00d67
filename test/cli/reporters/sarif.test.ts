import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../../src/cli/reporters/sarif.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { check, cleanBook, folderWith, run } from '../support.ts';
import { type Found, reportOf } from './report.ts';

/** The schema is of draft 04, of which it uses nothing that later drafts read otherwise but these two keys. */
const {
  id: _id,
  $schema: _draft,
  ...schema
} = JSON.parse(readFileSync('test/fixtures/sarif-2.1.0.schema.json', 'utf8'));
const validate = new Ajv({
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'uri-reference': (text: string) => /^[\w.~:/?#[\]@!$&'()*+,;=%-]*$/.test(text),
    'date-time': true,
  },
}).compile(schema);

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Region };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

function resultsOf(text: string): readonly Result[] {
  const log = JSON.parse(text);
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  return log.runs[0].results;
}

const resultOf = (found: Found) => resultsOf(sarif(reportOf([found])))[0]!;
const placeOf = (found: Found) => resultOf(found).locations[0]!.physicalLocation;

describe('a SARIF log', () => {
  it.each(['en', 'zh'] as const)('is valid without findings, and describes every rule (%s)', (locale) => {
    const text = sarif(reportOf([], { locale }));
    expect(resultsOf(text)).toEqual([]);
    const described = JSON.parse(text).runs[0].tool.driver.rules as {
      id: string;
      shortDescription: { text: string };
    }[];
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(described.filter(({ shortDescription }) => !/[.。]$/.test(shortDescription.text))).toEqual([]);
  });

  it.each(['en', 'zh'])('is valid for a book with findings of many kinds (%s)', async (locale) => {
    const folder = folderWith({
      ...cleanBook,
      'products/豆 包#1.product.yaml': 'name: 豆包\nkind: nativ\nnote: 1\n',
      'products/bad.product.yaml': Uint8Array.of(0x6e, 0xff),
      'products/stray.yaml': '',
      'trends/half.trend.yaml': 'title: "x\nperspective: [\n',
    });
    const { out, status } = await run(folder, ['check', '--format', 'sarif', '--locale', locale]);
    expect(status).toBe(1);
    const { report } = await check(folder);
    expect(resultsOf(out)).toHaveLength(report!.diagnostics.length);
  });

  it('is not valid by accident', () => {
    const log = JSON.parse(sarif(reportOf([{ text: 'a: ⟦b⟧' }])));
    delete log.runs[0].results[0].message.text;
    expect(validate(log)).toBe(false);
  });
});

describe('a result', () => {
  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('of severity %s has the level %s', (severity, level) => {
    expect(resultOf({ severity }).level).toBe(level);
  });

  it('points at its rule', () => {
    const { ruleIndex, ruleId } = resultOf({ rule: 'yaml/syntax' });
    expect(rules[ruleIndex!]!.id).toBe(ruleId);
    expect(resultOf({ rule: 'later/rule' }).ruleIndex).toBeUndefined();
  });

  it.each<[string, string, Region]>([
    ['a token', 'a: b\nc: ⟦dd⟧\n', { startLine: 2, startColumn: 4, endLine: 2, endColumn: 6 }],
    ['UTF-16 code units', '𠮷: ⟦豆包⟧', { startLine: 1, startColumn: 5, endLine: 1, endColumn: 7 }],
    ['several lines', 'a: ⟦|\n  b\n⟧', { startLine: 1, startColumn: 4, endLine: 3, endColumn: 1 }],
    ['an empty range', 'a:⟦⟧\n', { startLine: 1, startColumn: 3, endLine: 1, endColumn: 3 }],
  ])('has the place of %s', (_what, text, region) => {
    expect(placeOf({ text }).region).toEqual(region);
  });

  it('has no region in a file that could not be read', () => {
    expect(placeOf({}).region).toBeUndefined();
  });

  it.each([
    ['产品/豆包.yaml', '%E4%BA%A7%E5%93%81/%E8%B1%86%E5%8C%85.yaml'],
    ['a b/c#d?.yaml', 'a%20b/c%23d%3F.yaml'],
    ['50%/x.yaml', '50%25/x.yaml'],
    ['../other/x.yaml', '../other/x.yaml'],
    ['D:/books/x.yaml', 'file:///D:/books/x.yaml'],
    ['half\ud800.yaml', 'half%EF%BF%BD.yaml'],
  ])('writes %j as the address %s', (file, uri) => {
    expect(placeOf({ file }).artifactLocation.uri).toBe(uri);
  });

  it('keeps its fingerprint when lines are added above, and has another for another token', () => {
    const fingerprint = (text: string) => resultOf({ text }).partialFingerprints['trendbook/v1'];
    expect(fingerprint('# new\n\nkind: ⟦nativ⟧\n')).toBe(fingerprint('kind: ⟦nativ⟧\n'));
    expect(fingerprint('kind: ⟦natve⟧\n')).not.toBe(fingerprint('kind: ⟦nativ⟧\n'));
  });

  it('sends nothing that a terminal would obey', () => {
    const text = sarif(reportOf([{ message: '\u001b[2J\u009b1m\u202e\u2028' }]));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(resultsOf(text)[0]!.message.text).toBe('\u001b[2J\u009b1m\u202e\u2028');
  });
});
