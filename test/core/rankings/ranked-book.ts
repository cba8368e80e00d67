import { MemoryFileSystem } from '../../../src/core/book/memory-file-system.ts';
import type { BookModel } from '../../../src/core/book/model.ts';
import { computeRanking, type Ranking } from '../../../src/core/rankings/index.ts';
import { createWorkspace } from '../../../src/core/workspace/index.ts';

const columns = ['a', 'b', 'c', 'd', 'e'];

/** Rows of figures under the columns a to e; undefined for a cell that is left out. */
export type Rows = Readonly<Record<string, readonly (string | number | undefined)[]>>;

/**
 * A book with one table, `grid`, whose columns a to e may hold any number, and one ranking over it.
 * @param ranking its YAML in flow style, without braces
 */
export async function modelOf(rows: Rows, ranking: string): Promise<BookModel> {
  const lines = Object.entries(rows).map(([id, figures]) => {
    const cells = figures.flatMap((figure, i) => (figure === undefined ? [] : [`${columns[i]}: "${figure}"`]));
    return `  - { ${[`id: ${id}`, ...cells].join(', ')} }`;
  });
  const declared = columns.map((id) => `  ${id}: { title: ${id}, type: figure, range: [null, null] }`);
  const workspace = createWorkspace(
    new MemoryFileSystem({
      'trendbook.yaml': `trendbook: 1\ntitle: 榜\nrankings:\n  r: { from: grid, ${ranking} }\n`,
      'tables/grid.table.yaml': `title: 表\ncolumns:\n${declared.join('\n')}\nrows:\n${lines.join('\n')}\n`,
    }),
  );
  await workspace.load();
  return workspace.books[0]!.model;
}

export async function rankingOf(rows: Rows, ranking: string): Promise<Ranking> {
  return computeRanking(await modelOf(rows, ranking), 'r')!;
}
