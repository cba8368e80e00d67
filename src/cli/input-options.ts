import { message } from '../core/messages/message.ts';
import { UsageError } from './usage-error.ts';

/** The options of a command that reads the text of one file from standard input, as commander reads them. */
export interface InputOptions {
  readonly stdin?: true;
  readonly stdinFilename?: string;
}

/**
 * Checks that the two options stand together, and without paths.
 * @throws UsageError otherwise
 */
export function checkInputOptions(paths: readonly string[], { stdin, stdinFilename }: InputOptions): void {
  if (stdin && stdinFilename === undefined) {
    throw new UsageError(message('cli/needs', { option: 'stdin', needed: 'stdin-filename' }));
  }
  if (stdinFilename !== undefined && !stdin) {
    throw new UsageError(message('cli/needs', { option: 'stdin-filename', needed: 'stdin' }));
  }
  if (stdin && paths.length > 0) throw new UsageError(message('cli/stdin-with-paths'));
}
