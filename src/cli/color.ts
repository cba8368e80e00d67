import type { Environment } from './environment.ts';

/** Whether results are coloured: as the option says, else only on a terminal, and never against NO_COLOR. */
export function colorWanted(option: boolean | undefined, { output, variables }: Environment): boolean {
  if (option !== undefined) return option;
  if (variables.NO_COLOR || variables.TERM === 'dumb') return false;
  return output.isTTY === true;
}
