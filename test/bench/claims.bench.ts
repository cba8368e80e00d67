// What 1,000 claims over 10,000 products cost: npx vitest bench --run test/bench/claims.bench.ts
import { bench, describe } from 'vitest';
import { MemoryFileSystem } from '../../src/core/book/memory-file-system.ts';
import { countKept, judgeClaims } from '../../src/core/claims/index.ts';
import { createWorkspace } from '../../src/core/workspace/index.ts';
import { Draw } from '../core/claims/brute-force/random.ts';

const products = 10_000;
const claims = 1_000;
const draw = new Draw(1);
const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);
const kinds = ['native', 'plus', 'wrapper', 'aggregator'];

function productText(index: number): string {
  const figures = `downloads: ${draw.one(['超100万', '50万', '千万级', '1.2亿'])}, dau: ${1000 + draw.upTo(1_000_000)}, retention: ${draw.upTo(90)}%`;
  const kind = draw.chance(0.95) ? `kind: ${draw.one(kinds)}\n` : '';
  const observed = draw.some(months, 2).map((month) => `  - { at: ${month}, platform: app, ${figures} }\n`);
  return `name: 产品${index}\n${kind}track: t${draw.upTo(19)}\nobservations:\n${observed.join('')}`;
}

function checkText(index: number): string {
  const where = `where: { track: t${index % 20}, kind: ${kinds[index % 4]} }`;
  const measure = `app.${draw.one(['downloads', 'dau'])}@${draw.one(months)}`;
  switch (index % 7) {
    case 0:
      return `type: count, where: { track: t${index % 20}, ${measure}: ">${index}万" }, is: ${index}`;
    case 1:
      return `type: sum, ${where}, measure: ${measure}, is: ${index}万`;
    case 2:
      return `type: max, ${where}, measure: ${measure}, is: ${index}万`;
    case 3:
      return `type: top, ${where}, by: ${measure}, first: [p${index}]`;
    case 4:
      return `type: share, ${where}, is: ${index % 100}%`;
    case 5:
      return `type: compare, a: { type: count, ${where} }, b: { type: count, where: { track: t1 } }, is: higher`;
    default:
      return `type: value, of: p${index}, measure: ${measure}, is: ${index}万`;
  }
}

const files: Record<string, string> = {
  'trendbook.yaml': `trendbook: 1
title: 大书
asOf: 2024-10
coverage: { products: complete }
sources: { desk: { title: 案头调查 } }
taxonomies:
  perspective: { product: 产品 }
  kind: { native: 一, plus: 二, wrapper: 三, aggregator: 四 }
  track: { ${Array.from({ length: 20 }, (_, index) => `t${index}: 赛道${index}`).join(', ')} }
  platform: { app: App }
metrics:
  downloads: { title: 下载量, platforms: [app], unit: count }
  dau: { title: 日活, platforms: [app], unit: count }
  retention: { title: 留存率, platforms: [app], unit: percent, range: [0, 1] }
`,
};
for (let index = 0; index < products; index++) files[`products/p${index}.product.yaml`] = productText(index);
for (let trend = 0; trend < 10; trend++) {
  const texts = Array.from({ length: claims / 10 }, (_, index) => {
    const number = trend * (claims / 10) + index;
    return `  - { id: c${number}, statement: 一, sources: [desk], check: { ${checkText(number)} } }\n`;
  });
  files[`trends/t${trend}.trend.yaml`] = `title: 趋势\nperspective: product\nclaims:\n${texts.join('')}`;
}

const fileSystem = new MemoryFileSystem(files);
const workspace = createWorkspace(fileSystem);
await workspace.load();
const full = workspace.books[0]!;
judgeClaims(full.model);

describe(`${claims} claims over ${products} products`, () => {
  // A model of the same parts, of which nothing is known: what was read from the files is kept, no index is.
  bench('from scratch', () => void judgeClaims({ ...full.model }), { iterations: 3, time: 0, warmupIterations: 0 });

  const text = files['products/p17.product.yaml']!;
  let dau = 1000;
  let last = full;
  let before = full;
  bench('after one edited observation', () => void judgeClaims(last.model), {
    iterations: 5,
    time: 0,
    warmupIterations: 0,
    setup: (task) => {
      task.opts.beforeEach = async () => {
        before = last;
        await workspace.setBuffer('products/p17.product.yaml', text.replace(/dau: \d+/, `dau: ${++dau}`));
        last = workspace.books[0]!;
      };
      task.opts.afterEach = () => {
        if (process.env.BENCH_KEPT) console.log('kept', countKept(last.model, before.model));
      };
    },
  });
});
