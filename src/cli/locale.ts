import { localeOf } from '../core/messages/catalogue.ts';
import type { Locale } from '../core/messages/message.ts';

/**
 * The language of the program: `--locale`, else what the environment says (LC_ALL, LC_MESSAGES, LANG, in this order, as
 * POSIX has it). It is needed before the arguments are read, since the help is in it; an unknown language is left
 * for the option's own check.
 */
export function chooseLocale(argv: readonly string[], variables: NodeJS.ProcessEnv): Locale {
  const before = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = before.findLastIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  const option = before[at]?.split('=')[1] ?? before[at + 1];
  const fromVariables = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG;
  return localeOf(at >= 0 ? option : fromVariables);
}
