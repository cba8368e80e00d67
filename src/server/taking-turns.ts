import type { Pause } from '../core/workspace/workspace.ts';

/** So many milliseconds a piece of work goes on before what else is there to do has its turn. */
const longestStep = 20;

/**
 * Lets requests be answered and changes come in while a long piece of work goes on.
 * @param goesOn asked after each turn: whether the work is still wanted
 */
export function takingTurns(goesOn: () => boolean = () => true): Pause {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longestStep) return undefined;
    return new Promise<boolean>((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve(goesOn());
      }, 0),
    );
  };
}
