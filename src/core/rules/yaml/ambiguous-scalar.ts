import { message } from '../../messages/message.ts';
import { findAmbiguousScalars } from '../../schema/ambiguous-scalars.ts';
import type { Rule } from '../rule.ts';

export const ambiguousScalar: Rule = {
  id: 'yaml/ambiguous-scalar',
  severity: 'warning',
  documentation: {
    en: 'A text without quotes that YAML reads as something else: 3.10 becomes the number 3.1, and `yes` or `on` are true for some readers. Figures, dates, ids and the keys x and y are read as written and need no quotes.',
    zh: '没有加引号、会被 YAML 读成别的内容的文字：3.10 会变成数字 3.1，`yes`、`on` 会被某些程序读成真值。数字、日期、id 以及键 x 和 y 按原文读取，不需要引号。',
  },
  examples: {
    valid: [
      { file: 'products/doubao.product.yaml', text: 'name: "3.10"\n' },
      { file: 'products/360.product.yaml', text: 'id: 360\nname: 奇虎360\n' },
    ],
    invalid: [
      {
        file: 'products/doubao.product.yaml',
        text: 'name: ⟦3.10⟧\n',
        fixed: 'name: "3.10"\n',
      },
      {
        file: 'products/doubao.product.yaml',
        text: 'name: 豆包\nsummary: ⟦yes⟧\n',
        fixed: 'name: 豆包\nsummary: "yes"\n',
      },
    ],
  },
  alone: true,
  checkPart({ part: { document }, file: { path: file }, hasConflict }, report) {
    if (!document || hasConflict) return;
    for (const { range, source, reason } of findAmbiguousScalars(document.kind, document.yaml)) {
      const text = message(
        reason === 'number' ? 'yaml/ambiguous-scalar/number' : 'yaml/ambiguous-scalar/boolean-word',
        { text: source },
      );
      const title = message('yaml/fix/quote', { text: source });
      report({ file, range }, text, [{ title, safe: true, edits: [{ file, range, newText: `"${source}"` }] }]);
    }
  },
};
