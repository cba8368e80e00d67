// What one edited observation costs from the editor's text to the findings: npm run bench -- test/bench/edit.bench.ts
import { bench, describe } from 'vitest';
import { generateBook } from '../../scripts/generate-book.mjs';
import type { Workspace } from '../../src/core/workspace/index.ts';
import { loadWorkspace } from '../support/memory-book.ts';

const claims = 1000;
const few = { iterations: 12, time: 0 };

/** A claim about the downloads of all products: every one hangs on every figure. */
function claim(index: number): string {
  const where = `where: { app.downloads: ">${index}万" }`;
  const check = index % 2 === 0 ? `type: count, ${where}` : `type: sum, measure: app.downloads, ${where}`;
  return `  - { id: big-${index}, statement: 共${index}款, sources: [qbitai-2024], check: { ${check}, is: ${index} } }\n`;
}

async function largeBook(products: number, layout: 'files' | 'streams') {
  const files: Record<string, string> = Object.fromEntries(await generateBook({ products, layout }));
  const texts = Array.from({ length: claims }, (_, index) => claim(index));
  files['trends/big.trend.yaml'] = `title: 大\nperspective: product\nclaims:\n${texts.join('')}`;
  return files;
}

/** The same book with all products in one file. */
function inOneStream(files: Record<string, string>, path: string): Record<string, string> {
  const isProduct = (each: string) => each.startsWith('products/');
  const documents = Object.keys(files)
    .filter(isProduct)
    .map((each) => files[each]!);
  const others = Object.fromEntries(Object.entries(files).filter(([each]) => !isProduct(each)));
  return { ...others, [path]: documents.join('---\n') };
}

function editing(workspace: Workspace, path: string, text: string) {
  let edits = 0;
  const at = text.indexOf('downloads: ', text.length / 2 - 1) + 'downloads: '.length;
  const start = at > text.length / 3 ? at : text.indexOf('downloads: ') + 'downloads: '.length;
  const end = text.slice(start).search(/[,}\n]/) + start;
  const book = () => workspace.books[0]!;
  const edit = () => workspace.setBuffer(path, `${text.slice(0, start)}${1_000_000 + edits++}${text.slice(end)}`);
  return {
    edit,
    check: async () => {
      await edit();
      workspace.check(book());
    },
  };
}

const withDownloads = (files: Record<string, string>) =>
  Object.keys(files).find((path) => path.startsWith('products/') && files[path]!.includes('downloads: '))!;

for (const products of [250, 1000, 10_000]) {
  const files = await largeBook(products, 'files');
  const workspace = await loadWorkspace(files);
  workspace.check(workspace.books[0]!);
  const path = withDownloads(files);
  const { edit, check } = editing(workspace, path, files[path]!);
  describe(`${products} product files, ${claims} claims on every one of them`, () => {
    bench('the book after one edited observation', edit, few);
    bench('its findings too', check, few);
    bench(
      'the same findings from scratch, for comparison',
      async () => {
        const fresh = await loadWorkspace(files);
        fresh.check(fresh.books[0]!);
      },
      { iterations: 1, time: 0, warmupIterations: 0 },
    );
  });
}

{
  const path = 'products/all.product.yaml';
  const files = inOneStream(Object.fromEntries(await generateBook({ products: 500, layout: 'streams' })), path);
  const workspace = await loadWorkspace(files);
  await workspace.setBuffer(path, files[path]!);
  workspace.check(workspace.books[0]!);
  const { edit, check } = editing(workspace, path, files[path]!);
  describe(`500 products in one file of ${files[path]!.split('\n').length} lines`, () => {
    bench('the book after one edited observation', edit, { iterations: 50, time: 0 });
    bench('its findings too', check, { iterations: 50, time: 0 });
  });
}
