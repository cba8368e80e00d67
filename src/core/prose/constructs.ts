import type { Construct } from 'micromark-util-types';

/** What an extension has for a character, as a list: it may be one construct, several that are tried in turn, or none. */
export function constructs(some: Construct | readonly Construct[] | undefined): readonly Construct[] {
  return some === undefined ? [] : 'tokenize' in some ? [some] : some;
}
