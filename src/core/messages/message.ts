import type { en } from './en/index.ts';

export type Locale = 'en' | 'zh';

/** A text that was made in every language beforehand: what a message cannot write by itself, such as a figure. */
export type Localised = Readonly<Record<Locale, string>>;

export type MessageId = keyof typeof en;

/** A message to a person, not yet in any language: the catalogue turns it into text at the edge (editor, terminal). */
export interface Message<Id extends MessageId = MessageId> {
  readonly id: Id;
  readonly params: Parameters<(typeof en)[Id]>[0];
}

/** Makes a message; the compiler checks the parameters against the catalogue. */
export function message<Id extends MessageId>(id: Id, ...[params]: Parameters<(typeof en)[Id]>): Message {
  return { id, params: params as never };
}
