import { message } from '../../messages/message.ts';
import { type CompatibilityCharacter, findCompatibilityCharacters } from '../../text/compatibility-characters.ts';
import type { Fix, Rule } from '../rule.ts';

export const compatCharacter: Rule = {
  id: 'prose/compat-character',
  severity: 'warning',
  documentation: {
    en: "A character of the blocks CJK Radicals Supplement or Kangxi Radicals stands where an ordinary ideograph belongs, a trace of copying out of a PDF: search, links and names break on it, unseen. The fix maps it by Unicode's EquivalentUnifiedIdeograph data.",
    zh: '文中出现了“中日韩部首补充”或“康熙部首”区的字符，而这里应当是普通汉字，多由 PDF 复制而来：搜索、链接和名称会因此悄悄失效。修正按 Unicode 的 EquivalentUnifiedIdeograph 数据替换。',
  },
  examples: {
    valid: [{ file: 'products/doubao.product.yaml', text: 'name: 豆包\nsummary: 原生\n' }],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nsummary: 原⟦⽣⟧\n',
        fixed: 'name: 豆包\nsummary: 原生\n',
      },
      { file: 'pages/method.md', text: '产品的⟦⻆⟧度\n', fixed: '产品的角度\n' },
    ],
  },
  alone: true,
  checkFile(file, report) {
    if (!file.source || file.problem || file.kind === 'stray') return;
    for (const found of findCompatibilityCharacters(file.source.text)) {
      const { range, character, replacement } = found;
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase()}`;
      const text =
        replacement === undefined
          ? message('prose/compat-character/no-replacement', { character, code })
          : message('prose/compat-character', { character, code, replacement });
      report({ file: file.path, range }, text, fixesOf(found, file.path));
    }
  },
};

function fixesOf({ range, replacement }: CompatibilityCharacter, file: string): Fix[] {
  if (replacement === undefined) return [];
  const title = message('prose/fix/compat-character', { replacement });
  return [{ title, safe: true, edits: [{ file, range, newText: replacement }] }];
}
