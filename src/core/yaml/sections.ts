/** A stretch of a document that is read on its own: some neighbouring children of one block collection. */
export interface Section {
  /** Offsets in the document's text. */
  readonly start: number;
  readonly end: number;
  /** What stands below the section's one key, where that is long; the key itself is read apart from it. */
  readonly below?: { readonly kind: 'mapping' | 'sequence'; readonly sections: readonly Section[] };
}

/** A shorter document is read at once: in UTF-16 code units. */
const longDocument = 8000;
const longSection = 2000;
const deepest = 3;

const keyLine = /[\w.-]+:(?=[ \t\r\n]|$)/y;
const loneKey = /[\w.-]+:[ \t]*(?:#[^\n]*)?\r?(?=\n)/y;
const itemLine = /-(?=[ \t\r\n]|$)/y;
const markerLine = /---[ \t]*(?:#[^\n]*)?\r?\n/y;
const anchor = /(?:^|[\s,[{])&\S/;

/**
 * The sections of a long document whose root is a block mapping: its keys, and below long ones their items or keys. No
 * quote, bracket or block scalar reaches over a line that begins in the column of the children with a key or a dash, nor
 * does an alias where there is no anchor. Where one section ends and the next begins depends on a few lines around alone,
 * so that an edit changes few sections.
 * @returns undefined where the document is to be read at once
 */
export function splitDocument(text: string): readonly Section[] | undefined {
  if (text.length < longDocument || anchor.test(text)) return undefined;
  const from = matches(markerLine, text, 0) ? markerLine.lastIndex : 0;
  const first = firstContent(text, from, text.length);
  if (first === undefined || first.column > 0 || !matches(keyLine, text, first.at)) return undefined;
  const sections = sectionsOf(text, { from: first.at, to: text.length, column: 0, kind: 'mapping' }, 0);
  if (!sections || sections.length < 2) return undefined;
  // What stands above belongs to the first.
  return [{ ...sections[0]!, start: 0 }, ...sections.slice(1)];
}

interface Region {
  /** The start of the line of the first child. */
  readonly from: number;
  readonly to: number;
  /** Of the children. */
  readonly column: number;
  readonly kind: 'mapping' | 'sequence';
}

/** undefined where a line begins left of the children. */
function sectionsOf(text: string, region: Region, depth: number): Section[] | undefined {
  const starts = childrenOf(text, region);
  if (!starts) return undefined;
  const sections: Section[] = [];
  let open = region.from;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? region.to;
    const below =
      end - start >= longSection ? sectionsBelow(text, start + region.column, end, region, depth) : undefined;
    if (start > open && (below || beginsSection(text, start))) {
      sections.push({ start: open, end: start });
      open = start;
    }
    if (!below) continue;
    sections.push({ start, end, below });
    open = end;
  }
  if (open < region.to) sections.push({ start: open, end: region.to });
  return sections;
}

function sectionsBelow(
  text: string,
  key: number,
  to: number,
  { column, kind }: Region,
  depth: number,
): Section['below'] | undefined {
  if (kind !== 'mapping' || depth + 1 >= deepest || !matches(loneKey, text, key)) return undefined;
  const first = firstContent(text, loneKey.lastIndex + 1, to);
  if (!first) return undefined;
  const isItem = matches(itemLine, text, first.at + first.column);
  if (isItem ? first.column < column : first.column <= column || !matches(keyLine, text, first.at + first.column)) {
    return undefined;
  }
  const inner = { from: first.at, to, column: first.column, kind: isItem ? 'sequence' : 'mapping' } as const;
  const sections = sectionsOf(text, inner, depth + 1);
  return sections && sections.length > 1 ? { kind: inner.kind, sections } : undefined;
}

/** The starts of the lines that begin a child; undefined where a line begins left of them. */
function childrenOf(text: string, { from, to, column, kind }: Region): number[] | undefined {
  const child = kind === 'mapping' ? keyLine : itemLine;
  const starts: number[] = [];
  for (let at = from; at < to; at = nextLine(text, at)) {
    let first = at;
    while (text.charCodeAt(first) === 32) first++;
    if (first - at > column) continue;
    const character = text[first];
    if (first >= to || character === '\n' || character === '\r' || character === '#') continue;
    if (first - at < column) return undefined;
    if (matches(child, text, first)) starts.push(at);
  }
  return starts;
}

function firstContent(text: string, from: number, to: number): { at: number; column: number } | undefined {
  for (let at = from; at < to; at = nextLine(text, at)) {
    let first = at;
    while (text[first] === ' ') first++;
    if (first < to && text[first] !== '\n' && text[first] !== '\r' && text[first] !== '#') {
      return { at, column: first - at };
    }
  }
  return undefined;
}

function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/**
 * About every fourth child begins a section: a section each would cost more than it saves when all are read. Which ones
 * do is drawn by how they begin (the hash is FNV-1a), so that none depends on how many stand before it.
 */
function beginsSection(text: string, start: number): boolean {
  let hash = 0x811c9dc5;
  const end = Math.min(start + 60, text.length);
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash >>> 16) & 3) === 0;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
