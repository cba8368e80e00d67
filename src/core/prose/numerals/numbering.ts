const number = '(?:\\d+|[一二两三四五六七八九十百千零〇]+)';
const notCounted = '(?!\\d|[.,]\\d|\\s*(?:[%万亿千百个款家次种项类条名位人大倍成元]|[KMBx]\\b))';
const labels =
  '图|表|附录|附表|附图|注|式|公式|案例|步骤|方案|阶段|问题|趋势|建议|Figures?|Fig\\.|Tables?|Sections?|Sec\\.|Chapters?|Parts?|Steps?|Appendix|Phase|Tier|Stage|Pages?|Volume|Vol\\.|Notes?|Equation|Eq\\.|Questions?|Options?|Cases?|Trends?';

const sources = [
  // 第3, 第三、四, 第1-3名, No. 1, #1, 1st
  `第\\s*${number}(?:\\s*[-~—至到]\\s*第?\\s*${number}|、${number}(?!\\d))*`,
  'No\\.?\\s?\\d+|№\\s*\\d+|#\\d+|\\b\\d+(?:st|nd|rd|th)\\b',
  // 图3, 表 2-1, Section 4.2
  `(?:${labels})\\s*\\d+(?:[-.]\\d+)*${notCounted}`,
  // [1], [2, 3], 【4】
  '\\[\\d{1,3}(?:\\s*[-,]\\s*\\d{1,3})*\\]|【\\d{1,3}】',
  // 1. and 2、 and (3) at the start of a line; 1、 and (2) behind a colon, semicolon or full stop
  '(?<=(?:^|\\ufffb)[\\ufffb\\ufffc\\s]*)(?:\\(\\s*\\d{1,3}\\s*\\)|\\d{1,3}(?:\\.\\d{1,3})*\\s*[)、]|\\d{1,3}(?:\\.\\d{1,3})*\\.)(?!\\d)',
  '(?<=[。;:!?,\\n]\\s*)(?:\\(\\s*\\d{1,2}\\s*\\)|\\d{1,2}[)、])(?!\\s*\\d)',
  // keycaps
  '\\d\\ufe0f?\\u20e3',
];

/** Ordinals and numbering, in a text in which full-width characters are plain (`foldVariants`). */
export const numbering: readonly RegExp[] = sources.map((source) => new RegExp(source, 'gm'));

/** A heading's own number: 3.2 数据, 1 概况. */
export const headingNumber = new RegExp(
  `^\\s*(?:\\d{1,2}(?:\\.\\d{1,2})+\\.?(?=\\s)|\\d{1,2}(?=\\s))${notCounted.replace('\\d|[.,]\\d|', '')}`,
);
