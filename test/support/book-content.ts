import type { Book } from '../../src/core/book/book.ts';
import { coverageOf, judgeClaims } from '../../src/core/claims/index.ts';
import { mentionsOf } from '../../src/core/language/mentions.ts';
import { computeRanking, computeSensitivity } from '../../src/core/rankings/index.ts';
import { editsOf, type Finding } from '../../src/core/rules/rule.ts';
import type { Workspace } from '../../src/core/workspace/index.ts';

/** What the workspace's book says and is found to be, with every place. */
export function bookContent(workspace: Workspace) {
  const book = workspace.books[0];
  return book && contentOf(book, workspace.check(book));
}

/** The same of any book, with what was found in it. */
export function contentOf(book: Book, found: readonly Finding[]) {
  const { model, definitions, references, figures, tableFaults } = book;
  return {
    products: [...model.products.values()].map(({ id, name, place, observations }) => ({
      id,
      name,
      place,
      observations,
    })),
    tables: [...model.tables.values()].map(({ id, rows, place }) => ({ id, rows, place })),
    trends: [...model.trends.values()],
    sources: [...model.sources.values()],
    definitions,
    references: references.map(({ kind, id, place, target, fault }) => ({ kind, id, place, target, fault })),
    figures: figures.map(({ text, place, unit }) => ({ text, place, unit })),
    tableFaults,
    schema: documentsOf(book).map(({ id, schemaProblems, stream }) => ({ id, schemaProblems, stream })),
    verdicts: [...judgeClaims(model)].map(([id, { kind, certain, possible, place }]) => [
      id,
      kind,
      certain,
      possible,
      place,
    ]),
    claims: [...model.claims.keys()],
    charts: [...model.charts.keys()],
    rankings: [...model.rankings.keys()].map((id) => computeRanking(model, id)?.records),
    sensitivity: [...model.rankings.keys()].map((id) =>
      computeSensitivity(model, id, { seed: 1, draws: 20 })?.map(({ p5, median, p95 }) => [p5, median, p95]),
    ),
    coverage: coverageOf(book),
    mentions: [...book.files.keys()].map((path) => mentionsOf(book).in(path)),
    findings: found.map((finding) => ({
      ...finding,
      fixes: finding.fixes.map((fix) => ({ title: fix.title, safe: fix.safe, edits: editsOf(fix, book) })),
    })),
  };
}

const documentsOf = (book: Book) => [...book.files.values()].flatMap((file) => file.documents);
