import type { BookFile } from '../book/book.ts';
import { readBookFile } from '../book/book-file.ts';
import { type ProsePart, proseIn } from '../book/prose-parts.ts';
import { type DirectiveName, directiveNames } from '../prose/index.ts';
import type { TextRange } from '../text/range.ts';

/** Where in a directive the caret is, half-typed or not. Ranges are in the part's text and cover the whole word. */
export type ProseCaret = { readonly part: ProsePart; readonly range: TextRange } & (
  | { readonly place: 'name'; readonly leaf: boolean; readonly hasParts: boolean }
  | {
      /** Between the square brackets; `behind` is what follows the label, to be taken along where it holds nothing yet. */
      readonly place: 'label';
      readonly name: DirectiveName;
      readonly hasId: boolean;
    }
  | {
      readonly place: 'id';
      readonly name: DirectiveName;
      /** Empty brackets before the braces, to be filled in together. */
      readonly emptyLabel: TextRange | undefined;
      readonly closed: boolean;
    }
  | { readonly place: 'attribute'; readonly name: DirectiveName; readonly given: readonly string[] }
  | {
      readonly place: 'value';
      readonly name: DirectiveName;
      readonly attribute: string;
      /** What the attribute `of` says. */
      readonly of: string | undefined;
    }
);

const names = directiveNames().join('|');
const inName = /(?<![\w:])(::?)([a-z]*)$/;
const inLabel = new RegExp(`(?<!\\w)::?(${names})\\[([^\\]\\n{}]*)$`);
const inBraces = new RegExp(`(?<!\\w)::?(${names})(\\[[^\\]\\n]*\\])?\\{([^}\\n]*)$`);

/** The directive that the caret is in. Undefined in other text, and where the text around it is no prose. */
export function proseCaretAt(file: BookFile, offset: number): ProseCaret | undefined {
  const found = partAt(file, offset);
  if (!found) return undefined;
  const { part, at } = found;
  const { text } = part.map;
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  const after = /^[^\r\n]*/.exec(text.slice(at))![0];
  return inBracesAt(part, at, before, after) ?? inLabelAt(part, at, before, after) ?? inNameAt(part, at, before, after);
}

function inNameAt(part: ProsePart, at: number, before: string, after: string): ProseCaret | undefined {
  const match = inName.exec(before);
  if (!match) return undefined;
  const leaf = match[1] === '::';
  if (leaf && (part.kind === 'inline' || before.slice(0, match.index).trim() !== '')) return undefined;
  const rest = /^[a-z]*/.exec(after)![0];
  const range = { start: at - match[2]!.length, end: at + rest.length };
  return { part, range, place: 'name', leaf, hasParts: /^[[{]/.test(after.slice(rest.length)) };
}

function inLabelAt(part: ProsePart, at: number, before: string, after: string): ProseCaret | undefined {
  const match = inLabel.exec(before);
  if (!match) return undefined;
  const rest = /^[^\]{}\s，。；、：！？]*/.exec(after)![0];
  const behind = /^\](?:\{\}?)?(?!\w|#)/.exec(after.slice(rest.length))?.[0] ?? '';
  const hasId = /^\]\{[^}]/.test(after.slice(rest.length));
  const start = at - match[2]!.length;
  const end = at + rest.length + (hasId ? 0 : behind.length);
  return { part, range: { start, end }, place: 'label', name: match[1] as DirectiveName, hasId };
}

function inBracesAt(part: ProsePart, at: number, before: string, after: string): ProseCaret | undefined {
  const match = inBraces.exec(before);
  if (!match) return undefined;
  const name = match[1] as DirectiveName;
  const inside = match[3]!;
  const closed = /^[^{\n]*?\}/.test(after);
  const rest = /^[^\s}"'，。；、：！？]*/.exec(after)![0];
  const range = (typed: string) => ({
    start: at - typed.length,
    end: at + (closed || /^[\w-]*$/.test(rest) ? rest.length : 0),
  });
  const id = /(?:^|\s)#([^\s#}=]*)$/.exec(inside);
  if (id) {
    const braces = at - inside.length - 1;
    const emptyLabel = match[2] === '[]' ? { start: braces - 1, end: braces - 1 } : undefined;
    return { part, range: range(id[1]!), place: 'id', name, emptyLabel, closed };
  }
  const whole = inside + after.slice(0, Math.max(after.indexOf('}'), 0));
  const value = /(?:^|\s)([a-z-]+)=["']?([^\s"'}]*)$/.exec(inside);
  const of = /(?:^|\s)of=["']?([^\s"'}]+)/.exec(whole)?.[1];
  if (value) return { part, range: range(value[2]!), place: 'value', name, attribute: value[1]!, of };
  const attribute = /(?:^|\s)([a-z-]*)$/.exec(inside);
  if (!attribute) return undefined;
  const given = [...whole.matchAll(/(?:^|\s)(?:#|([a-z-]+)=)/g)].map((each) => each[1] ?? 'id');
  return { part, range: range(attribute[1]!), place: 'attribute', name, given };
}

/**
 * The prose at an offset. A half-typed directive can make something else of its YAML scalar (`summary: 共:` is a key
 * within): then the line is read with letters in its place.
 */
function partAt(file: BookFile, offset: number): { part: ProsePart; at: number } | undefined {
  const direct = holding(proseIn(file), file, offset);
  if (direct || !file.yaml || !file.source) return direct;
  const { text } = file.source;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = /(?<![\w:])::?[a-z]*(?:\[[^\]\n]*\]?)?(?:\{[^}\n]*)?$/.exec(text.slice(lineStart, offset))?.[0];
  if (!typed) return undefined;
  const rest = /^[^\r\n,\]]*?(?=[\s,\]]|$)/.exec(text.slice(offset))![0];
  const start = offset - typed.length;
  const end = offset + rest.length;
  const masked = text.slice(0, start) + 'x'.repeat(end - start) + text.slice(end);
  const read = readBookFile(file.path, file.kind, { text: masked });
  const found = holding(proseIn(read), read, offset);
  if (!found) return undefined;
  const { part, at } = found;
  const from = at - typed.length;
  const own = part.map.text.slice(0, from) + text.slice(start, end) + part.map.text.slice(from + end - start);
  return { part: { ...part, map: { ...mapLike(part), text: own } }, at };
}

/** The map's functions, which live on its class. */
function mapLike({ map }: ProsePart): ProsePart['map'] {
  return {
    text: map.text,
    folds: map.folds,
    toSource: (at) => map.toSource(at),
    rangeInSource: (range) => map.rangeInSource(range),
    toText: (at) => map.toText(at),
    written: (text) => map.written(text),
  };
}

function holding(
  parts: readonly ProsePart[],
  file: BookFile,
  offset: number,
): { part: ProsePart; at: number } | undefined {
  for (const part of parts) {
    const at = part.file === file.path ? part.map.toText(offset) : undefined;
    if (at !== undefined) return { part, at };
  }
  return undefined;
}
