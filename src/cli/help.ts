import { stripVTControlCharacters } from 'node:util';
import type { Command } from 'commander';
import { render } from '../core/messages/catalogue.ts';
import type { Locale } from '../core/messages/message.ts';
import { message } from '../core/messages/message.ts';
import { displayWidth } from '../core/text/display-width.ts';

/** Puts the help's fixed words into the program's language, and lines its columns up under Chinese text. */
export function localiseHelp(program: Command, locale: Locale): void {
  const say = (id: 'usage' | 'arguments' | 'options' | 'commands') =>
    render(message('cli/help-title', { title: id }), locale);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('usage'),
    'Arguments:': say('arguments'),
    'Options:': say('options'),
    'Commands:': say('commands'),
  };
  program.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    displayWidth: (text) => displayWidth(stripVTControlCharacters(text)),
    // The default of an option and its choices stand in its description, in the program's language.
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
  });
}
