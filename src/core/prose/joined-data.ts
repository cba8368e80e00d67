import {
  autolink,
  characterEscape,
  characterReference,
  codeText,
  hardBreakEscape,
  htmlText,
  lineEnding,
} from 'micromark-core-commonmark';
import type { Construct, Event, Extension } from 'micromark-util-types';
import { constructs } from './constructs.ts';

/**
 * What CommonMark has for running text, tried before the parser's own, which cannot be changed: the same but for labels and
 * emphasis, of which `extensionsForDensity` lets no paragraph have many.
 */
const commonText: Extension['text'] = {
  ...Object.fromEntries([-5, -4, -3].map((lineBreak) => [lineBreak, lineEnding])),
  ['&'.charCodeAt(0)]: characterReference,
  ['<'.charCodeAt(0)]: [autolink, htmlText],
  ['\\'.charCodeAt(0)]: [hardBreakEscape, characterEscape],
  ['`'.charCodeAt(0)]: codeText,
};

/** How many tokens a construct leaves behind at most: a line ending and the blanks behind it. */
const mostTokens = 2;

/**
 * Extensions that read the same, in a time in proportion to a paragraph's length. The parser begins a new piece of plain
 * text (data) wherever a construct could begin, and joins those that touch at the paragraph's end, each time moving all
 * that follows; here they are joined when a construct ends that follows them, while next to nothing does.
 */
export function joiningData(extensions: readonly Extension[]): Extension[] {
  return [{ text: commonText }, ...extensions].map((extension) => {
    if (!extension.text) return extension;
    const text = Object.entries(extension.text).map(([code, some]) => [code, constructs(some).map(joining)]);
    return { ...extension, text: Object.fromEntries(text) };
  });
}

function joining(construct: Construct): Construct {
  return {
    ...construct,
    resolveTo(events, context) {
      joinBeforeLast(events);
      return construct.resolveTo?.(events, context) ?? events;
    },
  };
}

/** Joins the pieces of plain text that stand before the last tokens. */
function joinBeforeLast(events: Event[]): void {
  let end = events.length;
  for (let token = 0; token < mostTokens && end > 0 && !isData(events[end - 1]!); token++)
    end = startOfToken(events, end);
  let start = end;
  while (start > 0 && isData(events[start - 1]!)) start -= 2;
  if (end - start <= 2) return;
  events[start]![1].end = events[end - 1]![1].end;
  events.splice(start + 2, end - start - 2);
}

/** The index of the event with which the token begins that ends before `end`. */
function startOfToken(events: readonly Event[], end: number): number {
  let depth = 0;
  let start = end;
  do depth += events[--start]![0] === 'exit' ? 1 : -1;
  while (depth > 0 && start > 0);
  return start;
}

function isData([, token]: Event): boolean {
  return token.type === 'data';
}
