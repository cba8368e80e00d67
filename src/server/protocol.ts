import type { Location, Position } from 'vscode-languageserver';
import type { ReadProblem } from '../core/book/file-system.ts';
import type { BookStanding } from '../core/language/workbench/book-standing.ts';
import type { TreeNode } from '../core/language/workbench/tree-node.ts';
import type { ExportFormat, PicturePart } from '../core/page/messages.ts';
import type { PageChoice, ToldPage } from '../core/page/page.ts';

/**
 * What Trendbook's server and its own clients say to each other beyond the Language Server Protocol. Shared by both
 * sides: names and shapes only. All of it is optional: a plain client works without.
 */

/** `initialize`'s options, all optional. */
export interface InitializationOptions {
  /** The language of messages, a tag such as `zh-cn`; without it the client's `locale`, else English. */
  readonly locale?: string;
  /** `push` makes the server publish diagnostics even where the client could pull them. */
  readonly diagnostics?: 'push' | 'pull';
  /** The client answers `trendbook/readFiles` and `trendbook/readDirectories`. */
  readonly fileRequests?: boolean;
  /** The client has the command `showReferencesCommand`: lenses can be clicked. */
  readonly showReferences?: boolean;
}

/** The settings below `trendbook.`, asked for with `workspace/configuration`. */
export interface Settings {
  readonly lint?: { readonly rules?: Readonly<Record<string, unknown>> };
  /** Each is shown unless it is false. */
  readonly inlayHints?: {
    readonly figures?: unknown;
    readonly names?: unknown;
    readonly verdicts?: unknown;
    readonly preview?: unknown;
  };
  readonly codeLens?: { readonly references?: unknown; readonly verdicts?: unknown };
}

/** Server to client: the contents of files, in the order asked. */
export const readFilesRequest = 'trendbook/readFiles';

/** Server to client: the entries of folders, in the order asked; of one that can't be read, none. */
export const readDirectoriesRequest = 'trendbook/readDirectories';

export interface ReadParams {
  readonly uris: readonly string[];
}

/** Bytes travel as base64, since the Node hosts talk JSON. */
export type FileAnswer = { readonly base64: string } | { readonly problem: ReadProblem };

export type DirectoryAnswer = readonly { readonly name: string; readonly type: 'file' | 'directory' | 'broken' }[];

/** Server to client: a book was read or changed, and has been checked; or it is gone. */
export const bookChangedNotification = 'trendbook/bookChanged';

export interface BookChangedParams {
  /** The URI of the book's folder. */
  readonly root: string;
}

/** Server to client: for a status display; sent when something in it changed. */
export const statusNotification = 'trendbook/status';

export interface StatusParams {
  /** Books are being read or checked. */
  readonly busy: boolean;
  readonly books: readonly BookStatus[];
}

export interface BookStatus {
  /** The URI of the book's folder. */
  readonly root: string;
  readonly title: string;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly standing: BookStanding;
}

/** Client to server: what the preview of a file shows; null where it has none, `unchanged` where that is what is known. */
export const previewRequest = 'trendbook/preview';

/** A command of the client's: opens the preview of a URI, and scrolls to what is named as in `PreviewCursorAnswer`. */
export const openPreviewCommand = 'trendbook.openPreview';

/** Client to server: what a part of a picture of a previewed page stands for. */
export const pictureSourcesRequest = 'trendbook/pictureSources';

export interface PictureSourcesParams {
  /** The file whose page is shown. */
  readonly uri: string;
  /** Of the picture's part of the page. */
  readonly key: string;
  readonly part: PicturePart;
}

/** All texts in the client's language. */
export interface PictureSource {
  readonly label: string;
  readonly detail: string;
  readonly location: Location;
}

/** Client to server: a picture of a previewed page as a file; null where it is gone. */
export const pictureFileRequest = 'trendbook/pictureFile';

export interface PictureFileParams {
  /** The file whose page is shown. */
  readonly uri: string;
  /** Of the picture's part of the page. */
  readonly key: string;
  readonly format: ExportFormat;
}

export interface PictureFileAnswer {
  /** The very bytes that `trendbook chart` writes; undefined where this host cannot make such a file. */
  readonly base64: string | undefined;
  /** The URI of the book's folder. */
  readonly root: string;
}

/** Client to server: what of a previewed page a place in a file is about; null where the file is in no book. */
export const previewCursorRequest = 'trendbook/previewCursor';

/** Client to server: a place that a page names, as a location; null where it is gone. */
export const previewPlaceRequest = 'trendbook/previewPlace';

export interface PreviewParams {
  readonly uri: string;
  /** Where the cursor stands: of a file with several products it chooses one. */
  readonly position: Position;
  /** The state of the answer that is shown. */
  readonly known?: string | undefined;
}

export interface PreviewAnswer {
  /** Of all that the page is made from: as long as it is the same, the page is. */
  readonly state: string;
  /** The known state where the page is told as what differs from it. */
  readonly since?: string | undefined;
  readonly page: ToldPage;
  /** Undefined: those of the state that it goes on from. */
  readonly choices?: readonly PageChoice[] | undefined;
}

export interface PreviewCursorParams extends PreviewParams {
  /** The file whose page is shown. */
  readonly shown: string;
}

export interface PreviewCursorAnswer {
  /** Of the document that the cursor is in. */
  readonly id: string | undefined;
  /** `chart:id` or `claim:id`. */
  readonly key: string | undefined;
}

