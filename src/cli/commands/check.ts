import type { Command } from 'commander';
import { version } from '../../../package.json';
import { render } from '../../core/messages/catalogue.ts';
import { type Locale, type Message, message } from '../../core/messages/message.ts';
import { withoutBaseline, writeBaseline } from '../check/baseline.ts';
import { type RawCheckOptions, readCheckSettings } from '../check/options.ts';
import { runCheck } from '../check/run-check.ts';
import { countVerdicts } from '../claims/count-verdicts.ts';
import { colorWanted } from '../color.ts';
import type { Core, Environment } from '../environment.ts';
import { exitStatus } from '../exit-status.ts';
import { type Format, reporters } from '../reporters/index.ts';
import { type CheckReport, countBySeverity } from '../reporters/report.ts';
import { harmless } from '../reporters/safe-text.ts';
import type { Registration } from './registration.ts';

/** Where the width of the terminal is not known. */
const defaultWidth = 100;

/** `trendbook check`: what is wrong with the books, in the format that the reader wants. */
export function registerCheck(program: Command, { environment, core, locale, say, done }: Registration): void {
  program
    .command('check')
    .description(say('cli/check'))
    .argument('[paths...]', say('cli/check-paths'))
    .option('--book <dir>', say('cli/option-book'))
    .option(
      '--format <format>',
      say('cli/option-format', { formats: Object.keys(reporters).join(' | '), initial: 'pretty' }),
      'pretty',
    )
    .option('--staged', say('cli/option-staged'))
    .option('--since <ref>', say('cli/option-since'))
    .option('--fix', say('cli/option-fix'))
    .option('--rule <id=severity>', say('cli/option-rule'), (text, all: string[]) => [...all, text], [])
    .option('--max-warnings <n>', say('cli/option-max-warnings'))
    .option('--baseline <file>', say('cli/option-baseline'))
    .option('--write-baseline <file>', say('cli/option-write-baseline'))
    .option('--no-cache', say('cli/option-no-cache'))
    .option('--stdin', say('cli/option-stdin'))
    .option('--stdin-filename <file>', say('cli/option-stdin-filename'))
    .action(async (paths: string[], _options: unknown, command: Command) => {
      done(await check(paths, command.optsWithGlobals<RawCheckOptions>(), environment, core, locale));
    });
}

async function check(
  paths: readonly string[],
  raw: RawCheckOptions,
  environment: Environment,
  core: Core,
  locale: Locale,
): Promise<number> {
  const known = raw.rule.length > 0 ? await core.rules() : [];
  const settings = readCheckSettings(paths, raw, new Set(known.map((rule) => rule.id)));
  const tell = (text: Message) => environment.errors.write(`${harmless(render(text, locale))}\n`);
  const result = await runCheck(settings, environment, core, { workingFolder: environment.folder, locale });
  if (result.fixed > 0) tell(message('cli/fixed', { count: result.fixed }));
  for (const problem of result.unfixed) tell(problem);
  const baseline = settings.writeBaseline ?? settings.baseline;
  if (settings.writeBaseline !== undefined) {
    await writeBaseline(result.diagnostics, settings.writeBaseline, environment.folder);
    tell(message('cli/baseline-written', { count: result.diagnostics.length, path: settings.writeBaseline }));
  }
  const diagnostics =
    baseline === undefined
      ? result.diagnostics
      : await withoutBaseline(result.diagnostics, baseline, environment.folder);
  const report: CheckReport = {
    locale,
    books: result.books,
    files: result.files,
    diagnostics,
    coverage: result.coverage,
    claims: countVerdicts(result.verdicts),
    baselined: result.diagnostics.length - diagnostics.length,
    // Only SARIF describes the rules, and they come with all of the core.
    rules: settings.format === 'sarif' ? await core.rules() : [],
    version,
  };
  print(report, settings.format, raw.color, environment);
  const { errors, warnings } = countBySeverity(diagnostics);
  if (warnings > settings.maxWarnings)
    tell(message('cli/too-many-warnings', { warnings, maximum: settings.maxWarnings }));
  if (errors > 0 || warnings > settings.maxWarnings) return exitStatus.found;
  return result.unfixed.length > 0 ? exitStatus.failed : exitStatus.clean;
}

function print(report: CheckReport, format: Format, color: boolean | undefined, environment: Environment): void {
  const { output } = environment;
  const display = { color: colorWanted(color, environment), width: Math.max(output.columns ?? defaultWidth, 40) };
  const text = reporters[format](report, display);
  if (text !== '') output.write(text);
}
