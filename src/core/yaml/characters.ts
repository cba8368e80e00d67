import type { YamlProblem } from './nodes.ts';

const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Finds the characters that no YAML file may contain: control characters and halves of surrogate pairs. */
export function findUnprintable(text: string): YamlProblem[] {
  const problems: YamlProblem[] = [];
  for (const match of text.matchAll(unprintable)) {
    const code = match[0].charCodeAt(0);
    problems.push({
      kind: 'syntax',
      code: code >= 0xd800 && code <= 0xdfff ? 'lone-surrogate' : 'control-character',
      range: { start: match.index, end: match.index + 1 },
      params: { codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` },
    });
  }
  return problems;
}
