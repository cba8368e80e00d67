import type { en } from './en/index.ts';

export type Locale = 'en' | 'zh';

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
