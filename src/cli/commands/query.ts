import type { Command } from 'commander';
import { message } from '../../core/messages/message.ts';
import { readQuery } from '../../core/query/index.ts';
import { nearest } from '../../core/text/nearest.ts';
import { parseYaml } from '../../core/yaml/index.ts';
import { openBook } from '../books/open-book.ts';
import { colorWanted } from '../color.ts';
import { exitStatus } from '../exit-status.ts';
import { answer } from '../query/answer.ts';
import { checkQuery } from '../query/check-query.ts';
import { formats, type QueryFormat } from '../query/formats.ts';
import { showFindings } from '../query/show-findings.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
  readonly format: string;
  readonly color?: boolean;
}

/** Where the width of the terminal is not known. */
const defaultWidth = 100;

/**
 * `trendbook query 'where: {…}'`: the records of the book that meet conditions. That nothing matches is an answer, too;
 * what is wrong with the query itself goes to standard error.
 */
export function registerQuery(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('query')
    .description(say('cli/query'))
    .argument('<query>', say('cli/query-text'))
    .option('--book <dir>', say('cli/option-book'))
    .option('--format <format>', say('cli/option-query-format', { formats: Object.keys(formats).join(' | ') }), 'table')
    .action(async (text: string, _options: unknown, command: Command) => {
      done(await query(text, command.optsWithGlobals<Options>(), registration));
    });
}

async function query(text: string, options: Options, { environment, core, locale }: Registration): Promise<number> {
  const format = readFormat(options.format);
  const { book, folder } = await openBook(options.book, environment, core, locale);
  const file = parseYaml(text);
  const findings = checkQuery(book, file);
  if (findings.length > 0) {
    const { errors } = environment;
    const width = Math.max(errors.columns ?? defaultWidth, 40);
    const color = colorWanted(options.color, { ...environment, output: errors });
    errors.write(showFindings(findings, file.source, { color, width }, locale));
    return exitStatus.failed;
  }
  const asked = readQuery(file.documents[0]?.root);
  const place = { bookFolder: folder, workingFolder: environment.folder, locale };
  environment.output.write(formats[format](answer(book, asked, place)));
  return exitStatus.clean;
}

function readFormat(text: string): QueryFormat {
  if (Object.hasOwn(formats, text)) return text as QueryFormat;
  const choices = Object.keys(formats);
  const [suggestion] = nearest(text, choices, 1);
  throw new UsageError(message('cli/unknown-value', { what: 'format', text, suggestion, choices: choices.join(', ') }));
}
