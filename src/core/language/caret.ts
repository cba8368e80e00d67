import type { BookFile, SchemaKind } from '../book/book.ts';
import { typesOf } from '../schema/json-schema.ts';
import { schemaAt } from '../schema/lookup.ts';
import type { ResolvedSchema } from '../schema/resolver.ts';
import type { Path } from '../schema/walk.ts';
import { type TextRange, touches } from '../text/range.ts';
import type { SourceText } from '../text/source-text.ts';
import { parseYaml, type YamlFile, type YamlNode } from '../yaml/index.ts';
import { type CaretWord, wordAt } from './caret-word.ts';
import { farSpans, without } from './far-spans.ts';

/** Where the caret is in a document's structure, whether or not the text around it can be parsed as it stands. */
export interface Caret {
  readonly kind: SchemaKind;
  /** The document as it would be with a word at the caret, so that what is around it can be read. */
  readonly root: YamlNode;
  readonly role: 'key' | 'value';
  /** For a key: to its mapping. For a value: to the value. */
  readonly path: Path;
  readonly schema: ResolvedSchema;
  /** What a completion replaces; within one line. */
  readonly range: TextRange;
  /** What must stand before and behind the completion: a missing space, an indent, a dash, a quote. */
  readonly before: string;
  readonly after: string;
  readonly flow: boolean;
  /** The word is a key already and has its colon. */
  readonly hasColon: boolean;
  /** The column at which the keys of this mapping begin. */
  readonly column: number;
  /** Below, at the column of the keys, stand items of a list that has no key of its own yet, or of the list above. */
  readonly itemsFollow: boolean;
  /** What stands where the completion goes, without quotes. */
  readonly word: string;
  /** Path of the file, and the id that the document has in the book; undefined for one that has nothing in it yet. */
  readonly file: string;
  readonly documentId: string | undefined;
}

/** Stands for the word at the caret in a trial parse. No one writes it. */
export const placeholder = 'zqcaretqz';

/**
 * Finds out by trial: a placeholder is put where the caret is, first as a key, and the parser says where that ends up;
 * the schema then says whether the place takes keys or a value.
 * @returns undefined where nothing can be completed: in comments and block scalars, or in text that is beyond repair
 */
export function caretAt(file: BookFile, offset: number): Caret | undefined {
  const document = file.documents.find(({ yaml }) => touches(yaml.range, offset)) ?? file.documents.at(-1);
  const kind = document?.kind ?? schemaKindOf(file);
  const word = file.yaml && wordAt(file.yaml, offset);
  if (!kind || !file.yaml || !word) return undefined;
  const part = {
    start: document?.yaml.range.start ?? 0,
    end: document?.yaml.range.end ?? file.yaml.source.text.length,
  };
  const { source } = file.yaml;
  const span = touches(part, word.outerStart) ? part : { start: 0, end: source.text.length };
  const far = document && span === part ? farSpans(document.yaml, source, linesOf(source, word)) : [];
  for (const trial of trials(file.yaml, word)) {
    const found = tryOut(source, span, far, trial);
    if (found === 'text') return undefined;
    if (found) {
      const caret = settle(kind, found, trial, word);
      if (!caret) continue;
      const itemsFollow = !caret.flow && itemFollows(source, source.positionAt(offset).line, caret.column);
      return { ...caret, itemsFollow, word: source.slice(caret.range), file: file.path, documentId: document?.id };
    }
  }
  return undefined;
}

function linesOf(source: SourceText, { outerStart, outerEnd }: CaretWord): TextRange {
  const { start } = source.lineRange(source.positionAt(outerStart).line);
  return { start, end: source.lineRange(source.positionAt(outerEnd).line).end };
}

/** One way in which the caret's place could be meant. */
interface Trial {
  /** The text that the placeholder takes the place of. */
  readonly range: TextRange;
  readonly before: string;
  readonly asKey: boolean;
  readonly column: number;
  /** What comes after the placeholder; what follows in the line is kept where this is undefined. */
  readonly instead?: string;
}

function* trials({ source }: YamlFile, word: CaretWord): Generator<Trial> {
  const range = { start: word.outerStart, end: word.outerEnd };
  const { line, character } = source.positionAt(word.outerStart);
  const lineStart = source.lineRange(line).start;
  const indent = source.text.slice(lineStart, word.outerStart);
  const before = word.needsSpace ? ' ' : '';
  const column = character + before.length;
  const asKey = word.mayBeKey && !word.hasColon;
  if (word.brackets.length > 0) {
    yield { range, before, asKey, column };
    const closers = [...word.brackets].reverse().map(({ bracket }) => (bracket === '{' ? '}' : ']'));
    yield { range, before, asKey, column, instead: closers.join('') };
    return;
  }
  if (!word.mayBeKey || indent.trim() !== '' || word.hasColon) {
    yield { range, before, asKey, column };
    return;
  }
  const isAmongItems = word.start === word.end && itemFollows(source, line, character);
  for (const tried of [character, ...columnsAbove(source, line, character)]) {
    const moved = { start: lineStart, end: range.end };
    const isHere = tried === character;
    const key = { range: isHere ? range : moved, before: isHere ? '' : ' '.repeat(tried), asKey, column: tried };
    const item = { range: moved, before: `${' '.repeat(tried)}- `, asKey, column: tried + 2 };
    // A key above the items of a list would take them from it.
    yield* isHere && isAmongItems ? [item, key] : [key, item];
  }
}

