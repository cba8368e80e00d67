// What a keystroke costs in reading the file that it goes into: npx vitest bench --run test/bench/incremental.bench.ts
import { bench, describe } from 'vitest';
import type { BookFile, FileKind } from '../../src/core/book/book.ts';
import { readBookFile } from '../../src/core/book/book-file.ts';

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join('');

const product = (index: number) => `---
id: product-${index}
name: 产品${index}
aliases: [Product ${index}, 别名${index}]
company: 公司${index % 40}
kind: native
track: assistant
scenarios: [all-round]
platforms: [app, web]
launched: 2023-0${1 + (index % 9)}
url: https://example.org/products/${index}
summary: 一款面向办公与学习的助手，编号${index}，支持对话、写作与搜索。
observations:
  - { at: 2024-09, platform: app, source: qbitai-2024, downloads: 超${(index % 90) + 1}00万, dau: ${index + 1}万 }
  - at: 2024-10
    platform: app
    source: qbitai-2024
    downloads: ${index + 1}00万
    dau: ">${index + 1}万"
`;
const claim = (index: number) => `  - id: claim-${index}
    statement: 截至2024年10月，历史下载量过百万的App共${index}款
    sources: [qbitai-2024]
    check: { type: count, where: { app.downloads: ">100万" }, is: ${index} }
`;
const source = (index: number) =>
  `  source-${index}: { title: 来源${index}, url: "https://example.org/${index}", published: 2024-10 }\n`;

const one = product(0);
const stream = times(530, product);
const trend = `title: 长\nperspective: product\nclaims:\n${times(250, claim)}status: draft\n`;
const manifest = `trendbook: 1\ntitle: 书\nsources:\n${times(3000, source)}`;

/** Types a word at a place and takes it out again, one character a call. */
function typist(path: string, kind: FileKind, text: string, at: number, word: string): () => void {
  let file: BookFile = readBookFile(path, kind, { text });
  let step = 0;
  return () => {
    step = (step + 1) % (word.length * 2);
    const typed = word.slice(0, step <= word.length ? step : word.length * 2 - step);
    file = readBookFile(path, kind, { text: text.slice(0, at) + typed + text.slice(at) }, file);
    file.source!.positionAt(at);
  };
}

const inMiddle = (text: string, piece: string) => text.indexOf(piece, text.length / 2);
const products = 'products/all.product.yaml';

describe('a keystroke in a file of 530 products, 10,000 lines', () => {
  bench('of one product alone', typist(products, 'product', one, one.indexOf('编号'), 'hello '));
  bench('in a value in the middle', typist(products, 'product', stream, inMiddle(stream, '编号'), 'hello '));
  bench('in a value at the top', typist(products, 'product', stream, stream.indexOf('编号'), 'hello '));
  bench('in a new key in the middle', typist(products, 'product', stream, inMiddle(stream, 'url:'), 'tags: [a]\n'));
  bench('in a quote that is not closed', typist(products, 'product', stream, inMiddle(stream, '公司'), '"x y'));
  bench('all read anew, for comparison', () => void readBookFile(products, 'product', { text: stream }), {
    iterations: 3,
    time: 0,
  });
});

describe('a keystroke in a trend of 1,000 lines', () => {
  const path = 'trends/long.trend.yaml';
  bench('in a statement in the middle', typist(path, 'trend', trend, inMiddle(trend, '款'), '多 '));
  bench('in a new key of a claim', typist(path, 'trend', trend, inMiddle(trend, '    check:'), '    decision: true\n'));
  bench('all read anew, for comparison', () => void readBookFile(path, 'trend', { text: trend }), {
    iterations: 3,
    time: 0,
  });
});

describe('a keystroke in a trendbook.yaml with 3,000 sources', () => {
  const path = 'trendbook.yaml';
  bench('in a title in the middle', typist(path, 'book', manifest, inMiddle(manifest, '来源'), 'hello '));
  bench('in a new source', typist(path, 'book', manifest, inMiddle(manifest, '  source-'), '  new: { title: x }\n'));
  bench('all read anew, for comparison', () => void readBookFile(path, 'book', { text: manifest }), {
    iterations: 3,
    time: 0,
  });
});
