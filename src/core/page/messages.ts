import type { DrawnItem } from '../charts/index.ts';
import type { Locale } from '../messages/message.ts';
import type { PageChoice, ToldPage } from './page.ts';

/** The extension to the page. */
export type HostMessage = ShowMessage | MarkMessage;

/** What to show. */
export interface ShowMessage {
  readonly type: 'show';
  /** The file that is shown. */
  readonly uri: string;
  readonly locale: Locale;
  readonly pinned: boolean;
  /** Undefined where the file has no preview. */
  readonly page: ToldPage | undefined;
  /** The other pages of the book; undefined: as before. */
  readonly choices: readonly PageChoice[] | undefined;
  /** What the page is called from here on. */
  readonly state: string | undefined;
  /** The state that it goes on from: a page that shows another one says that it is ready, and is told all. Undefined: none. */
  readonly since: string | undefined;
  /** When the text was changed that this answers, in milliseconds since 1970; undefined where no typing asked for it. */
  readonly changedAt?: number | undefined;
}

/** What of the page the cursor is in: `chart:id`, `claim:id` or nothing. */
export interface MarkMessage {
  readonly type: 'mark';
  readonly key: string | undefined;
}

/** The page to the extension. */
export type PageMessage =
  /** The page has loaded and can be told what to show. */
  | { readonly type: 'ready' }
  /** It stays with its file, or follows the active editor again. */
  | { readonly type: 'pin'; readonly pinned: boolean }
  /** Show another page. */
  | { readonly type: 'choose'; readonly uri: string }
  /** Open a part of the page where it is written, or an item of that part, from 0. */
  | { readonly type: 'open'; readonly key: string; readonly item?: number | undefined }
  /** Open what a part of a picture stands for; where that is several, let the person choose. */
  | { readonly type: 'open-part'; readonly key: string; readonly part: PicturePart }
  /** Save a picture. */
  | SaveMessage;

/** A part of a picture: what is drawn somewhere, or a row of the table behind it, from 0. */
export type PicturePart = { readonly drawn: DrawnItem } | { readonly row: number };

export interface SaveMessage {
  readonly type: 'save';
  /** Of the picture's part of the page. */
  readonly key: string;
  /** What to call the file. */
  readonly name: string;
  readonly format: ExportFormat;
  /** A PNG as the page can draw it, in base64: for where nothing else can. */
  readonly png?: string | undefined;
}

export type ExportFormat = 'svg' | 'png' | 'csv';

/** What the page keeps over a reload of the window. */
export interface PageState {
  readonly uri: string | undefined;
  readonly pinned: boolean;
  /** Charts are shown as tables, but for those in `tables`. */
  readonly allTables: boolean;
  /** Charts shown the other way than the rest, by key. */
  readonly tables: readonly string[];
}
