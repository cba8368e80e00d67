/** The program of a thread that parses, beside this one as it is built; there is none while one develops. */
export const parseThread = import.meta.url.endsWith('.mjs')
  ? new URL('./parse-thread.mjs', import.meta.url)
  : undefined;
