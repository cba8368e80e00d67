import type { Command } from 'commander';
import { render } from '../../core/messages/catalogue.ts';
import { type Message, message } from '../../core/messages/message.ts';
import { exitStatus } from '../exit-status.ts';
import { formatBooks } from '../fmt/format-books.ts';
import { formatInput } from '../fmt/format-input.ts';
import { checkInputOptions, type InputOptions } from '../input-options.ts';
import { harmless } from '../reporters/safe-text.ts';
import type { Registration } from './registration.ts';

interface Options extends InputOptions {
  readonly book?: string;
  readonly check?: true;
}

/**
 * `trendbook fmt`: lays out the files of the books. The files that change are the result; all else goes to standard
 * error. A file that cannot be read is an error of the book, one that cannot be written a failure.
 */
export function registerFmt(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('fmt')
    .description(say('fmt/command'))
    .argument('[paths...]', say('fmt/paths'))
    .option('--book <dir>', say('cli/option-book'))
    .option('--check', say('fmt/option-check'))
    .option('--stdin', say('fmt/option-stdin'))
    .option('--stdin-filename <file>', say('fmt/option-stdin-filename'))
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      checkInputOptions(paths, options);
      done(options.stdin ? await input(options, registration) : await files(paths, options, registration));
    });
}

async function files(paths: readonly string[], options: Options, registration: Registration): Promise<number> {
  const { environment, core, locale } = registration;
  const check = options.check === true;
  const result = await formatBooks({ paths, book: options.book, check }, environment, core, locale);
  const { changed, unreadable, unwritten } = result;
  environment.output.write(changed.map((path) => `${harmless(path)}\n`).join(''));
  for (const problem of [...unreadable, ...unwritten]) tell(problem, registration);
  const counts = { changed: changed.length, of: result.files };
  tell(check && changed.length > 0 ? message('fmt/would-change', counts) : message('fmt/done', counts), registration);
  if (unwritten.length > 0) return exitStatus.failed;
  return unreadable.length > 0 || (check && changed.length > 0) ? exitStatus.found : exitStatus.clean;
}

async function input(options: Options, registration: Registration): Promise<number> {
  const { environment, core } = registration;
  const name = options.stdinFilename!;
  const { content, changed, problem } = await formatInput(name, options.book, environment, core);
  if (problem) tell(problem, registration);
  if (!options.check) environment.output.write(content);
  else if (changed) environment.output.write(`${harmless(name)}\n`);
  return problem || (options.check && changed) ? exitStatus.found : exitStatus.clean;
}

function tell(text: Message, { environment, locale }: Registration): void {
  environment.errors.write(`${harmless(render(text, locale))}\n`);
}
