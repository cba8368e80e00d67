import type { Command } from 'commander';
import { message } from '../../core/messages/message.ts';
import { nearest } from '../../core/text/nearest.ts';
import { openBook } from '../books/open-book.ts';
import { reportClaims } from '../claims/claim-report.ts';
import { json } from '../claims/json.ts';
import { pretty } from '../claims/pretty.ts';
import { colorWanted } from '../color.ts';
import { exitStatus } from '../exit-status.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
  readonly format: string;
  readonly color?: boolean;
}

const formats = { pretty, json };

/** Where the width of the terminal is not known. */
const defaultWidth = 100;

/** `trendbook claims`: every claim of the book with its verdict and what it rests on. */
export function registerClaims(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('claims')
    .description(say('cli/claims'))
    .argument('[path]', say('cli/claims-path'))
    .option('--book <dir>', say('cli/option-book'))
    .option(
      '--format <format>',
      say('cli/option-format', { formats: Object.keys(formats).join(' | '), initial: 'pretty' }),
      'pretty',
    )
    .action(async (path: string | undefined, _options: unknown, command: Command) => {
      done(await claims(path, command.optsWithGlobals<Options>(), registration));
    });
}

async function claims(
  path: string | undefined,
  options: Options,
  { environment, core, locale }: Registration,
): Promise<number> {
  const format = formats[readFormat(options.format)];
  const { book, folder } = await openBook(options.book, environment, core, locale, path);
  const report = reportClaims(book, { bookFolder: folder, workingFolder: environment.folder, locale });
  const { output } = environment;
  const display = { color: colorWanted(options.color, environment), width: output.columns ?? defaultWidth };
  output.write(format(report, display));
  const isContradicted = report.claims.some(({ verdict }) => verdict.kind === 'contradicted');
  return isContradicted ? exitStatus.found : exitStatus.clean;
}

function readFormat(text: string): keyof typeof formats {
  if (Object.hasOwn(formats, text)) return text as keyof typeof formats;
  const choices = Object.keys(formats);
  const [suggestion] = nearest(text, choices, 1);
  throw new UsageError(message('cli/unknown-value', { what: 'format', text, suggestion, choices: choices.join(', ') }));
}
