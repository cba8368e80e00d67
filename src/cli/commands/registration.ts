import type { Command } from 'commander';
import type { en } from '../../core/messages/en/index.ts';
import type { Locale, MessageId } from '../../core/messages/message.ts';
import type { Core, Environment } from '../environment.ts';

/** What a command gets to hang itself into the program. */
export interface Registration {
  readonly environment: Environment;
  readonly core: Core;
  readonly locale: Locale;
  /** A text in the program's language. */
  say<Id extends MessageId>(id: Id, ...params: Parameters<(typeof en)[Id]>): string;
  /** Takes the exit status. */
  done(status: number): void;
}

/** Commands by name, each loaded when it is the one asked for. */
export type Commands = Readonly<Record<string, () => Promise<(program: Command, registration: Registration) => void>>>;
