type Change = 'new' | 'gone' | 'changed';

type EntryKind =
  | 'book'
  | 'trend'
  | 'page'
  | 'claim'
  | 'chart'
  | 'forecast'
  | 'product'
  | 'table'
  | 'row'
  | 'ranking'
  | 'taxonomy'
  | 'term'
  | 'metric'
  | 'source';

export type DiffSection = EntryKind | 'verdict' | 'figure' | 'rank' | 'review';

const sections: Readonly<Record<DiffSection, string>> = {
  verdict: 'Verdicts',
  figure: 'Figures',
  rank: 'Ranks',
  review: 'Forecasts of the older edition',
  book: 'The book itself',
  trend: 'Trends',
  page: 'Pages',
  claim: 'Claims',
  chart: 'Charts',
  forecast: 'Forecasts',
  product: 'Products',
  table: 'Tables',
  row: 'Rows of tables',
  ranking: 'Rankings',
  taxonomy: 'Taxonomies',
  term: 'Terms',
  metric: 'Metrics',
  source: 'Sources',
};

const columns = {
  id: 'id',
  name: 'name',
  statement: 'statement',
  verdict: 'verdict',
  computed: 'computed',
  measure: 'measure',
  date: 'date',
  before: 'before',
  after: 'after',
  change: 'change',
  ranking: 'ranking',
  rank: 'rank',
  interval: 'rank interval',
  trend: 'trend',
  due: 'due',
  state: 'state',
  outcome: 'outcome',
  field: 'field',
};

export type DiffColumn = keyof typeof columns;

export const diff = {
  'diff/command': () =>
    'Say what a newer edition, folder or git revision of a book says otherwise: figures, ranks, verdicts, trends, forecasts.',
  'diff/older': () =>
    'the older one: a git revision (HEAD~1, v2023, main:books/2023), the folder of a book, or an edition',
  'diff/newer': () => 'the newer one, likewise; by default the working tree',
  'diff/working-tree': () => 'working tree',
  'diff/option-format': (p: { formats: string }) => `${p.formats} (default: text)`,
  'diff/unknown': (p: { text: string }) =>
    `"${p.text}" is no folder with a book, no edition of a book here, and no git revision.`,
  'diff/no-book-in-revision': (p: { revision: string; path: string }) =>
    `The revision "${p.revision}" has no book at ${p.path || 'its top'}; say where with revision:folder.`,
  'diff/section': (p: { part: DiffSection; count: number }) => `${sections[p.part]} (${p.count})`,
  'diff/column': (p: { column: DiffColumn }) => columns[p.column],
  'diff/change': (p: { change: Change }) => p.change as string,
  'diff/listed': (p: { listed: boolean }) => (p.listed ? 'enters the list' : 'leaves the list') as string,
  'diff/forecast': (p: { state: 'resolved' | 'overdue' | 'open'; dropped: boolean }) =>
    p.dropped && p.state !== 'resolved' ? `${p.state}, no longer in the book` : (p.state as string),
  'diff/with-figures': (p: { count: number }) => (p.count === 1 ? '1 figure' : `${p.count} figures`),
  'diff/nothing': () => 'Nothing changed.',
  'diff/more': (p: { count: number }) => `… and ${p.count} more: "trendbook diff" prints all of them.`,
};
