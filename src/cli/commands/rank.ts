import type { Command } from 'commander';
import { render } from '../../core/messages/catalogue.ts';
import { message } from '../../core/messages/message.ts';
import { computeRanking, defaultSensitivity } from '../../core/rankings/index.ts';
import { nearest } from '../../core/text/nearest.ts';
import { openBook } from '../books/open-book.ts';
import { exitStatus } from '../exit-status.ts';
import { formats, type RankFormat } from '../rank/formats.ts';
import { standingOf } from '../rank/standing.ts';
import { harmless } from '../reporters/safe-text.ts';
import { UsageError } from '../usage-error.ts';
import type { Registration } from './registration.ts';

interface Options {
  readonly book?: string;
  readonly format: string;
  readonly seed?: string;
}

/** `trendbook rank ID`: a ranking with its rank intervals and how it hangs on the weights. */
export function registerRank(program: Command, registration: Registration): void {
  const { say, done } = registration;
  program
    .command('rank')
    .description(say('cli/rank'))
    .argument('<id>', say('cli/rank-id'))
    .option('--book <dir>', say('cli/option-book'))
    .option('--format <format>', say('cli/option-query-format', { formats: Object.keys(formats).join(' | ') }), 'table')
    .option('--seed <n>', say('cli/option-seed', { seed: defaultSensitivity.seed }))
    .action(async (id: string, _options: unknown, command: Command) => {
      done(await rank(id, command.optsWithGlobals<Options>(), registration));
    });
}

async function rank(id: string, options: Options, { environment, core, locale }: Registration): Promise<number> {
  const format = readFormat(options.format);
  const seed = readSeed(options.seed);
  const { book } = await openBook(options.book, environment, core, locale);
  const ranking = computeRanking(book.model, id);
  if (!ranking) throw unknownRanking(id, [...book.model.rankings.keys()]);
  environment.output.write(formats[format](standingOf(ranking, book.model, seed, locale)));
  if (ranking.problems.length === 0) return exitStatus.clean;
  const names = [...new Set(ranking.problems.map(({ name }) => name).filter((name) => name !== ''))].join(', ');
  environment.errors.write(`${harmless(render(message('rank/problems', { id, names }), locale))}\n`);
  return exitStatus.found;
}

function unknownRanking(text: string, known: readonly string[]): UsageError {
  if (known.length === 0) return new UsageError(message('rank/none'));
  const [suggestion] = nearest(text, known, 1);
  return new UsageError(message('cli/unknown-value', { what: 'ranking', text, suggestion, choices: known.join(', ') }));
}

function readFormat(text: string): RankFormat {
  if (Object.hasOwn(formats, text)) return text as RankFormat;
  const choices = Object.keys(formats);
  const [suggestion] = nearest(text, choices, 1);
  throw new UsageError(message('cli/unknown-value', { what: 'format', text, suggestion, choices: choices.join(', ') }));
}

/** Larger seeds than 32 bits would draw what a smaller one draws. */
const largestSeed = 2 ** 32 - 1;

function readSeed(text: string | undefined): number {
  if (text === undefined) return defaultSensitivity.seed;
  if (!/^\d{1,10}$/.test(text) || Number(text) > largestSeed) {
    throw new UsageError(message('rank/bad-seed', { text, largest: largestSeed }));
  }
  return Number(text);
}