/** Whether the next line with anything in it is an item of a list at a column. */
function itemFollows(source: SourceText, line: number, column: number): boolean {
  for (let below = line + 1; below < source.lineCount; below++) {
    const text = source.slice(source.lineRange(below));
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    return text.slice(0, column).trim() === '' && /^-(\s|$)/.test(text.slice(column));
  }
  return false;
}

/** The columns, left of the caret, at which the lines above begin or go on behind a dash; nearest first. */
function columnsAbove(source: SourceText, line: number, column: number): readonly number[] {
  const found = new Set<number>();
  for (let above = line - 1; above >= 0 && !found.has(0); above--) {
    const text = source.slice(source.lineRange(above));
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue;
    const lead = /^\s*(?:-\s+)*/.exec(text)![0];
    for (let at = 0; at <= lead.length; at++) {
      if (at === lead.length || lead[at] === '-') if (at < column) found.add(at);
    }
  }
  return [...found].sort((a, b) => b - a);
}

type Found = { readonly root: YamlNode; readonly path: Path; readonly isKey: boolean };

/** `text` where the placeholder became part of a block scalar. */
function tryOut(
  source: SourceText,
  span: TextRange,
  far: readonly TextRange[],
  trial: Trial,
): Found | 'text' | undefined {
  const lineEnd = source.lineRange(source.positionAt(trial.range.end).line).end;
  const behind = trial.instead === undefined ? trial.range.end : lineEnd;
  const head = without(source.text, { start: span.start, end: trial.range.start }, far);
  const tail = without(source.text, { start: behind, end: span.end }, far);
  const inserted = `${trial.before}${placeholder}${trial.asKey ? ': x' : ''}${trial.instead ?? ''}`;
  for (const { root } of parseYaml(head + inserted + tail).documents) {
    const found = root && find(root, []);
    if (found) return found === 'text' ? found : { root, ...found };
  }
  return undefined;
}

function find(node: YamlNode, path: Path): { path: Path; isKey: boolean } | 'text' | undefined {
  if (node.kind === 'scalar') {
    if (node.source === placeholder) return { path, isKey: false };
    const isText = node.style === 'literal' || node.style === 'folded';
    return isText && node.source.includes(placeholder) ? 'text' : undefined;
  }
  if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) {
      const found = find(item, [...path, index]);
      if (found) return found;
    }
  }
  if (node.kind === 'mapping') {
    for (const pair of node.pairs) {
      if (pair.key.source === placeholder) return { path, isKey: true };
      const found = find(pair.value, [...path, pair.key.source]);
      if (found) return found;
    }
  }
  return undefined;
}

type Settled = Omit<Caret, 'itemsFollow' | 'word' | 'file' | 'documentId'>;

function settle(kind: SchemaKind, found: Found, trial: Trial, word: CaretWord): Settled | undefined {
  const place = schemaAt(kind, found.root, found.path);
  if (!place) return undefined;
  const caret = {
    kind,
    root: found.root,
    schema: place.schema,
    path: found.path,
    range: { start: trial.range.start === word.outerStart ? word.start : trial.range.start, end: word.end },
    before: trial.before,
    after: word.closing,
    flow: word.brackets.length > 0,
    hasColon: word.hasColon,
    column: trial.column,
  };
  if (!found.isKey) return { ...caret, role: 'value' };
  if (takesKeys(place.schema)) return { ...caret, role: 'key' };
  if (caret.flow || typesOf(place.schema).includes('object')) return undefined;
  if (!typesOf(place.schema).includes('array')) return { ...caret, role: 'value' };
  const item = schemaAt(kind, found.root, [...found.path, 0]);
  if (!item) return undefined;
  const inItem = { ...caret, schema: item.schema, path: [...found.path, 0], before: `${trial.before}- ` };
  return { ...inItem, column: trial.column + 2, role: takesKeys(item.schema) ? 'key' : 'value' };
}

/** Whether a mapping may stand there. */
export function takesKeys(schema: ResolvedSchema): boolean {
  return (
    Object.keys(schema.properties ?? {}).length > 0 ||
    schema.alternatives.length > 0 ||
    schema.propertyNames !== undefined ||
    (typeof schema.additionalProperties === 'object' && typesOf(schema).includes('object'))
  );
}

function schemaKindOf({ kind }: BookFile): SchemaKind | undefined {
  return kind === 'book' || kind === 'product' || kind === 'trend' || kind === 'table' ? kind : undefined;
}
