import { render } from '../src/core/messages/catalogue.ts';
import { type Locale, type MessageId, message } from '../src/core/messages/message.ts';

type MessageArguments<Id extends MessageId> = Parameters<typeof message<Id>> extends [Id, ...infer Rest] ? Rest : never;

let locale: Locale = 'en';

/** The language that the page speaks from now on. */
export function speak(language: Locale): void {
  locale = language;
}

/** A message in the page's language. */
export function say<Id extends MessageId>(id: Id, ...params: MessageArguments<Id>): string {
  return render(message(id, ...(params as never)), locale);
}
