import { en } from './en/index.ts';
import type { Locale, Message } from './message.ts';
import { zh } from './zh/index.ts';

/** The text of a message in a language. */
export function render(message: Message, locale: Locale): string {
  const catalogue = (locale === 'zh' ? zh : en) as Record<string, (params: unknown) => string>;
  return catalogue[message.id]!(message.params);
}

/** The catalogue for a language tag such as VS Code's display language or LANG: Chinese for zh*, else English. */
export function localeOf(tag: string | undefined): Locale {
  return tag && /^zh\b|^zh[-_]/i.test(tag) ? 'zh' : 'en';
}