export interface PreviewPlaceParams {
  /** The file whose page is shown. */
  readonly uri: string;
  /** Of the part of the page. */
  readonly key: string;
  /** An item of that part, from 0. */
  readonly item?: number | undefined;
}

/** A command of the client's: shows places in a list beside a lens. Its arguments are those of `ShowReferencesArguments`. */
export const showReferencesCommand = 'trendbook.showReferences';

/** The file's URI, the place of the lens, and the places to show, all as in the protocol. */
export type ShowReferencesArguments = readonly [uri: string, position: Position, locations: readonly Location[]];

/** Client to server: the form for a new product or trend, one for each book that could take it. */
export const newFileFormsRequest = 'trendbook/newFileForms';

/** Client to server: an id that could be proposed for a name, or why an id that was typed cannot be had. */
export const newFileIdRequest = 'trendbook/newFileId';

/** Client to server: the edit that makes the file as it was filled in; null where the book is gone. */
export const newFileRequest = 'trendbook/newFile';

export interface NewFileFormsParams {
  readonly kind: 'product' | 'trend';
}

export interface NewFileForm {
  /** The URI of the book's folder. */
  readonly root: string;
  readonly title: string;
  readonly fields: readonly {
    readonly key: string;
    readonly title: string;
    readonly many: boolean;
    readonly required: boolean;
    readonly choices: readonly { readonly id: string; readonly label: string }[];
  }[];
}

export interface NewFileIdParams extends NewFileFormsParams {
  readonly root: string;
  readonly name: string;
  /** Undefined to have one proposed. */
  readonly id?: string;
}

export interface NewFileIdAnswer {
  readonly id: string;
  /** Undefined where it can be had. */
  readonly problem?: string;
}

export interface NewFileParams extends NewFileFormsParams {
  readonly root: string;
  readonly name: string;
  readonly id: string;
  /** Ids by the fields' keys. */
  readonly chosen: Readonly<Record<string, readonly string[]>>;
}

export interface NewFileAnswer {
  /** As the Language Server Protocol has it. */
  readonly edit: object;
  readonly uri: string;
  /** Where one goes on writing. */
  readonly position: { readonly line: number; readonly character: number };
}

/** Client to server: the kind of the editor's theme, for pictures in hovers; light until it is told. */
export const themeNotification = 'trendbook/theme';

export interface ThemeParams {
  readonly theme: 'light' | 'dark' | 'hc-dark' | 'hc-light';
}

/** Client to server: every claim of every book with its verdict, as tests by trend. */
export const claimTestsRequest = 'trendbook/claimTests';

export interface BookTests {
  /** The URI of the book's folder. */
  readonly root: string;
  readonly title: string;
  readonly trends: readonly TrendTests[];
}

export interface TrendTests {
  readonly id: string;
  readonly title: string;
  readonly location: Location;
  readonly claims: readonly ClaimTest[];
}

/** A claim with all texts in the client's language. */
export interface ClaimTest {
  readonly id: string;
  readonly title: string;
  /** The verdict in a few words. */
  readonly summary: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'errored';
  readonly reason?: string;
  readonly expected?: string;
  readonly actual?: string;
  /** The claim's id. */
  readonly location: Location;
  /** What the outcome is about. */
  readonly about: Location;
}

/** Client to server: the books that a CSV file can be brought into, with their tables. */
export const importTargetsRequest = 'trendbook/importTargets';

export interface ImportTarget {
  /** The URI of the book's folder. */
  readonly root: string;
  readonly title: string;
  readonly tables: readonly { readonly id: string; readonly title: string }[];
}

/** Client to server: what bringing a CSV file into a book would do; null where the book is gone. */
export const importRequest = 'trendbook/import';

export interface ImportParams {
  readonly root: string;
  readonly text: string;
  /** The file's name without ending: what a new table is called. */
  readonly title: string;
  readonly to: 'products' | 'table';
  /** The id of a table, new or known. */
  readonly into?: string;
  /** Fields by column, as the person says them. */
  readonly map: Readonly<Record<string, string>>;
  readonly skip: readonly string[];
}

/** All texts in the client's language. */
export interface ImportAnswer {
  readonly columns: readonly {
    readonly header: string;
    /** Undefined where the column is left out. */
    readonly field?: string;
    readonly examples: string;
    readonly guesses: string;
  }[];
  readonly problems: readonly {
    /** 1-based, in the CSV file. */
    readonly line?: number;
    readonly text: string;
    /** The column whose header is no field: the person can say what it is. */
    readonly unknownColumn?: string;
  }[];
  readonly contradicted: readonly string[];
  readonly summary: string;
  /** As the Language Server Protocol has it; without it there is something wrong, or nothing to do. */
  readonly edit?: object;
}

/** Client to server: every book as a tree, for a view of it. */
export const bookTreesRequest = 'trendbook/bookTrees';

export interface BookTree {
  /** The URI of the book's folder. */
  readonly root: string;
  readonly title: string;
  readonly nodes: readonly BookTreeNode[];
}

/** An entry with all texts in the client's language. */
export interface BookTreeNode extends Omit<TreeNode, 'place' | 'children'> {
  /** Where a click leads. */
  readonly location?: Location;
  readonly children: readonly BookTreeNode[];
}
