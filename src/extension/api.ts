import type { BookTree } from '../server/protocol.ts';

/** What other extensions get from this one, by `exports`: what the view and the status bar show. */
export interface Api {
  /** The trees of the books, as they are when every change before the call has been read. */
  readonly bookTrees: () => Promise<readonly BookTree[]>;
  /** The status bar's text; '' where there is no book. */
  readonly statusText: () => string;
}
