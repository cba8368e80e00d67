/** What `trendbook build` says. */
export const build = {
  'cli/build': () => 'Builds the report: one HTML file, a folder of Markdown, or a PDF.',
  'build/option-out': () => 'folder to write into (default: report beside trendbook.yaml; Markdown: report/markdown)',
  'build/option-allow-errors': () => 'build a book that has errors, and mark them in its pages',
  'build/option-watch': () => 'build again after every change, and show the report on 127.0.0.1 (html)',
  'build/option-browser': () =>
    'the Chromium or Chrome that prints the PDF (default: CHROME_PATH, else the first on the PATH)',
  'build/watch-html': () => '--watch shows HTML: leave out --format.',
  'build/bad-folder': (p: { path: string }) =>
    `The report cannot be written into “${p.path}”: the book itself is there. Choose a folder of its own with --out.`,
  'build/foreign-file': (p: { path: string; file: string }) =>
    `“${p.path}” holds files that are not from a report (${p.file}), and would be replaced as a whole. Choose another folder with --out.`,
  'build/errors': (p: { count: number; allowed: boolean }) => {
    const count = p.count === 1 ? '1 error' : `${p.count} errors`;
    const them = p.count === 1 ? 'it' : 'them';
    return p.allowed
      ? `The book has ${count}: the report marks ${them}.`
      : `The book has ${count}. Mend ${them}, or build with --allow-errors, which marks ${them} in the pages.`;
  },
  'build/no-browser': () =>
    'A PDF needs Chromium or Chrome, and none was found on the PATH. Install one (Debian, Ubuntu: chromium), name it with --browser or CHROME_PATH, or build HTML and print it.',
  'build/browser-missing': (p: { path: string }) => `There is no program at “${p.path}”.`,
  'build/browser-failed': (p: { browser: string; text: string }) => `“${p.browser}” did not print: ${p.text}`,
  'build/no-chinese-font': () =>
    'This computer has no font with Chinese characters, and the report would be printed with empty boxes. Install one (Debian, Ubuntu: fonts-noto-cjk).',
  'build/serving': (p: { url: string }) => `${p.url}  (Ctrl+C ends it)`,
  'build/not-watched': (p: { reason: string }) =>
    `Changes in some of the files are not noticed, and the report is built without them: ${p.reason}`,
  'build/built-again': (p: { count: number }) =>
    p.count === 1 ? 'Built again: 1 file changed.' : `Built again: ${p.count} files changed.`,
};
