import type { Locale } from '../messages/message.ts';
import type { PreviewPage } from './preview-page.ts';

/** The extension to the page: what to show. */
export interface ShowMessage {
  readonly type: 'show';
  /** The file that is shown. */
  readonly uri: string;
  readonly locale: Locale;
  readonly pinned: boolean;
  /** Undefined where the file has no preview. */
  readonly page: PreviewPage | undefined;
}

/** The page to the extension. */
export type PageMessage =
  /** The page has loaded and can be told what to show. */
  | { readonly type: 'ready' }
  /** It stays with its file, or follows the active editor again. */
  | { readonly type: 'pin'; readonly pinned: boolean };

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string | undefined;
  readonly pinned: boolean;
  /** Charts shown as tables, by id. */
  readonly tables: readonly string[];
}
