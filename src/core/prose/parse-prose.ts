import { mayHoldDirectives } from './directive-names.ts';
import { findDirectives } from './find-directives.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Directives, Prose, ProseKind } from './prose.ts';

const none: Directives = { directives: [], malformed: [] };

/** Parses a text as prose. Pure; never throws, whatever the text. */
export function parseProse(text: string, kind: ProseKind): Prose {
  const tree = parseMarkdown(text, kind);
  return { tree, ...(mayHoldDirectives(text) ? findDirectives(text, tree, kind) : none) };
}

/** The directives of a text without its tree; much cheaper than `parseProse` where there are none. */
export function readDirectives(text: string, kind: ProseKind): Directives {
  return mayHoldDirectives(text) ? findDirectives(text, parseMarkdown(text, kind), kind) : none;
}
