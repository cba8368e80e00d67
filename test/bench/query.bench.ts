// What a query over 10,000 products costs, first and later: npm run bench -- test/bench/query.bench.ts
import { bench, describe } from 'vitest';
import { generateBook } from '../../scripts/generate-book.mjs';
import { countMatches, judge, type Query, readQuery, resolveCondition, runQuery } from '../../src/core/query/index.ts';
import { parseYaml } from '../../src/core/yaml/index.ts';
import { loadWorkspace } from '../support/memory-book.ts';

const files = Object.fromEntries(await generateBook({ products: 10_000, layout: 'streams' }));
const workspace = await loadWorkspace(files);
const edited = 'products/stream-0001.product.yaml';
const queryOf = (text: string): Query => readQuery(parseYaml(text).documents[0]!.root);
const count = queryOf('where: { app.downloads: ">100万", kind: native }');
const model = () => workspace.books[0]!.model;
const figures = Array.from({ length: 100_000 }, (_, at) => queryOf(`where: { app.downloads: ">${at + 1}" }`));
let asked = 0;
let edits = 0;

countMatches(model(), count);

describe('a count over 10,000 products', () => {
  bench('asked before', () => void countMatches(model(), count));
  bench('with every record and its figures', () => void runQuery(model(), count));
  bench('record by record, for comparison', () => {
    const resolved = count.where.map((condition) => resolveCondition(model(), 'products', condition));
    for (const { record } of runQuery(model(), { ...count, where: [] }).records) {
      for (const condition of resolved) judge(model(), record, condition);
    }
  });
  bench('of a measure asked before, with another figure', () => {
    countMatches(model(), figures[asked++ % figures.length]!);
  });
});

describe('after one of 100 streams was edited', () => {
  const few = { iterations: 5, time: 0 };
  const edit = () => workspace.setBuffer(edited, `${files[edited]!}# ${edits++}\n`);
  bench('putting the book together again', edit, few);
  bench(
    'putting it together again and counting',
    async () => {
      await edit();
      countMatches(model(), count);
    },
    few,
  );
});
