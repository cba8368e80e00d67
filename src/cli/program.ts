import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { render } from '../core/messages/catalogue.ts';
import { type Locale, type Message, message } from '../core/messages/message.ts';
import { allCommands } from './commands/all-commands.ts';
import type { Commands, Registration } from './commands/registration.ts';
import type { Core, Environment } from './environment.ts';
import { exitStatus } from './exit-status.ts';
import { localiseHelp } from './help.ts';
import { chooseLocale } from './locale.ts';
import { messageOf } from './parse-error.ts';
import { harmless } from './reporters/safe-text.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs the command line. Never throws: what goes wrong is one line on standard error.
 * @param argv the arguments behind the program's name
 * @param commands in the order of the help
 * @returns the exit status; undefined for a command that goes on (the language server)
 */
export async function runCommandLine(
  argv: readonly string[],
  environment: Environment,
  core: Core,
  commands: Commands = allCommands,
): Promise<number | undefined> {
  const locale = chooseLocale(argv, environment.variables);
  let status: number | undefined;
  try {
    const program = await makeProgram(argv[0], commands, {
      environment,
      core,
      locale,
      say: (id, ...params) => render(message(id, ...params), locale),
      done: (value) => {
        status = value;
      },
    });
    await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    return report(error, environment, locale);
  }
}

/** @param first the first argument: where it names a command, that one alone is in the program */
async function makeProgram(
  first: string | undefined,
  commands: Commands,
  registration: Registration,
): Promise<Command> {
  const { environment, locale, say } = registration;
  const program = new Command('trendbook')
    .description(say('cli/program'))
    .version(version, '-V, --version', say('cli/option-version'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => environment.output.write(text),
      writeErr: (text) => environment.errors.write(text),
      getOutHelpWidth: () => environment.output.columns ?? 100,
      getErrHelpWidth: () => environment.errors.columns ?? 100,
      outputError: () => undefined,
    })
    .helpOption('-h, --help', say('cli/option-help'))
    .helpCommand('help [command]', say('cli/help'));
  localiseHelp(program, locale);
  const asked = first !== undefined && Object.hasOwn(commands, first) ? [commands[first]!] : Object.values(commands);
  for (const register of await Promise.all(asked.map((load) => load()))) register(program, registration);
  const subcommands = program.commands.flatMap((command) => command.commands);
  for (const command of [program, ...program.commands, ...subcommands]) addCommonOptions(command, say);
  return program;
}

function addCommonOptions(command: Command, say: Registration['say']): void {
  command
    .option('--locale <en|zh>', say('cli/option-locale'), readLocale)
    .option('--color', say('cli/option-color'))
    .option('--no-color', say('cli/option-no-color'))
    .helpOption('-h, --help', say('cli/option-help'));
}

function readLocale(text: string): Locale {
  if (text === 'en' || text === 'zh') return text;
  throw new UsageError(
    message('cli/unknown-value', { what: 'locale', text, suggestion: undefined, choices: 'en, zh' }),
  );
}

function report(error: unknown, environment: Environment, locale: Locale): number {
  const tell = (text: Message) => environment.errors.write(`trendbook: ${harmless(render(text, locale))}\n`);
  if (error instanceof CommanderError) {
    const text = messageOf(error);
    if (text) tell(text);
    return error.exitCode === 0 ? exitStatus.clean : exitStatus.failed;
  }
  if (error instanceof UsageError) {
    tell(error.reason);
    return exitStatus.failed;
  }
  const text = error instanceof Error ? error.message : String(error);
  tell(message('cli/internal-error', { text: text.split('\n')[0]! }));
  if (environment.variables.TRENDBOOK_DEBUG === '1' && error instanceof Error) {
    environment.errors.write(`${error.stack}\n`);
  }
  return exitStatus.failed;
}
