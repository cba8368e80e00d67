import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';

export const unquotedComparison: Rule = {
  id: 'yaml/unquoted-comparison',
  severity: 'error',
  documentation: {
    en: 'A figure such as `>100万` without quotes: YAML takes `>` for the start of a text block and reads nothing, silently. So it does with `{ dau: 1,200 }`, where the comma starts another entry. The fix puts quotes around it.',
    zh: '像 `>100万` 这样的数字没有加引号：YAML 把 `>` 当作文本块的开头，结果悄悄读成空值。`{ dau: 1,200 }` 里的逗号同样会断开数字。修正会加上引号。',
  },
  examples: {
    valid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - platform: app\n    source: report\n    downloads: ">100万"\n',
      },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - platform: app\n    downloads: ⟦>100万⟧\n    source: report\n',
        fixed: 'name: 豆包\nobservations:\n  - platform: app\n    downloads: ">100万"\n    source: report\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - platform: app\n    downloads: ⟦>5⟧\n    source: report\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nobservations:\n  - { platform: app, downloads: ⟦1,200⟧, source: report }\n',
        fixed: 'name: 豆包\nobservations:\n  - { platform: app, downloads: "1,200", source: report }\n',
      },
    ],
  },
  alone: true,
  checkPart({ comparisons }, report) {
    for (const { file, range, text, cause } of comparisons) {
      const newText = `"${text.replace(/["\\]/g, '\\$&')}"`;
      const fix = { title: message('yaml/fix/quote', { text }), safe: true, edits: [{ file, range, newText }] };
      const id = cause === 'comma' ? 'yaml/unquoted-comparison/comma' : 'yaml/unquoted-comparison';
      report({ file, range }, message(id, { text }), [fix]);
    }
  },
};
