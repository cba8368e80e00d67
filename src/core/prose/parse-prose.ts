import type { SourceText } from '../text/source-text.ts';
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

const kept = new WeakMap<SourceText, Prose>();

/** A file that is prose as a whole, parsed; kept for as long as its text. */
export function proseOfSource(source: SourceText): Prose {
  const known = kept.get(source) ?? parseProse(source.text, 'block');
  kept.set(source, known);
  return known;
}

/** The directives of a text where they are known without parsing it, because there can be none; else undefined. */
export function knownDirectives(text: string): Directives | undefined {
  return mayHoldDirectives(text) ? undefined : none;
}
