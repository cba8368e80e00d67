/** What the program ends with; scripts and hooks go by it. */
export const exitStatus = {
  /** Nothing at error severity. */
  clean: 0,
  /** Errors, or more warnings than allowed. */
  found: 1,
  /** Wrong usage, an internal error, or nothing could be checked. */
  failed: 2,
} as const;
