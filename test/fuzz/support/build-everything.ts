import type { Book } from '../../../src/core/book/book.ts';
import { drawChart } from '../../../src/core/charts/index.ts';
import { judgeClaims } from '../../../src/core/claims/index.ts';
import { compareBooks } from '../../../src/core/diff/index.ts';
import { verdictCard } from '../../../src/core/language/verdicts/verdict-card.ts';
import { bookTree } from '../../../src/core/language/workbench/book-tree.ts';
import { workspaceSymbols } from '../../../src/core/language/workspace-symbols.ts';
import { previewPage } from '../../../src/core/preview/index.ts';
import { readQuery, runQuery } from '../../../src/core/query/index.ts';
import { computeRanking, computeSensitivity } from '../../../src/core/rankings/index.ts';
import { composeReport, renderHtml, renderMarkdown } from '../../../src/core/report/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { forEachPair } from '../../../src/core/yaml/index.ts';
import { step, turns } from './longest-step.ts';

/** A shape without a place. */
const unplaced = /\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|points|transform)="[^"]*(?:NaN|Infinity|undefined)/;

/** Everything that is made of a book: queries, verdicts, rankings, charts, previews, the report; throws where one does. */
export async function buildEverything(book: Book, before: Book, findings: readonly Finding[]): Promise<void> {
  const { model } = book;
  for (const id of step('verdicts', () => judgeClaims(model)).keys()) {
    step('verdict card', () => verdictCard(book, id, 'zh', () => undefined));
  }
  for (const id of model.rankings.keys()) {
    for (const { score } of step('ranking', () => computeRanking(model, id))?.records ?? []) {
      if (!Number.isFinite(score)) throw new Error(`ranking ${id} has a score of ${score}`);
    }
    step('sensitivity', () => computeSensitivity(model, id, { draws: 10, seed: 1 }));
  }
  for (const { path, documents } of book.files.values()) {
    for (const { yaml } of documents) drawAndAsk(book, yaml.root);
    step('preview', () => previewPage(book, path, { locale: 'zh' }));
  }
  step('book tree', () => bookTree(book, 'en'));
  step('workspace symbols', () => workspaceSymbols(book, '', 'en'));
  step('comparison', () => compareBooks(before, book));
  step('comparison', () => compareBooks(book, before));
  const errors = findings.filter(({ severity }) => severity === 'error');
  const report = step('report', () => composeReport({ book, images: new Map(), errors }));
  step('report as Markdown', () => renderMarkdown(report));
  const wrong = unplaced.exec(await turns('report as HTML', async () => renderHtml(report)))?.[0];
  if (wrong !== undefined) throw new Error(`a chart is drawn with ${wrong}`);
}

/** Draws what stands under `charts` and runs what looks like a query. */
function drawAndAsk({ model }: Book, root: Parameters<typeof forEachPair>[0]): void {
  forEachPair(root, ({ key, value }) => {
    if (value.kind === 'mapping') step('query', () => runQuery(model, readQuery(value)));
    if (key.source !== 'charts' || value.kind !== 'sequence') return;
    for (const chart of value.items) {
      if (chart.kind === 'mapping') step('chart', () => drawChart(chart, model, { locale: 'zh' }));
    }
  });
}
