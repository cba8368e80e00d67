import type { BookEdit } from '../language/book-edit.ts';
import type { Message } from '../messages/message.ts';

/** What a person says about an import besides the file. */
export interface ImportOptions {
  /** By a column's header: the field that it fills. */
  readonly map: ReadonlyMap<string, string>;
  /** Headers of columns that are left out. */
  readonly skip: ReadonlySet<string>;
  /** For rows and columns that do not say it themselves. */
  readonly platform?: string | undefined;
  readonly at?: string | undefined;
  readonly source?: string | undefined;
  /** Latin letters for a Chinese name, as words; without it such a name gives no id. */
  readonly romanise?: ((text: string) => string) | undefined;
}

/** What an import would do. Where there are problems, nothing may be written. */
export interface ImportPlan {
  readonly columns: readonly MappedColumn[];
  readonly problems: readonly ImportProblem[];
  readonly edit: BookEdit;
  /** Claims of the book that the new data contradict. */
  readonly contradicted: readonly Message[];
  /** How many records (products, rows) are new, changed, or said so already. */
  readonly counts: { readonly created: number; readonly updated: number; readonly unchanged: number };
}

/** A column of the CSV file and what becomes of it. */
export interface MappedColumn {
  readonly header: string;
  /** As one would write it behind `--map`; undefined where the column is skipped. */
  readonly field: string | undefined;
  /** A few cells as written, each with what is put into the book. */
  readonly examples: readonly { readonly written: string; readonly becomes: string }[];
  /** What was guessed. */
  readonly guesses: readonly Message[];
}

/** Why a file cannot be imported. */
export interface ImportProblem {
  /** 1-based, in the CSV file; undefined where the whole is meant. */
  readonly line: number | undefined;
  /** The header of the column at fault. */
  readonly column: string | undefined;
  readonly message: Message;
}
