import { describe, expect, it } from 'vitest';
import { pretty } from '../../../src/cli/reporters/pretty.ts';
import type { Found } from './report.ts';
import { plain, reportOf } from './report.ts';

const term: Found = { text: 'name: 豆包\nkind: ⟦nativ⟧\n', message: 'No term "nativ".' };

describe('findings on a terminal', () => {
  it('stand under their file, each with its line and its token underlined', () => {
    const found: Found[] = [
      term,
      { text: `${'\n'.repeat(11)}名称: ⟦豆包⟧`, severity: 'warning', message: 'Hm.', rule: 'figure/empty' },
      { file: '产品/b.yaml', severity: 'info', message: 'Not read.', rule: 'book/encoding' },
    ];
    expect(pretty(reportOf(found), plain)).toBe(`a.yaml
  2:7  error  No term "nativ".  ref/unknown-term

    2 | kind: nativ
      |       ^^^^^

  12:5  warning  Hm.  figure/empty

    12 | 名称: 豆包
       |       ^^^^

产品/b.yaml
  1:1  info  Not read.  book/encoding

1 error, 1 warning, 1 info in 2 of 2 files
`);
  });

  it('speak Chinese', () => {
    const text = pretty(reportOf([{ ...term, message: '没有“nativ”。' }], { locale: 'zh' }), plain);
    expect(text).toBe(`a.yaml
  2:7  错误  没有“nativ”。  ref/unknown-term

    2 | kind: nativ
      |       ^^^^^

1 个错误，涉及 1 个文件中的 1 个
`);
  });

  it.each<[string, string, string[]]>([
    ['lines that end in CRLF', 'a: 1\r\nb: ⟦2⟧\r\n', ['2 | b: 2', '  |    ^']],
    ['a token at the end of a line', 'a:⟦⟧\r\nb: 2\r\n', ['1 | a:', '  |   ^']],
    ['a token at the end of the file', 'a: 1\nb:⟦⟧', ['2 | b:', '  |   ^']],
    ['the empty last line', 'a: 1\n⟦⟧', ['2 | ', '  | ^']],
    ['a token of several lines', 'a: 1\nb: ⟦"豆\n  包"⟧\n', ['2 | b: "豆', '  |    ^^^']],
    ['a tab and an escape', '\ta: ⟦\u001b[31m豆⟧\n', ['1 |     a: ␛[31m豆', '  |        ^^^^^^^']],
  ])('show %s', (_what, text, frame) => {
    const lines = pretty(reportOf([{ text }]), plain).split('\n');
    expect(lines.slice(3, 5)).toEqual(frame.map((line) => `    ${line}`));
  });

  it('have no frame where there is no text', () => {
    for (const text of [undefined, '⟦⟧']) {
      const found: Found = text === undefined ? {} : { text };
      expect(pretty(reportOf([found]), plain)).not.toContain('|');
    }
  });

  it('fit the width of the terminal', () => {
    const text = `${'前文'.repeat(50)}⟦豆包⟧${'后文'.repeat(50)}`;
    const lines = pretty(reportOf([{ text }]), { color: false, width: 40 }).split('\n');
    expect(lines[3]).toMatch(/^ {4}1 \| ….*豆包.*…$/);
    expect(lines[3]!.length).toBeLessThan(30);
    expect(lines[4]).toMatch(/^ {6}\| +\^{4}$/);
  });

  it('send no character that a terminal would obey, from wherever it came', () => {
    const evil = '\u001b]0;title\u0007\u001b[2J\r\u009b1m\u202e';
    const found: Found = { file: `${evil}.yaml`, message: evil, text: `${evil}: ⟦${evil}⟧` };
    expect(pretty(reportOf([found]), plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });
});

describe('colour', () => {
  const sequence = '\u001b[';

  it('is left out where it is not wanted', () => {
    expect(pretty(reportOf([term]), plain)).not.toContain(sequence);
  });

  it.each([
    ['error', '31m'],
    ['warning', '33m'],
    ['info', '34m'],
  ] as const)('marks what is of severity %s', (severity, color) => {
    const text = pretty(reportOf([{ ...term, severity }]), { color: true, width: 80 });
    expect(text).toContain(`${sequence}${color}${severity}${sequence}39m`);
    expect(text).toContain(`${sequence}${color}^^^^^${sequence}39m`);
  });

  it('changes nothing else', () => {
    const text = pretty(reportOf([term, { text: '豆: ⟦包⟧', severity: 'info' }]), { color: true, width: 80 });
    const bare = text.replace(/\u001b\[\d+m/g, '');
    expect(bare).toBe(pretty(reportOf([term, { text: '豆: ⟦包⟧', severity: 'info' }]), plain));
  });

  it.each<[Found[], string]>([
    [[], '32m'],
    [[{ severity: 'info' }], '32m'],
    [[{ severity: 'warning' }], '33m'],
    [[{ severity: 'warning' }, {}], '31m'],
  ])('of the summary is that of the worst: %j', (found, color) => {
    const summary = pretty(reportOf(found), { color: true, width: 80 }).trimEnd().split('\n').at(-1);
    expect(summary!.startsWith(`${sequence}${color}`)).toBe(true);
  });
});

describe('the summary', () => {
  const error: Found = {};
  const warning: Found = { severity: 'warning' };
  const info: Found = { severity: 'info' };

  it.each<[Found[], string[], string, string]>([
    [[], [], 'No problems in 0 files', '没有问题（共 0 个文件）'],
    [[], ['a.yaml'], 'No problems in 1 file', '没有问题（共 1 个文件）'],
    [[], ['a.yaml', 'b.yaml'], 'No problems in 2 files', '没有问题（共 2 个文件）'],
    [[error], ['a.yaml'], '1 error in 1 of 1 file', '1 个错误，涉及 1 个文件中的 1 个'],
    [[error, error], ['a.yaml', 'b.yaml'], '2 errors in 1 of 2 files', '2 个错误，涉及 2 个文件中的 1 个'],
    [[warning], ['a.yaml'], '1 warning in 1 of 1 file', '1 个警告，涉及 1 个文件中的 1 个'],
    [[info], ['a.yaml'], '1 info in 1 of 1 file', '1 个提示，涉及 1 个文件中的 1 个'],
    [
      [warning, info, warning, info],
      ['a.yaml', 'b.yaml'],
      '2 warnings, 2 infos in 1 of 2 files',
      '2 个警告、2 个提示，涉及 2 个文件中的 1 个',
    ],
    [
      [error, { ...warning, file: 'b.yaml' }, { ...info, file: 'c.yaml' }],
      ['a.yaml', 'b.yaml', 'c.yaml'],
      '1 error, 1 warning, 1 info in 3 of 3 files',
      '1 个错误、1 个警告、1 个提示，涉及 3 个文件中的 3 个',
    ],
    [[{ file: 'stray.yaml' }], ['a.yaml'], '1 error in 1 of 2 files', '1 个错误，涉及 2 个文件中的 1 个'],
  ])('of %j among %j', (found, files, english, chinese) => {
    const last = (locale: 'en' | 'zh') =>
      pretty(reportOf(found, { files, locale }), plain).trimEnd().split('\n').at(-1);
    expect([last('en'), last('zh')]).toEqual([english, chinese]);
  });

  it.each([
    [[{ fixable: true }], 0, ['1 can be fixed with --fix'], ['其中 1 个可用 --fix 修复']],
    [[{ fixable: true }, { fixable: true }, {}], 0, ['2 can be fixed with --fix'], ['其中 2 个可用 --fix 修复']],
    [[{}], 3, ['3 held back by the baseline'], ['另有 3 个已列入基线，未报告']],
    [[], 1, ['1 held back by the baseline'], ['另有 1 个已列入基线，未报告']],
    [[{}], 0, [], []],
  ])('says what can be fixed and what is held back: %j, %i', (found, baselined, english, chinese) => {
    const behind = (locale: 'en' | 'zh') => {
      const lines = pretty(reportOf(found, { baselined, locale }), plain).trimEnd().split('\n');
      return lines.slice(lines.findLastIndex((line) => /of|problems|文件/.test(line)) + 1);
    };
    expect([behind('en'), behind('zh')]).toEqual([english, chinese]);
  });
});
