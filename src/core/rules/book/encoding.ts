import { message } from '../../messages/message.ts';
import type { Rule } from '../rule.ts';

export const encoding: Rule = {
  id: 'book/encoding',
  severity: 'error',
  documentation: {
    en: 'The file is not UTF-8: none of it is read. The finding stands where the first byte is wrong. Save the file as UTF-8 (Excel: "CSV UTF-8").',
    zh: '文件不是 UTF-8 编码，因此没有读取。提示位于第一个出错的字节。请另存为 UTF-8（Excel 中选“CSV UTF-8”）。',
  },
  // An example is a text and so always has an encoding; test/core/rules/book.test.ts gives bytes.
  examples: { valid: [], invalid: [] },
  alone: true,
  checkFile({ path, problem, problemOffset: start = 0 }, report) {
    if (problem !== 'encoding') return;
    report({ file: path, range: { start, end: start + 1 } }, message('book/encoding', {}));
  },
};
