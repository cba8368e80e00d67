import type { Command } from 'commander';
import { message } from '../../core/messages/message.ts';
import { nearest } from '../../core/text/nearest.ts';
import { buildReport } from '../build/build-report.ts';
import { watchReport } from '../build/watch-report.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
  readonly format: string;
  readonly out?: string;
  readonly browser?: string;
  readonly watch?: true;
  readonly allowErrors?: true;
}

const formats = ['html', 'md', 'pdf'] as const;

/** `trendbook build`: the book as a report. */
export function registerBuild(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('build')
    .description(say('cli/build'))
    .argument('[path]', say('cli/claims-path'))
    .option('--book <dir>', say('cli/option-book'))
    .option('--format <format>', say('cli/option-format', { formats: formats.join(' | '), initial: 'html' }), 'html')
    .option('--out <dir>', say('build/option-out'))
    .option('--allow-errors', say('build/option-allow-errors'))
    .option('--watch', say('build/option-watch'))
    .option('--browser <file>', say('build/option-browser'))
    .action(async (path: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const format = readFormat(options.format);
      if (options.watch && format !== 'html') throw new UsageError(message('build/watch-html'));
      const settings = { ...options, format, path, allowErrors: options.allowErrors === true };
      done(await (options.watch ? watchReport : buildReport)(settings, registration));
    });
}

function readFormat(text: string): (typeof formats)[number] {
  const format = formats.find((each) => each === text);
  if (format) return format;
  const [suggestion] = nearest(text, formats, 1);
  throw new UsageError(message('cli/unknown-value', { what: 'format', text, suggestion, choices: formats.join(', ') }));
}
