import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A book in which every command that writes has something to do in many files. */
export const bookToWrite: Readonly<Record<string, string>> = {
  'trendbook.yaml': `trendbook: 1
title:   年度趋势
asOf: 2024-10
trends: [ growth ]
sources: { report: { title: 年度报告 } }
taxonomies:
  perspective: { product: 产品 }
  kind: { native: 原生 }
  platform: { app: APP端 }
metrics:
  dau: { title: DAU,   platforms: [app], unit: count }
`,
  'trends/growth.trend.yaml': `title: 增⻓
perspective: product
claims:
    - id: dau-sum
      statement: 合计1亿
      sources: [ report ]
charts:
    - { id: leaders, type: bar, title: 领先, alt: 领先, data: { measures: [ app.dau ] } }
narrative: |
  增⻓很快
`,
  ...Object.fromEntries(
    Array.from({ length: 25 }, (_, n) => [
      `products/p${n}.product.yaml`,
      `name:  产品${n}  # 增⻓\nkind:   native\nobservations:\n    - {platform: app,  source: report, at: 2024-10, dau: ${n + 1}万}\n`,
    ]),
  ),
  'tables/deals.table.yaml': `title: 融资
columns: { id: { title: 编号 }, name: { title: 名称, type: text } }
rows:
    - { id: d1,   name: 增⻓ }
`,
  'in/products.csv': `name,app.dau\n${Array.from({ length: 25 }, (_, n) => `产品${n},${n + 2}万\n`).join('')}新产品,3万\n`,
  'in/deals.csv': '编号,名称\nd1,甲\nd2,乙\n',
};

export interface WritingCommand {
  readonly argv: readonly string[];
  /** Whether the files are changed all or not at all. */
  readonly together: boolean;
}

/** Every command that writes into a book or beside it. */
export const writingCommands: readonly WritingCommand[] = [
  { argv: ['fmt'], together: false },
  { argv: ['check', '--fix', '--max-warnings', '1000'], together: false },
  { argv: ['import', 'in/products.csv', '--to', 'products'], together: true },
  { argv: ['import', 'in/deals.csv', '--to', 'table'], together: true },
  { argv: ['build', '--out', 'report', '--allow-errors'], together: true },
  { argv: ['build', '--format', 'md', '--out', 'report', '--allow-errors'], together: true },
  { argv: ['chart', 'leaders', '--out', 'leaders.svg'], together: true },
  { argv: ['check', '--write-baseline', 'baseline.json'], together: true },
  { argv: ['init', 'another'], together: true },
];

export function writeBook(folder: string, files: Readonly<Record<string, string>> = bookToWrite): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
