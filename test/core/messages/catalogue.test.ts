import { describe, expect, it } from 'vitest';
import { localeOf, render } from '../../../src/core/messages/catalogue.ts';
import { en } from '../../../src/core/messages/en/index.ts';
import { message } from '../../../src/core/messages/message.ts';
import { zh } from '../../../src/core/messages/zh/index.ts';

type Maker = (params?: unknown) => string;
const english = en as unknown as Readonly<Record<string, Maker>>;
const chinese = zh as unknown as Readonly<Record<string, Maker>>;
const ids = Object.keys(english);

/** The parameters that a message's function takes: taken apart, or read from an object. */
function parametersOf(make: Maker): string[] {
  const code = make.toString();
  const whole = /^\(?(\w+)\)? =>/.exec(code)?.[1];
  if (whole)
    return [...new Set([...code.matchAll(new RegExp(`\\b${whole}\\.(\\w+)`, 'g'))].map(([, name]) => name!))].sort();
  const apart = /^\(\{([^}]*)\}/.exec(code)?.[1] ?? '';
  return apart
    .split(',')
    .map((each) => each.replace(/[:=].*/s, '').trim())
    .filter(Boolean)
    .sort();
}

/** The words that a message is made of, without its parameters. */
function wordsOf(make: Maker): string {
  const texts = make.toString().match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/gs) ?? [];
  return texts.join(' ').replace(/\$\{[^}]*\}/g, ' ');
}

const count = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).length;

describe('the catalogue', () => {
  it('has every message in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual([...ids].sort());
  });

  it('tells no more in one language than in the other', () => {
    const differing = ids.filter((id) => {
      const [first, second] = [parametersOf(english[id]!), parametersOf(chinese[id]!)];
      return first.join() !== second.join();
    });
    expect(differing).toEqual([]);
  });

  it('speaks Chinese in Chinese, and English in English', () => {
    // A message that is all names, signs and parameters is the same in both.
    const isSentence = (make: Maker) => /[A-Za-z]{2,} [A-Za-z]{2,}/.test(wordsOf(make));
    expect(ids.filter((id) => isSentence(english[id]!) && !/[\u4e00-\u9fff]/.test(wordsOf(chinese[id]!)))).toEqual([]);
    // English may cite a word of Chinese: a figure, a qualifier.
    const isChinese = (text: string) => count(text, /[\u4e00-\u9fff]/g) > count(text, /[A-Za-z]/g);
    expect(ids.filter((id) => isChinese(wordsOf(english[id]!)))).toEqual([]);
  });
});

describe('the language of a message', () => {
  it.each([
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-cn', 'zh'],
    ['zh_CN.UTF-8', 'zh'],
    ['ZH-Hans', 'zh'],
    ['zh-TW', 'zh'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['C', 'en'],
    ['de_DE.UTF-8', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('for %s is %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });

  it('is chosen where a message becomes text', () => {
    expect(render(message('language/required'), 'en')).toBe('required');
    expect(render(message('language/required'), 'zh')).toBe('必填');
  });
});
