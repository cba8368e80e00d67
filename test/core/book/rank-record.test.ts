import { expect, it } from 'vitest';
import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import { exampleBook } from '../../../src/core/rules/example-book.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';

const rankings = `rankings:
  largest-deals: { title: 最大的融资, from: deals, indicators: [{ measure: amount, weight: 1, direction: higher }] }
  largest-apps: { title: 最大的App, indicators: [{ measure: app.downloads, weight: 1, direction: higher }] }
`;

it.each([
  ['largest-deals', 'd1', []],
  ['largest-deals', 'deals/d1', []],
  ['largest-deals', 'd9', ['ref/unknown-table']],
  ['largest-deals', 'quark', ['ref/unknown-table']],
  ['largest-apps', 'quark', []],
  ['largest-apps', 'd1', ['ref/unknown-product']],
  ['largest', 'quark', ['ref/unknown-ranking']],
])('the record of a rank is one of its ranking: %s of %s', async (ranking, of, expected) => {
  const claim = `claims:\n  - { id: a, statement: 第1, sources: [report], check: { type: rank, ranking: ${ranking}, of: ${of}, is: 1 } }\n`;
  const trend = `title: 智能体\nperspective: product\n${claim}`;
  const manifest = exampleBook['trendbook.yaml'] + rankings;
  const files = { ...exampleBook, 'trendbook.yaml': manifest, 'trends/agents.trend.yaml': trend };
  const workspace = createWorkspace(new MemoryFileSystem(files));
  await workspace.load();
  const findings = workspace.check(workspace.books[0]!);
  expect(findings.filter(({ rule }) => rule.startsWith('ref/')).map(({ rule }) => rule)).toEqual(expected);
});
