import type { TextRange } from '../text/range.ts';

/**
 * One mistake against a schema, reduced from the validator's many errors to one, with the token at fault. `code` and
 * `params` pick and fill the message; nothing depends on a message's text.
 */
export interface SchemaProblem {
  readonly kind: 'unknown-key' | 'missing-key' | 'type' | 'enum' | 'format' | 'deprecated';
  readonly code: string;
  readonly range: TextRange;
  /** Keys and indexes from the document's root to the value at fault (for unknown-key and missing-key: its mapping). */
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
  /** For unknown-key and enum: spellings that were probably meant, nearest first. */
  readonly candidates?: readonly string[];
  /** For missing-key: the keys, each with those that would do in its place. */
  readonly missing?: readonly (readonly string[])[];
}
