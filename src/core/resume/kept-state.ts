import type { Coverage, VerdictKind } from '../claims/index.ts';
import type { FoundInFile } from '../rules/book-check.ts';

/**
 * A book as a run of the program has left it, as plain data: what was found out about each of its files. It stands for that
 * in a book of exactly the same files alone, and goes on to another one as an edited book does.
 */
export interface KeptState {
  /** The overrides of levels that it was checked under, as JSON. */
  readonly rules: string;
  /** How many things there were in `asked` and `named` when all files were last taken down. */
  readonly base: number;
  /** What references asked of the book's names; parts give the number. */
  readonly asked: readonly (readonly string[])[];
  /** What references name; parts give the number. */
  readonly named: readonly KeptName[];
  /** All of the book, in its order. */
  readonly files: readonly KeptFile[];
  /** How often sources are cited, and claims mentioned. */
  readonly cited: readonly (readonly [id: string, count: number])[];
  readonly mentioned: readonly (readonly [id: string, count: number])[];
  readonly coverage: readonly FileCoverage[];
  readonly verdicts: readonly FileVerdict[];
}

/** The coverage of a file that holds prose and that lint.ignore does not take out. */
export interface FileCoverage extends Coverage {
  readonly file: string;
}

/** The verdict on a claim, with the file that the claim stands in. */
export interface FileVerdict {
  readonly file: string;
  readonly kind: VerdictKind;
}

export interface KeptFile {
  readonly path: string;
  /** Of a product that its file gives the id: what tells it from others. */
  readonly product?: KeptProduct;
  /** In their order; absent where there is none that need not be read, as one of them may be. */
  readonly parts?: readonly (KeptPart | null)[];
  /** Absent where it is to be checked anew. */
  readonly found?: Partial<FoundInFile>;
}

export type KeptProduct = readonly [name: string, aliases: readonly string[], company: string | null];

/** `references` are three numbers each: what is named, start and end. */
export type KeptPart = readonly [asked: number, references: readonly number[]];

/** As in Reference; null stands for what is undefined. */
export type KeptName = readonly [kind: string, id: string, scope: string | null, target: KeptTarget | null];
export type KeptTarget = readonly [kind: string, id: string, scope: string | null];
