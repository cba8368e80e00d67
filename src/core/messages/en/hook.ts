export const hook = {
  'hook/command': () => 'Put the commit gate into this git repository, or take it out.',
  'hook/install': () => 'Refuse commits in which a book has errors; hooks that are there stay.',
  'hook/option-book': () => 'the folder of a book in the repository (default: the working folder)',
  'hook/uninstall': () => 'Take the commit gate out again; other hooks stay.',
  'hook/comment': () => 'Checks the books in what is committed. "trendbook hook uninstall" takes these lines out.',
  'hook/gone': (p: { program: string }) =>
    `Trendbook is no longer at ${p.program}, so nothing was checked. Run "trendbook hook install" again.`,
  'hook/installed': (p: { paths: readonly string[] }) =>
    `Commits in which a book has errors are refused: the gate stands in ${p.paths.join(' and ')} ("git commit --no-verify" commits all the same).`,
  'hook/uninstalled': (p: { paths: readonly string[] }) => `Took the commit gate out of ${p.paths.join(' and ')}.`,
  'hook/none': () => 'There is no commit gate in this repository.',
  'hook/foreign': (p: { path: string }) =>
    `${p.path} is no shell script that lines can be added to; nothing was changed. Let it run "trendbook check --staged" and refuse the commit where that fails.`,
  'hook/not-executable': (p: { path: string }) =>
    `${p.path} exists, but git does not run it, since it is not executable; nothing was changed. Make it executable, or delete it.`,
  'hook/changed-meanwhile': (p: { path: string }) => `${p.path} changed meanwhile and was left alone. Try again.`,
};
