import type { Book, BookFile } from '../../../src/core/book/book.ts';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { type Completion, complete } from '../../../src/core/language/completion.ts';
import type { Locale } from '../../../src/core/messages/message.ts';
import { applyEdits } from '../../../src/core/text/range.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';

/** The book around the file under test. */
const files: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title: 示例
asOf: 2024-10
trends: [search]
sources:
  report: { title: 年度报告, publisher: 研究院, url: "https://example.org/report" }
  interviews: 访谈
taxonomies:
  perspective: { product: 产品, technology: 技术 }
  kind: { native: AI原生, plus: { title: AI加, aliases: [AI+X] } }
  track: { search: { title: AI搜索, description: 用AI找答案 }, companion: { title: AI陪伴, aliases: [陪伴] } }
  scenario: { work: 工作提效 }
  platform: { app: APP端, web: 网页端 }
  dimension: { scale: 用户规模 }
  region: { north: 北方, south: 南方 }
metrics:
  downloads: { title: 下载量, unit: count, platforms: [app], dimension: scale }
  visits: { title: 访问量, unit: count, platforms: [web] }
  retention: { title: 三日留存率, unit: percent, platforms: [app] }
  dau: { title: 日活, unit: count }
rankings:
  top: { title: 总榜, indicators: [{ measure: app.downloads }] }
`,
  'products/quark.product.yaml': 'name: 夸克\naliases: [Quark]\nkind: native\ntrack: search\nplatforms: [app, web]\n',
  'products/doubao.product.yaml': 'name: 豆包\nkind: native\ntrack: companion\ncompany: 字节跳动\n',
  'trends/search.trend.yaml': 'title: AI搜索\nperspective: product\n',
  'tables/deals.table.yaml': `title: 融资
columns:
  sector: { title: 赛道, type: term, taxonomy: track }
  amount: { title: 金额, type: figure, unit: CNY }
  closed: { title: 已完成, type: boolean }
rows:
  - { id: d1, sector: search, amount: 1亿 }
`,
};

/** The book with one file replaced or added. */
export async function bookWith(path: string, text: string): Promise<{ book: Book; file: BookFile }> {
  const workspace = createWorkspace(new MemoryFileSystem({ ...files, [path]: text }));
  await workspace.load();
  const book = workspace.books[0]!;
  return { book, file: book.files.get(path)! };
}

/** Takes the caret, written as ‸, out of a text. */
export function withoutCaret(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('‸');
  if (offset < 0) throw new Error(`no ‸ in ${JSON.stringify(marked)}`);
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** The completions at the caret (‸) of a file of the book. */
export async function completionsAt(
  path: string,
  marked: string,
  { locale = 'en', snippets = false }: { locale?: Locale; snippets?: boolean } = {},
): Promise<readonly Completion[]> {
  const { text, offset } = withoutCaret(marked);
  const { book, file } = await bookWith(path, text);
  return complete(book, file, offset, { locale, snippets });
}

/** The file after the completion of that label has been applied at its caret. */
export async function completed(path: string, marked: string, label: string, snippets = false): Promise<string> {
  const { text } = withoutCaret(marked);
  const found = await completionsAt(path, marked, { snippets });
  const item = found.find((each) => each.label === label);
  if (!item) throw new Error(`no ${label} among ${found.map((each) => each.label).join(', ') || 'nothing'}`);
  return applyEdits(text, [item.edit]);
}
