// Generated from schemas/ by scripts/generate.mjs. Do not edit: run `npm run generate`.
import type { ErrorObject } from 'ajv';

export interface Validator {
  (value: unknown): boolean;
  /** Of the last call; overwritten by the next. */
  errors: readonly ErrorObject[] | null;
}

export declare const book: Validator;
export declare const product: Validator;
export declare const trend: Validator;
export declare const table: Validator;
