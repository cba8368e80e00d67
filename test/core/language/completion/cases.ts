export const product = 'products/new.product.yaml';
export const trend = 'trends/new.trend.yaml';
export const table = 'tables/new.table.yaml';
export const manifest = 'trendbook.yaml';

/** What the case is about, the file, its text with the caret (‸), the label chosen, the text after. */
export type Case = readonly [about: string, path: string, before: string, label: string, after: string];

/** Each case as it stands, with CRLF where it has several lines, and below a comment with Chinese text and emoji. */
export function variants(cases: readonly Case[]): Case[] {
  const windows = (text: string) => text.replace(/\r?\n/g, '\r\n');
  const comment = (text: string) => `# 注释：趋势 😀🚀 “引号” 👩‍💻\n${text}`;
  return cases.flatMap(([about, path, before, label, after]): Case[] => [
    [about, path, before, label, after],
    ...(before.includes('\n') ? [[`${about}, with CRLF`, path, windows(before), label, windows(after)] as const] : []),
    [`${about}, below Chinese and emoji`, path, comment(before), label, comment(after)],
  ]);
}
