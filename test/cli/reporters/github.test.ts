import { describe, expect, it } from 'vitest';
import { github } from '../../../src/cli/reporters/github.ts';
import { type Found, reportOf } from './report.ts';

const place = 'file=a.yaml,line=1,endLine=1,col=1,endColumn=1,title=ref/unknown-term';

describe('workflow commands of GitHub', () => {
  it.each<[string, Found, string]>([
    ['an error', { message: 'Wrong.' }, `::error ${place}::Wrong.`],
    ['a warning', { severity: 'warning' }, `::warning ${place}::Wrong.`],
    ['a note', { severity: 'info' }, `::notice ${place}::Wrong.`],
    [
      'a token',
      { text: 'a: b\n名称: ⟦豆包⟧\n' },
      '::error file=a.yaml,line=2,endLine=2,col=5,endColumn=7,title=ref/unknown-term::Wrong.',
    ],
    [
      'several lines, for which GitHub takes no columns',
      { text: 'a: ⟦|\n  b⟧\n' },
      '::error file=a.yaml,line=1,endLine=2,title=ref/unknown-term::Wrong.',
    ],
    ['a message in Chinese', { message: '未知的键“headlin”。' }, `::error ${place}::未知的键“headlin”。`],
    ['signs in a message', { message: '30%, 1:2\r\n::error::x' }, `::error ${place}::30%25, 1:2%0D%0A::error::x`],
    ['an escaped sign in a message', { message: '%0A' }, `::error ${place}::%250A`],
    ['a terminal escape in a message', { message: '\u001b[31m\u009bx' }, `::error ${place}::␛[31m\ufffdx`],
    [
      'signs in a path',
      { file: '产品/50%, a:b\n.yaml' },
      '::error file=产品/50%25%2C a%3Ab%0A.yaml,line=1,endLine=1,col=1,endColumn=1,title=ref/unknown-term::Wrong.',
    ],
  ])('%s', (_what, found, expected) => {
    expect(github(reportOf([found]))).toBe(`${expected}\n`);
  });

  it('are one line a finding, and none without findings', () => {
    expect(github(reportOf([]))).toBe('');
    const text = github(reportOf([{ message: 'a\nb' }, { message: 'c' }]));
    expect(text.split('\n')).toHaveLength(3);
  });
});
