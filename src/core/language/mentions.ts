import type { Book, Definition, Reference } from '../book/book.ts';
import { differences } from '../book/changes.ts';
import { originOf } from '../book/lineage.ts';
import type { Place } from '../book/model.ts';
import type { DefinitionKind } from '../schema/vocabulary.ts';
import { type TextRange, touches } from '../text/range.ts';
import { type ImplicitMention, implicitMentions, tableMentions, type Written } from './implicit-mentions.ts';
import { nameToken } from './name-token.ts';
import { idWithin } from './written-id.ts';

/** Something of the book with an id of its own: what can be gone to, searched for and renamed. */
export interface Entity {
  readonly kind: DefinitionKind | 'row' | 'page';
  readonly id: string;
  /** The taxonomy of a term, the table of a column or row, the trend of a forecast, the ranking of an indicator. */
  readonly scope: string | undefined;
}

/** A place that names an entity. */
export interface Mention {
  readonly entity: Entity;
  readonly file: string;
  /** The id itself, without quotes; what stands for it where it is not written. */
  readonly range: TextRange;
  /** The whole token, with quotes. */
  readonly token: TextRange;
  readonly role: 'definition' | 'reference';
  readonly written: Written;
}

const kept = new WeakMap<object, Mentions>();

/**
 * Every place of a book that names something, definitions included. Brought up to date by what changed since somebody last
 * asked about the book; to be used at once, as another state of the book changes it.
 */
export function mentionsOf(book: Book): Mentions {
  const origin = originOf(book.lineage);
  const found = kept.get(book.lineage) ?? (origin && kept.get(origin)?.copy()) ?? new Mentions();
  kept.set(book.lineage, found);
  found.update(book);
  return found;
}

/** The index of mentions, by what they name and by where they stand. */
export class Mentions {
  /** By what is named and by file. */
  #byEntity = new Map<string, Map<string, readonly Mention[]>>();
  #byFile = new Map<string, readonly Mention[]>();
  #contents: Book['contents'] = new Map();
  #tables: Book['model']['tables'] = new Map();
  /** How many there are in all. */
  count = 0;

  update(book: Book): void {
    const { contents, model } = book;
    const changed = new Set(differences(this.#contents, contents).keys());
    const tables = isTouched(book, changed) || model.tables !== this.#tables ? tableMentions(book) : undefined;
    for (const path of tables ? [...this.#byFile.keys(), ...contents.keys()] : []) {
      if (isOfTables(path)) changed.add(path);
    }
    for (const path of changed) this.#replace(path, contents.has(path) ? mentionsIn(book, path, tables) : []);
    this.#contents = contents;
    this.#tables = model.tables;
  }

  /** The same index once more, for a book that goes another way from here. */
  copy(): Mentions {
    const copy = new Mentions();
    copy.#byEntity = new Map([...this.#byEntity].map(([key, files]) => [key, new Map(files)]));
    copy.#byFile = new Map(this.#byFile);
    copy.#contents = this.#contents;
    copy.#tables = this.#tables;
    copy.count = this.count;
    return copy;
  }

  /** The mention that an offset touches, the narrowest of several. */
  at(file: string, offset: number): Mention | undefined {
    const width = ({ token }: Mention) => token.end - token.start;
    return this.in(file)
      .filter(({ token }) => token.start < token.end && touches(token, offset))
      .sort((a, b) => width(a) - width(b))[0];
  }

  /** Those of a file, in the order of its text. */
  in(file: string): readonly Mention[] {
    return this.#byFile.get(file) ?? [];
  }

  /** Those of an entity, sorted by file and place, of definitions all that there are. */
  of(entity: Entity): readonly Mention[] {
    const found = [...(this.#byEntity.get(keyOf(entity)) ?? [])];
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, mentions]) => mentions);
  }

  definitionsOf(entity: Entity): readonly Mention[] {
    return this.of(entity).filter(({ role }) => role === 'definition');
  }

  #replace(file: string, mentions: readonly Mention[]): void {
    const before = this.in(file);
    this.count += mentions.length - before.length;
    for (const { entity } of before) this.#byEntity.get(keyOf(entity))?.delete(file);
    if (mentions.length === 0) this.#byFile.delete(file);
    else this.#byFile.set(file, mentions);
    const own = new Map<string, Mention[]>();
    for (const mention of mentions) {
      const key = keyOf(mention.entity);
      const list = own.get(key);
      if (list) list.push(mention);
      else own.set(key, [mention]);
    }
    for (const [key, list] of own) {
      const files = this.#byEntity.get(key) ?? new Map<string, readonly Mention[]>();
      this.#byEntity.set(key, files.set(file, list));
    }
    for (const { entity } of before) {
      const key = keyOf(entity);
      if (this.#byEntity.get(key)?.size === 0) this.#byEntity.delete(key);
    }
  }
}

/** Rows and columns are named across files: tables are read again together. */
function isOfTables(path: string): boolean {
  return path.endsWith('.table.yaml') || /\.csv$/i.test(path);
}

function isTouched({ files }: Book, changed: ReadonlySet<string>): boolean {
  return [...changed].some((path) => isOfTables(path) || ['table', 'csv'].includes(files.get(path)?.kind ?? ''));
}

/** The mentions in one file, in the order of its text. */
function mentionsIn(
  book: Book,
  path: string,
  tables: ReadonlyMap<string, readonly ImplicitMention[]> | undefined,
): Mention[] {
  const { definitions, references } = book.contents.get(path)!;
  const found = definitions.map((definition) => ofDefinition(book, definition));
  for (const reference of references) {
    const entity = entityOf(reference);
    if (entity) found.push(mentionAt(book, entity, reference.place, 'reference'));
  }
  for (const { entity, place, role, written } of [...implicitMentions(book, path), ...(tables?.get(path) ?? [])]) {
    const mention = mentionAt(book, entity, place, role);
    found.push(written ? { ...mention, range: place.range, written } : mention);
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function keyOf({ kind, id, scope }: Entity): string {
  return `${kind}\n${scope ?? ''}\n${id}`;
}

function entityOf({ kind, id, scope, target, fault }: Reference): Entity | undefined {
  if (target) return { kind: target.kind, id: target.id, scope: target.scope };
  return fault || (kind !== 'row' && kind !== 'page') ? undefined : { kind, id, scope };
}

/** An id that the file's name gives is mentioned where the document says what it is called. */
function ofDefinition(book: Book, { kind, id, scope, place }: Definition): Mention {
  const entity = { kind, id, scope };
  if (place.range.start < place.range.end) return mentionAt(book, entity, place, 'definition');
  const range = nameToken(book, place) ?? place.range;
  return { entity, file: place.file, range, token: range, role: 'definition', written: 'file-name' };
}

function mentionAt(book: Book, entity: Entity, { file, range }: Place, role: Mention['role']): Mention {
  const { source, kind } = book.files.get(file) ?? {};
  const exact = source && idWithin(source.text, range, entity.id);
  const written = exact ? 'id' : kind === 'csv' ? 'title' : 'escaped';
  return { entity, file, range: exact ?? range, token: range, role, written };
}
