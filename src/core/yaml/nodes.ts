import type { TextRange } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';

/**
 * The tree that the rest of the core reads: a YAML file as written, with the exact place of every token. It is our
 * own and not the parser's so that recovered (half-typed) text, aliases and key order look the same everywhere.
 */
export type YamlNode = YamlMapping | YamlSequence | YamlScalar | YamlAlias;

/** How a scalar is written; `empty` is a value that is not there (`key:`), a null of width zero behind its key. */
export type ScalarStyle = 'plain' | 'single-quoted' | 'double-quoted' | 'literal' | 'folded' | 'empty';

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The token, quotes and block header included. */
  readonly range: TextRange;
  readonly style: ScalarStyle;
  /** By the YAML 1.2 core schema, or by an explicit tag. A whole number beyond 2^53 is a number all the same: see `source`. */
  readonly value: string | number | boolean | null;
  /**
   * The scalar as text: for a plain scalar what is written (`007`, `3.10`, `1e400`), else the decoded content. Ids,
   * figures and dates are read from it, never from `value`.
   */
  readonly source: string;
}

export interface YamlPair {
  /** Keys are scalars; a key that is a collection is a problem of the file and its pair is left out. */
  readonly key: YamlScalar;
  readonly value: YamlNode;
  /** From the key's start to the value's end. */
  readonly range: TextRange;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly range: TextRange;
  readonly flow: boolean;
  /** In the file's order. Of duplicate keys all pairs are here; the first counts. */
  readonly pairs: readonly YamlPair[];
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly range: TextRange;
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlAlias {
  readonly kind: 'alias';
  readonly range: TextRange;
  readonly name: string;
  /** What it stands for; undefined where there is no such anchor or following it would never end. */
  readonly target: YamlNode | undefined;
}

export interface YamlDocument {
  readonly root: YamlNode | undefined;
  /** From behind the document's start marker to its end. */
  readonly range: TextRange;
  /**
   * The spans that were left out of the tree because they could not be read. What is missing in a mapping that
   * touches one of them is not the author's mistake: findings about it are held back.
   */
  readonly damaged: readonly TextRange[];
}

export interface YamlComment {
  /** From `#` to the end of its line. */
  readonly range: TextRange;
  /** Without the `#`. */
  readonly text: string;
}

/** A fault of the text itself. `code` picks the message, `params` fill it. */
export interface YamlProblem {
  readonly kind: 'syntax' | 'duplicate-key' | 'conflict-marker' | 'alias-budget';
  readonly code: string;
  readonly range: TextRange;
  readonly params: Readonly<Record<string, string | number>>;
  /** A repair that cannot change what is meant (a missing space after a colon), or none. */
  readonly edits?: readonly { readonly range: TextRange; readonly newText: string }[];
}

export interface YamlFile {
  readonly source: SourceText;
  readonly documents: readonly YamlDocument[];
  readonly comments: readonly YamlComment[];
  readonly problems: readonly YamlProblem[];
}

/** Follows aliases to the node that counts; undefined for an alias without a target. */
export function dereference(node: YamlNode | undefined): YamlMapping | YamlSequence | YamlScalar | undefined {
  let current = node;
  for (let depth = 0; current?.kind === 'alias' && depth < 100; depth++) current = current.target;
  return current?.kind === 'alias' ? undefined : current;
}

/** The first pair with that key, or undefined. */
export function findPair(node: YamlNode | undefined, key: string): YamlPair | undefined {
  const mapping = dereference(node);
  return mapping?.kind === 'mapping' ? mapping.pairs.find((pair) => pair.key.source === key) : undefined;
}

/** The value under a key, aliases followed; undefined where the key is absent. */
export function valueUnder(
  node: YamlNode | undefined,
  key: string,
): YamlMapping | YamlSequence | YamlScalar | undefined {
  return dereference(findPair(node, key)?.value);
}

/** Where a finding about a pair's value lies: the value's token, or the key where the value is empty. */
export function valueRange(pair: YamlPair): TextRange {
  return pair.value.range.start === pair.value.range.end ? pair.key.range : pair.value.range;
}
