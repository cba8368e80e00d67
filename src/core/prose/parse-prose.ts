import { mayHoldDirectives } from './directive-names.ts';
import { findDirectives } from './find-directives.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Directives, Prose, ProseKind } from './prose.ts';

const none: Directives = { directives: [], malformed: [] };

/** Parses a text as prose. Pure; never throws, whatever the text. */
export function parseProse(text: string, kind: ProseKind): Prose {
  const tree = parseMarkdown(text, kind);
  return { tree, ...(knownDirectives(text) ?? findDirectives(text, tree, kind)) };
}

/** The directives of a text where they are known without parsing it, because there can be none; else undefined. */
export function knownDirectives(text: string): Directives | undefined {
  return mayHoldDirectives(text) ? undefined : none;
}
