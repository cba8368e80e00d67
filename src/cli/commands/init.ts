import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { templates } from '../../core/templates/index.ts';
import { exitStatus } from '../exit-status.ts';
import { writeNewFiles } from '../write-new-files.ts';
import type { Registration } from './registration.ts';

/** `trendbook init [dir]`: a small book that checks clean, to be filled with one's own data. */
export function registerInit(program: Command, { environment, locale, say, done }: Registration): void {
  program
    .command('init')
    .description(say('cli/init'))
    .argument('[dir]', say('cli/init-dir'), '.')
    .action(async (dir: string) => {
      const folder = resolve(environment.folder, dir);
      const now = environment.now();
      const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}`;
      const files = templates[locale]({ year: String(now.getFullYear()), month });
      await writeNewFiles(folder, files, dir);
      const made = Object.keys(files).map((path) => `  ${path}\n`);
      const command = dir === '.' ? 'trendbook check' : `trendbook check ${quoted(dir)}`;
      environment.output.write(`${render(message('cli/made', { name: basename(folder) }), locale)}\n${made.join('')}`);
      environment.output.write(`${render(message('cli/next-step', { command }), locale)}\n`);
      done(exitStatus.clean);
    });
}

/** A path as one can paste it into a shell. */
function quoted(path: string): string {
  return /^[\w./\\:~-]+$/.test(path) ? path : `"${path}"`;
}
