import type { Book } from '../book/book.ts';
import type { OtherBook, Picture, ProblemPicture } from '../charts/index.ts';
import type { Finding } from '../rules/rule.ts';

/** All that a report is made of. The same input gives the same bytes. */
export interface ReportInput {
  readonly book: Book;
  /** The images that `imagesOf` names, by path; one that is missing here is named in its place. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Other editions, for charts that compare with them. */
  readonly otherBook?: OtherBook | undefined;
  /** Errors to mark where they are. */
  readonly errors: readonly Finding[];
}

/** A report's files by path, relative to the folder that it is written into. */
export type ReportFiles = ReadonlyMap<string, string | Uint8Array>;

export type Drawn = Exclude<Picture, ProblemPicture>;
