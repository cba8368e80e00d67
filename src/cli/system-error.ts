/** What the operating system says no with: its code (`EACCES`), and its own words without the path. */
export interface SystemFailure {
  readonly code: string;
  readonly text: string;
}

/** Reads an error of node:fs. Of any other error the whole message counts. */
export function systemFailureOf(error: unknown): SystemFailure {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const words =
    code !== '' && message.startsWith(`${code}: `) ? message.slice(code.length + 2).split(', ')[0]! : message;
  return { code, text: words };
}
