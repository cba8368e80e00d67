type What = 'format' | 'rule' | 'severity' | 'kind' | 'locale' | 'ranking' | 'chart' | 'theme';

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

const maybe = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : '');

interface Failure {
  readonly code: string;
  readonly text: string;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  ENOENT: 'it does not exist',
  EEXIST: 'a file of that name is in the way',
  ELOOP: 'it is a link that leads back to itself',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

const reason = ({ code, text }: Failure) => reasons[code] ?? text;

const titles = { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:' };

export const cli = {
  'cli/program': () => 'Checks trend books: folders of YAML and Markdown with a trendbook.yaml.',
  'cli/check': () => 'Check the books and say what is wrong, and where.',
  'cli/check-paths': () => 'files and folders to check (default: the book around the working folder, else those below)',
  'cli/init': () => 'Make a new book from a template.',
  'cli/init-dir': () => 'the folder to make it in (default: the working folder)',
  'cli/chart': () => 'Write a chart of the book as a file of its own: a picture (SVG, PNG) or its data (CSV).',
  'cli/chart-id': () => 'the id of the chart, as a trend declares it',
  'cli/chart-out': () => 'the file to write; its ending gives the format: .svg, .png or .csv',
  'cli/chart-width': () => 'how wide the picture is, in pixels (a PNG has twice as many)',
  'cli/chart-theme': (p: { themes: string }) => `the colours of the picture: ${p.themes}`,
  'cli/chart-written': (p: { path: string }) => `Written: ${p.path}`,
  'cli/chart-bad-width': (p: { text: string; least: number; most: number }) =>
    `--width is a whole number from ${p.least} to ${p.most}, not "${p.text}".`,
  'cli/no-chinese-font': (_: Record<never, never>) =>
    'No font with Chinese characters was found on this system, and a PNG needs one. Install Noto Sans CJK (Debian and Ubuntu: fonts-noto-cjk), or write an SVG.',
  'cli/no-png': (_: Record<never, never>) =>
    'The trendbook inside the editor’s extension writes no PNG: write an SVG, or install the command line.',
  'cli/no-font': (_: Record<never, never>) =>
    'No font was found on this system, and a PNG needs one. Install Noto Sans or DejaVu Sans, or write an SVG.',
  'cli/claims': () => 'Judge every claim by the data, and say what each verdict rests on.',
  'cli/claims-path': () => 'a file or folder of the book (default: the working folder)',
  'cli/query': () => 'Ask for the products, trends, rows or terms that meet conditions, with their figures.',
  'cli/query-text': () => "the query as YAML, such as 'where: { kind: native }'; from, where and measures are its keys",
  'cli/schema': () => 'Print the JSON Schema of a kind of file.',
  'cli/lsp': () => 'Run the language server, for editors.',
  'cli/rank': () => 'Rank records by a composite indicator of the book, with how sure each rank is.',
  'cli/rank-id': () => 'the id of the ranking, as under rankings in trendbook.yaml',
  'cli/help': () => 'Show the help of a command.',
  'cli/help-title': (p: { title: keyof typeof titles }) => titles[p.title],

  'cli/option-help': () => 'show this help',
  'cli/option-version': () => 'show the version',
  'cli/option-book': () => 'the folder of the book that counts',
  'cli/option-format': (p: { formats: string; initial: string }) => `${p.formats} (default: ${p.initial})`,
  'cli/option-query-format': (p: { formats: string }) => `${p.formats} (default: table)`,
  'cli/option-staged': () => "check what is in git's index, not the working tree",
  'cli/option-since': () => 'only what changed since a git revision, and what depends on it',
  'cli/option-fix': () => 'apply the fixes that cannot change what the book says',
  'cli/option-rule': () => 'set a rule to off, info, warning or error (repeatable)',
  'cli/option-max-warnings': () => 'fail on more warnings than this',
  'cli/option-baseline': () => 'hold back the findings that this file lists',
  'cli/option-write-baseline': () => 'list the present findings in this file',
  'cli/option-no-cache': () => 'read and check everything anew, and keep nothing for later runs',
  'cli/option-stdin': () => 'check a text from standard input',
  'cli/option-stdin-filename': () => 'the file whose place that text takes',
  'cli/option-seed': (p: { seed: number }) =>
    `the whole number that the random weights follow from (default: ${p.seed})`,
  'cli/option-locale': () => 'language of messages (default: from LC_ALL, LC_MESSAGES, LANG)',
  'cli/option-color': () => 'colour the output',
  'cli/option-no-color': () => 'do not colour the output (default where it is no terminal)',
  'cli/option-stdio': () => 'talk over standard input and output',

  'cli/severity': (p: { severity: 'error' | 'warning' | 'info' }) => p.severity as string,
  'cli/summary': (p: { errors: number; warnings: number; infos: number; files: number; of: number }) => {
    const counts = [
      p.errors > 0 ? plural(p.errors, 'error') : '',
      p.warnings > 0 ? plural(p.warnings, 'warning') : '',
      p.infos > 0 ? plural(p.infos, 'info') : '',
    ];
    return `${counts.filter((count) => count !== '').join(', ')} in ${p.files} of ${plural(p.of, 'file')}`;
  },
  'cli/no-problems': (p: { of: number }) => `No problems in ${plural(p.of, 'file')}`,
  'cli/coverage': (p: { figures: number; annotated: number }) =>
    `${p.annotated} of ${plural(p.figures, 'figure')} in prose annotated (${Math.floor((p.annotated / p.figures) * 100)} %)`,
  'cli/fixable': (p: { count: number }) => `${p.count} can be fixed with --fix`,
  'cli/baselined': (p: { count: number }) => `${p.count} held back by the baseline`,
  'cli/table-head': () => 'Severity | Place | Rule | Message',
  'cli/more-findings': (p: { count: number }) => `… and ${p.count} more.`,
  'cli/progress': (p: { done: string; total: string }) => `${p.done} of ${p.total} files`,
  'cli/fixed': (p: { count: number }) => `Applied ${plural(p.count, 'fix', 'fixes')}.`,
  'cli/baseline-written': (p: { count: number; path: string }) => `Wrote ${plural(p.count, 'finding')} to ${p.path}.`,
  'cli/too-many-warnings': (p: { warnings: number; maximum: number }) =>
    `${plural(p.warnings, 'warning')}: more than the ${p.maximum} allowed.`,
  'cli/made': (p: { name: string }) => `Made the book ${p.name}:`,
  'cli/next-step': (p: { command: string }) => `Next: ${p.command}`,

  'cli/no-book': (p: { path: string }) =>
    `No book found: there is no trendbook.yaml in, above or below ${p.path}. "trendbook init" makes one.`,
  'cli/several-books': (p: { books: string }) => `There are several books here (${p.books}): say which with --book.`,
  'cli/not-a-book': (p: { path: string }) => `${p.path} holds no trendbook.yaml.`,
  'cli/no-such-path': (p: { path: string }) => `${p.path} does not exist.`,
  'cli/path-outside-book': (p: { path: string; book: string }) => `${p.path} does not lie in the book ${p.book}.`,
  'cli/exists': (p: { path: string }) => `${p.path} exists already; nothing was written.`,
  'cli/cannot-read': (p: { path: string; failure: Failure }) => `${p.path} cannot be read: ${reason(p.failure)}.`,
  'cli/cannot-write': (p: { path: string; failure: Failure }) => `${p.path} cannot be written: ${reason(p.failure)}.`,
  'cli/changed-meanwhile': (p: { path: string }) =>
    `${p.path} changed while it was being fixed; it was left alone. Run --fix again.`,
  'cli/bad-baseline': (p: { path: string }) => `${p.path} is no baseline; "--write-baseline ${p.path}" makes one.`,
  'cli/bad-rule': (p: { text: string }) => `"--rule ${p.text}": write id=severity, as in schema/unknown-key=warning.`,
  'cli/bad-number': (p: { option: string; text: string }) => `--${p.option} takes a whole number, not "${p.text}".`,
  'cli/unknown-value': (p: { what: What; text: string; suggestion: string | undefined; choices: string | undefined }) =>
    `There is no ${p.what} "${p.text}".${maybe(p.suggestion)}${p.choices ? ` Choose one of ${p.choices}.` : ''}`,
  'cli/conflict': (p: { first: string; second: string }) => `--${p.first} and --${p.second} do not go together.`,
  'cli/needs': (p: { option: string; needed: string }) =>
    `${p.option === 'lsp' ? '"trendbook lsp"' : `--${p.option}`} needs --${p.needed}.`,
  'cli/stdin-with-paths': () => '--stdin is for the one file of --stdin-filename; leave the paths out.',
  'cli/unknown-option': (p: { name: string; suggestion: string | undefined }) =>
    `There is no option ${p.name}.${maybe(p.suggestion)}`,
  'cli/unknown-command': (p: { name: string; suggestion: string | undefined }) =>
    `There is no command "${p.name}".${maybe(p.suggestion)} "trendbook --help" lists them.`,
  'cli/missing-argument': (p: { name: string }) => `The argument <${p.name}> is missing.`,
  'cli/option-needs-value': (p: { name: string }) => `The option ${p.name} needs a value.`,
  'cli/too-many-arguments': (p: { command: string }) => `Too many arguments for "${p.command}".`,
  'cli/bad-arguments': (p: { text: string }) => p.text,

  'cli/git-missing': () => 'This needs git, and there is no git program.',
  'cli/git-failed': (p: { text: string }) => `git says: ${p.text}`,
  'cli/not-a-repository': (p: { path: string }) => `${p.path} is not in the working tree of a git repository.`,
  'cli/unknown-revision': (p: { revision: string }) => `git knows no revision "${p.revision}".`,
  'cli/internal-error': (p: { text: string }) =>
    `Internal error: ${p.text} (please report it; TRENDBOOK_DEBUG=1 shows where it happened)`,
};
