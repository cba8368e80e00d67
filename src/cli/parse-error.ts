import type { CommanderError } from 'commander';
import { type Message, message } from '../core/messages/message.ts';

/** What commander says about wrong arguments, as a message of our own; undefined where it only showed its help. */
export function messageOf(error: CommanderError): Message | undefined {
  const [name] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1]!);
  const suggestion = /\(Did you mean (?:one of )?([^,?)]+)/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownOption':
      return message('cli/unknown-option', { name: name ?? '', suggestion });
    case 'commander.unknownCommand':
      return message('cli/unknown-command', { name: name ?? '', suggestion });
    case 'commander.missingArgument':
      return message('cli/missing-argument', { name: name ?? '' });
    case 'commander.optionMissingArgument':
      return message('cli/option-needs-value', { name: name ?? '' });
    case 'commander.excessArguments':
      return message('cli/too-many-arguments', { command: name ?? '' });
    case 'commander.help':
    case 'commander.helpDisplayed':
    case 'commander.version':
      return undefined;
    default:
      return message('cli/bad-arguments', { text: error.message.replace(/^error: /, '') });
  }
}
