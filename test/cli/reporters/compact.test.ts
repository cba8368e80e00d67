import { describe, expect, it } from 'vitest';
import { compact } from '../../../src/cli/reporters/compact.ts';
import { type Found, reportOf } from './report.ts';

describe('one line a finding', () => {
  it.each<[string, Found, string]>([
    ['an error', { message: 'Wrong.' }, 'a.yaml:1:1: error: Wrong. [ref/unknown-term]'],
    ['a warning', { severity: 'warning' }, 'a.yaml:1:1: warning: Wrong. [ref/unknown-term]'],
    ['an info', { severity: 'info' }, 'a.yaml:1:1: info: Wrong. [ref/unknown-term]'],
    ['a token', { text: 'a: b\n名称: ⟦豆包⟧\n' }, 'a.yaml:2:5: error: Wrong. [ref/unknown-term]'],
    ['signs of a terminal', { message: 'a\n\u001b[31mb' }, 'a.yaml:1:1: error: a␊␛[31mb [ref/unknown-term]'],
  ])('%s', (_what, found, expected) => {
    expect(compact(reportOf([found]))).toBe(`${expected}\n`);
  });

  it('is nothing without findings', () => {
    expect(compact(reportOf([]))).toBe('');
  });
});
