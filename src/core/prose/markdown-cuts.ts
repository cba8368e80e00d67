import type { RootContent } from 'mdast';

/** A place between two lines at which whatever stands before it and is no code or HTML ends, lists and quotations included. */
export interface Cut {
  readonly at: number;
  /** Whether the line before it is blank. */
  readonly isBehindBlank: boolean;
}

/** A heading ends whatever it stands in; anything else at the margin but an item of a list does so behind a blank line. */
const heading = /#{1,6}(?:[ \t\r\n]|$)/y;
/** A byte order mark would be taken off the beginning of a text. */
const goesOn = /[ \t\r\n\ufeff]|[-*+](?:[ \t\r\n]|$)|\d{1,9}[.)](?:[ \t\r\n]|$)/y;
const line = /([^\r\n]*)(?:\r\n|\r|\n|$)/y;

/**
 * The cuts of a Markdown text, each `apart` code units at least from the one before, and so from the text's end. Whether
 * code or HTML is open at one only reading tells: see `mayGoOn`.
 */
export function* cutsOf(text: string, apart: number): Generator<Cut> {
  let last = 0;
  let isBehindBlank = false;
  for (let at = 0; at <= text.length - apart; ) {
    const isCut = matches(heading, text, at) || (isBehindBlank && !matches(goesOn, text, at));
    if (isCut && at - last >= apart) {
      yield { at, isBehindBlank };
      last = at;
    }
    line.lastIndex = at;
    const [whole, content] = line.exec(text)!;
    isBehindBlank = content!.trim() === '';
    at += whole.length;
  }
}

const containers: ReadonlySet<string> = new Set<RootContent['type']>(['list', 'blockquote', 'footnoteDefinition']);

/** Whether a block that ends a part of a text may not end there, or end otherwise, in the whole text. */
export function mayGoOn(block: RootContent | undefined, text: string, cut: Cut): boolean {
  if (block && containers.has(block.type)) return endsLiterally(block);
  const { start, end } = block?.position ?? {};
  const source = text.slice(start?.offset, end?.offset);
  if (block?.type === 'code') {
    const fence = /^(`+|~+)/.exec(source)?.[1];
    return fence !== undefined && !new RegExp(`[\\r\\n] {0,3}${fence}+[ \\t]*$`).test(source);
  }
  if (block?.type !== 'html') return false;
  if (source.startsWith('<!--')) return !source.includes('-->');
  return !cut.isBehindBlank || !/^<\/?(?!pre|script|style|textarea)[a-z]/i.test(source);
}

/** Whether what ends last in a block is code or HTML. */
function endsLiterally(block: RootContent): boolean {
  const last = 'children' in block ? block.children.at(-1) : undefined;
  return last ? endsLiterally(last) : block.type === 'code' || block.type === 'html';
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
