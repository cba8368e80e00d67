import { parseHere, type SentFile, toSent, type UnparsedFile } from './parsed-file.ts';

/** Files to parse, with a number that the answer has, too. */
export interface ParseRequest {
  readonly number: number;
  readonly files: readonly UnparsedFile[];
}

export interface ParseAnswer {
  readonly number: number;
  /** In the order of the request. */
  readonly files: readonly SentFile[];
  /** Those of all packed files, one after the other. */
  readonly numbers: Uint32Array;
}

/** Parses what was asked for, and says what need not be copied. */
export function answer({ number, files }: ParseRequest): { message: ParseAnswer; transfer: ArrayBuffer[] } {
  const all: number[] = [];
  const sent = files.map((file) => toSent(parseHere(file), all));
  const numbers = Uint32Array.from(all);
  return { message: { number, files: sent, numbers }, transfer: [numbers.buffer] };
}
