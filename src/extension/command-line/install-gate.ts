import { window } from 'vscode';
import type { BookCommand } from './index.ts';

/** `trendbook.installGate`: puts the commit gate into the repository that the book is in, and tells where it stands. */
export const installGate: BookCommand = async (folder, run) => {
  const { status, out, err } = await run(folder.fsPath, ['hook', 'install']);
  if (status === 0) void window.showInformationMessage(out.trim());
  else void window.showErrorMessage(err.trim());
};
