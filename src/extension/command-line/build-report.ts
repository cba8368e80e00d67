import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import { localeOf, render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import type { BookCommand } from './index.ts';
import type { RunCommandLine } from './run-command-line.ts';

const formats = {
  html: ['HTML', 'report/index.html'],
  md: ['Markdown', 'report/markdown'],
  pdf: ['PDF', 'report/report.pdf'],
} as const;

type Format = keyof typeof formats;

/** `trendbook.buildReport`: builds the report in a format, given or asked for; of a book with errors on request only. */
export const buildReport: BookCommand = async (folder, run, given) => {
  const format = given === undefined ? await askFormat() : (given as Format);
  if (!format || !(format in formats)) return;
  const { status, err } = await build(folder, run, format, []);
  if (status === 0) return tell(folder, format);
  if (status === undefined) return;
  if (status !== 1) {
    void window.showErrorMessage(err.trim());
    return;
  }
  const anyway = text(message('workbench/build-anyway'));
  const chosen = await window.showErrorMessage(lastLine(err), anyway);
  if (chosen !== anyway) return;
  const again = await build(folder, run, format, ['--allow-errors']);
  if (again.status === 0) await tell(folder, format);
  else if (again.err !== '') void window.showErrorMessage(again.err.trim());
};

function build(folder: Uri, run: RunCommandLine, format: Format, more: readonly string[]) {
  const options = {
    location: ProgressLocation.Notification,
    title: text(message('workbench/building')),
    cancellable: true,
  };
  return window.withProgress(options, (_progress, token) =>
    run(folder.fsPath, ['build', '--format', format, ...more], token),
  );
}

/** Not waited for: the command is done when the report is there. */
async function tell(folder: Uri, format: Format): Promise<void> {
  const target = Uri.joinPath(folder, formats[format][1]);
  const open = text(message('workbench/open-report'));
  const written = text(message('workbench/built', { file: workspace.asRelativePath(target) }));
  void window.showInformationMessage(written, open).then((chosen) => {
    if (chosen) void env.openExternal(target);
  });
}

async function askFormat(): Promise<Format | undefined> {
  const items = (Object.keys(formats) as Format[]).map((format) => ({
    label: formats[format][0],
    description: formats[format][1],
    format,
  }));
  return (await window.showQuickPick(items, { placeHolder: text(message('workbench/which-format')) }))?.format;
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}

function text(of: Message): string {
  return render(of, localeOf(env.language));
}
