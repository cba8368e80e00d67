import { execFile } from 'node:child_process';
import { message } from '../../core/messages/message.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Runs git in a folder and gives what it prints. Its messages are in English, whatever the environment says.
 * @throws UsageError where there is no git program, or with git's own first words where it says no
 */
export function runGit(folder: string, env: NodeJS.ProcessEnv, args: readonly string[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      args,
      {
        cwd: folder,
        env: { ...env, LC_ALL: 'C' },
        encoding: 'buffer',
        maxBuffer: Number.POSITIVE_INFINITY,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT') reject(new UsageError(message('cli/git-missing')));
        else reject(new UsageError(message('cli/git-failed', { text: firstLine(stderr.toString()) })));
      },
    );
  });
}

/** What git ends with a zero byte each, as its `-z` option prints it. */
export function splitAtZero(output: Buffer): string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]!;
}
