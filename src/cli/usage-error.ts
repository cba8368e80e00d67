import type { Message } from '../core/messages/message.ts';

/**
 * Something that the person at the terminal can put right: a wrong option, no book, no git. It ends the program with one
 * line on standard error and exit status 2.
 */
export class UsageError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.id);
    this.reason = reason;
  }
}
