import { describe, expect, it } from 'vitest';
import { codeFixes } from '../../../src/core/language/code-fixes.ts';
import { message } from '../../../src/core/messages/message.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';

const title = message('language/required');

function finding(start: number, safe: readonly boolean[], file = 'a.yaml'): Finding {
  const range = { start, end: start + 3 };
  const fixes = safe.map((each, index) => ({ title, safe: each, edits: [{ file, range, newText: `fix ${index}` }] }));
  return { rule: 'yaml/syntax', severity: 'error', file, range, message: title, fixes };
}

const at = (offset: number) => ({ start: offset, end: offset });

describe('code fixes', () => {
  it.each([
    ['one safe fix', [true], [true]],
    ['one fix that needs a decision', [false], [false]],
    ['one safe fix among others', [false, true], [false, true]],
    ['two safe fixes', [true, true], [false, false]],
  ])('prefer what can only be meant: %s', (_, safe, preferred) => {
    expect(codeFixes([finding(0, safe)], 'a.yaml', at(1)).map((fix) => fix.preferred)).toEqual(preferred);
  });

  it.each([
    [0, 1],
    [3, 1],
    [4, 0],
  ])('are those of the findings at the place: offset %i gives %i', (offset, count) => {
    expect(codeFixes([finding(0, [true])], 'a.yaml', at(offset))).toHaveLength(count);
  });

  it('leave other files alone', () => {
    expect(codeFixes([finding(0, [true], 'b.yaml')], 'a.yaml', at(1))).toEqual([]);
  });

  it('mend all of a rule in the file at once', () => {
    const findings = [finding(0, [true]), finding(10, [true]), finding(20, [false]), finding(30, [true], 'b.yaml')];
    const whole = codeFixes(findings, 'a.yaml', at(1)).at(-1)!;
    expect(whole.findings).toEqual([findings[0], findings[1]]);
    expect(whole.edits.map((edit) => edit.range.start)).toEqual([0, 10]);
  });

  it('never overlap', () => {
    const whole = codeFixes([finding(0, [true]), finding(2, [true]), finding(9, [true])], 'a.yaml', at(1)).at(-1)!;
    expect(whole.edits.map((edit) => edit.range.start)).toEqual([0, 9]);
  });
});
