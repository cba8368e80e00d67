import { execFile } from 'node:child_process';
import { type CancellationToken, type ExtensionContext, env } from 'vscode';
import { localeOf } from '../../core/messages/catalogue.ts';

/** How a run of the command line ended. */
export interface Run {
  /** As the command line documents it; undefined where it was ended. */
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** Runs the shipped command line in a folder, with arguments that no shell reads, in the language of VS Code. */
export type RunCommandLine = (folder: string, args: readonly string[], token?: CancellationToken) => Promise<Run>;

/** As much as a comparison of large books prints. */
const mostOutput = 64 * 1024 * 1024;

/** The program and its first argument: VS Code's own, as Node. */
export function commandLine(context: ExtensionContext): { node: string; program: string; env: Record<string, string> } {
  return { node: process.execPath, program: context.asAbsolutePath('dist/cli.js'), env: { ELECTRON_RUN_AS_NODE: '1' } };
}

/** Makes what runs the command line. */
export function commandLineRunner(context: ExtensionContext): RunCommandLine {
  const { node, program, env: own } = commandLine(context);
  return (folder, args, token) =>
    new Promise((resolve) => {
      const options = { cwd: folder, env: { ...process.env, ...own }, maxBuffer: mostOutput };
      const all = [program, '--locale', localeOf(env.language), ...args];
      const child = execFile(node, all, options, (error, out, err) => {
        const status = error ? (typeof error.code === 'number' ? error.code : undefined) : 0;
        resolve({ status, out, err: err || (error && status === undefined ? error.message : '') });
      });
      token?.onCancellationRequested(() => child.kill());
    });
}
