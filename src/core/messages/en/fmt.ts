const files = (count: number) => `${count} ${count === 1 ? 'file' : 'files'}`;

export const fmt = {
  'fmt/command': () => 'Lay out the files of the books: white space alone, never what they say.',
  'fmt/paths': () => 'files and folders to lay out (default: the book around the working folder, else those below)',
  'fmt/option-check': () => 'change nothing; list what would change, and fail if there is something',
  'fmt/option-stdin': () => 'lay out a text from standard input, and print it',
  'fmt/option-stdin-filename': () => 'the file whose text that is',
  'fmt/done': (p: { changed: number; of: number }) =>
    p.changed === 0 ? `Nothing to change in ${files(p.of)}.` : `Laid out ${p.changed} of ${files(p.of)}.`,
  'fmt/would-change': (p: { changed: number; of: number }) =>
    `${p.changed} of ${files(p.of)} would change; "trendbook fmt" changes them.`,
  'fmt/unreadable': (p: { path: string; line: number | undefined }) =>
    `${p.path} was left alone: ${p.line === undefined ? 'it cannot be read' : `line ${p.line} cannot be read`}. "trendbook check" says why.`,
  'fmt/changed-meanwhile': (p: { path: string }) => `${p.path} changed meanwhile and was left alone. Run this again.`,
};
