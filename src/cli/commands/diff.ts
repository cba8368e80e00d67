import type { Command } from 'commander';
import { compareBooks } from '../../core/diff/index.ts';
import { message } from '../../core/messages/message.ts';
import { nearest } from '../../core/text/nearest.ts';
import { colorWanted } from '../color.ts';
import { readSides } from '../diff/book-side.ts';
import { json } from '../diff/json.ts';
import { markdown } from '../diff/markdown.ts';
import { text } from '../diff/text.ts';
import { exitStatus } from '../exit-status.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
  readonly format: string;
  readonly color?: boolean;
}

const formats = ['text', 'markdown', 'json'] as const;

/** `trendbook diff A B`: what the newer of two editions, folders or git revisions says otherwise. */
export function registerDiff(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('diff')
    .description(say('diff/command'))
    .argument('<older>', say('diff/older'))
    .argument('[newer]', say('diff/newer'), '.')
    .option('--book <dir>', say('cli/option-book'))
    .option('--format <format>', say('diff/option-format', { formats: formats.join(' | ') }), 'text')
    .action(async (older: string, newer: string, _options: unknown, command: Command) => {
      done(await diff(older, newer, command.optsWithGlobals<Options>(), registration));
    });
}

async function diff(older: string, newer: string, options: Options, registration: Registration): Promise<number> {
  const { environment, core, locale } = registration;
  const format = readFormat(options.format);
  const [before, after] = await readSides(older, newer, { environment, core, named: options.book });
  const result = compareBooks(before.book, after.book);
  const labels = [before.label, after.label] as const;
  const color = colorWanted(options.color, environment);
  const print = {
    text: () => text(result, labels, locale, color),
    markdown: () => markdown(result, labels, locale),
    json: () => json(result, labels, locale),
  };
  environment.output.write(print[format]());
  return exitStatus.clean;
}

function readFormat(text: string): (typeof formats)[number] {
  const known = formats.find((format) => format === text);
  if (known) return known;
  const [suggestion] = nearest(text, formats, 1);
  throw new UsageError(message('cli/unknown-value', { what: 'format', text, suggestion, choices: formats.join(', ') }));
}
