import type { Book } from '../../book/book.ts';
import { isBare } from '../../book/read-node.ts';
import { message } from '../../messages/message.ts';
import type { Ranking } from '../../rankings/index.ts';
import { brokenFiles } from '../damage.ts';
import type { Report, Rule } from '../rule.ts';
import { exampleTable, rankingExample } from './example-table.ts';
import { namesFor, readableRankings } from './readable-rankings.ts';

export const noData: Rule = {
  id: 'ranking/no-data',
  severity: 'warning',
  documentation: {
    en: 'A ranking that no record takes part in, an indicator that no record has a figure for, or records that are left out because they have no figure for any indicator.',
    zh: '榜单没有任何成员；或某个指标没有任何记录有数据；或有的记录因任何指标都没有数据而未能上榜。',
  },
  examples: {
    valid: [rankingExample('top: { from: apps, indicators: [{ measure: users }] }')],
    invalid: [
      rankingExample('top: { from: apps, indicators: [{ measure: users }, { measure: ⟦speed⟧ }] }'),
      rankingExample('⟦top⟧: { from: apps, where: { users: ">1000" }, indicators: [{ measure: users }] }'),
      {
        ...rankingExample('⟦top⟧: { from: apps, indicators: [{ measure: speed }] }'),
        others: {
          'tables/apps.table.yaml': `${exampleTable['tables/apps.table.yaml']}  - { id: delta, speed: 7 }\n`,
        },
      },
    ],
  },
  ofData: true,
  check(book, report) {
    for (const ranking of readableRankings(book)) checkRanking(book, ranking, report);
  },
};

function checkRanking(book: Book, ranking: Ranking, report: Report): void {
  const { declaration, problems, observed, records, leftOut, title } = ranking;
  const { file, range } = declaration.place;
  // What cannot be understood or is not written yet has its finding; weights that are all 0 let nothing count, which is theirs.
  if (
    problems.length > 0 ||
    isBare(book.model.rankings.get(declaration.id)?.node, 'where') ||
    !countsAnything(ranking) ||
    dataIsBroken(book)
  )
    return;
  const anyObserved = [...observed.values()].some((count) => count > 0);
  const unobserved = anyObserved ? leavesWithout(ranking) : [];
  for (const { name, range: at } of unobserved) {
    report({ file, range: at }, message('ranking/no-data/indicator', { name }));
  }
  const without = leftOut.filter(({ reason, unreadable }) => reason === 'no-data' && !unreadable);
  if (records.length > 0) {
    if (without.length > 0) {
      const named = namesFor(without.map(({ id }) => id));
      report({ file, range }, message('ranking/no-data/records', { title, ...named }));
    }
    return;
  }
  const explained = unobserved.length > 0 || leftOut.some(({ unreadable }) => unreadable);
  if (!explained) report({ file, range }, message('ranking/no-data', { title }));
}

function countsAnything({ indicators }: Ranking): boolean {
  const counts = (each: Ranking['indicators']['indicators'][number]): boolean =>
    each.weight > 0 && (each.kind === 'leaf' || each.indicators.some((below) => counts(below)));
  return indicators.indicators.some((each) => counts(each));
}

function leavesWithout({ indicators, observed }: Ranking) {
  const leaves = (group: Ranking['indicators']): { name: string; range: { start: number; end: number } }[] =>
    group.indicators.flatMap((each) =>
      each.kind === 'group'
        ? leaves(each)
        : observed.get(each.name) === 0
          ? [{ name: each.name, range: each.declared.measureRange }]
          : [],
    );
  return leaves(indicators);
}

/** What is missing may stand in a part of a file that could not be read. */
function dataIsBroken(book: Book): boolean {
  return brokenFiles(book).some(({ kind }) => ['product', 'table', 'csv'].includes(kind));
}
