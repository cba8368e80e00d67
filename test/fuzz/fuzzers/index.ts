import type { Fuzzer } from '../fuzzer.ts';
import { csv } from './csv.ts';
import { dates } from './dates.ts';
import { edits } from './edits.ts';
import { figures } from './figures.ts';
import { imports } from './imports.ts';
import { kept } from './kept.ts';
import { mutants } from './mutants.ts';
import { nasties } from './nasties.ts';
import { opening } from './opening.ts';
import { prefixes } from './prefixes.ts';
import { prose } from './prose.ts';
import { sizes } from './sizes.ts';
import { typist } from './typist.ts';

export const fuzzers: readonly Fuzzer[] = [
  prefixes,
  typist,
  opening,
  edits,
  kept,
  nasties,
  mutants,
  sizes,
  figures,
  dates,
  csv,
  imports,
  prose,
];
