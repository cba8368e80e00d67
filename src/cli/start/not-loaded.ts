let needed = false;

/** Whether something was asked for that the small program does not hold. */
export function wasNeeded(): boolean {
  return needed;
}

/** Stands, in the small program, in the place of all that is loaded only where it is needed. */
export function notLoaded(): never {
  needed = true;
  throw new Error('not loaded');
}
