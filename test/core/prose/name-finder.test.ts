import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NameFinder } from '../../../src/core/prose/numerals/name-finder.ts';

/** The names as one pattern, which says the same in more time. */
function byPattern(names: readonly string[]): RegExp {
  const whole = (name: string) => {
    const start = /^[A-Za-z0-9]/.test(name) ? '(?<![A-Za-z0-9])' : '';
    const end = /[A-Za-z]$/.test(name) ? '(?![A-Za-z0-9])' : /\d$/.test(name) ? '(?![A-Za-z0-9万亿%]|\\.\\d)' : '';
    return start + name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+') + end;
  };
  return new RegExp(names.map(whole).join('|'), 'g');
}

const marked = (name: string) => `<${name}>`;

describe('names in a text', () => {
  it.each([
    [['原生100'], '原生100强，原生1000，原生100。', '<原生100>强，原生1000，<原生100>。'],
    [
      ['Llama 3.1', 'Llama'],
      'Llama  3.1 and Llamas, Llama 3.15, Llama',
      '<Llama  3.1> and Llamas, <Llama> 3.15, <Llama>',
    ],
    [['o1', 'a.c'], 'o1 xo1 o12 o1万 abc a.c', '<o1> xo1 o12 o1万 abc <a.c>'],
    [['甲乙', '甲'], '甲乙甲', '<甲乙><甲>'],
  ])('%j in %s', (names, text, expected) => {
    expect(new NameFinder(names).replaceAll(text, marked)).toBe(expected);
  });

  it('are those that a pattern of all names finds', () => {
    const name = fc.stringMatching(/^[a1甲.][ab12甲乙. ]{0,4}[b2乙]$/);
    const text = fc.stringMatching(/^[ab12甲乙.万 \n]{0,30}$/);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 8 }), text, (names, where) => {
        expect(new NameFinder(names).replaceAll(where, marked)).toBe(where.replace(byPattern(names), marked));
      }),
      { numRuns: 3000 },
    );
  });
});
