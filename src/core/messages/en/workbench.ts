type Counts = Readonly<
  Record<'verified' | 'consistent' | 'contradicted' | 'unverifiable' | 'cited' | 'unsupported', number>
>;

/** The view of the book, the status bar and the commands of an editor. */
export const workbench = {
  'workbench/trends': () => 'Trends',
  'workbench/claims': () => 'Claims',
  'workbench/products': () => 'Products',
  'workbench/rankings': () => 'Rankings',
  'workbench/forecasts': () => 'Forecasts',
  'workbench/without': () => 'Not said',
  'workbench/rank-interval': (p: { best: number; worst: number }) => `rank ${p.best} to ${p.worst}`,
  'workbench/forecast': (p: { state: 'open' | 'overdue' | 'resolved'; due: string | undefined }) => {
    const state = { open: 'open', overdue: 'overdue', resolved: 'resolved' }[p.state];
    return p.due === undefined ? state : `${p.due}, ${state}`;
  },
  'workbench/status-name': () => 'Trendbook: claims and coverage',
  'workbench/covered': (p: { annotated: number; figures: number }) =>
    p.figures === 0 ? 'The prose states no figures.' : `${p.annotated} of ${p.figures} figures in prose annotated`,
  'workbench/status-label': (p: { title: string; counts: Counts; all: number; percent: number | undefined }) =>
    `${p.title}: ${p.all} claims, ${p.counts.verified} verified, ${p.counts.contradicted} contradicted${p.percent === undefined ? '' : `, ${p.percent} percent of the figures in prose annotated`}`,
  'workbench/exists': (p: { file: string }) => `${p.file} exists already; nothing was written.`,
  'workbench/cannot-write': (p: { reason: string }) => `The book could not be written: ${p.reason}`,
  'workbench/book-made': () => 'The book is there.',
  'workbench/open-folder': () => 'Open Folder',
  'workbench/choose-folder': () => 'Make the Book Here',
  'workbench/untrusted': () =>
    'This runs the command line on the files of the workspace, so the workspace has to be trusted first.',
  'workbench/building': () => 'Building the report',
  'workbench/build-anyway': () => 'Build with Errors Marked',
  'workbench/built': (p: { file: string }) => `The report is in ${p.file}.`,
  'workbench/open-report': () => 'Open',
  'workbench/which-format': () => 'In which format?',
  'workbench/changes-since': (p: { older: string }) => `Changes since ${p.older}`,
  'workbench/older': () =>
    'Compare with which older state? A git revision, an edition of a book in this folder, or a folder',
};
