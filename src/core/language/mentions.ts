import type { Book, Definition, Reference } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import type { DefinitionKind } from '../schema/vocabulary.ts';
import { type TextRange, touches } from '../text/range.ts';
import { implicitMentions, type Written } from './implicit-mentions.ts';
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

const kept = new WeakMap<Book, Mentions>();

/** Every place of a book that names something, definitions included. Made once for a book. */
export function mentionsOf(book: Book): Mentions {
  let found = kept.get(book);
  if (!found) {
    found = new Mentions(book);
    kept.set(book, found);
  }
  return found;
}

/** The index of mentions, by what they name and by where they stand. */
export class Mentions {
  readonly #byEntity = new Map<string, Mention[]>();
  readonly #byFile = new Map<string, Mention[]>();
  /** How many there are in all. */
  count = 0;

  constructor(book: Book) {
    for (const definition of book.definitions) this.#add(ofDefinition(book, definition));
    for (const reference of book.references) {
      const entity = entityOf(reference);
      if (entity) this.#add(mentionAt(book, entity, reference.place, 'reference'));
    }
    for (const { entity, place, role, written } of implicitMentions(book)) {
      const mention = mentionAt(book, entity, place, role);
      this.#add(written ? { ...mention, range: place.range, written } : mention);
    }
    for (const list of this.#byFile.values()) list.sort((a, b) => a.range.start - b.range.start);
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
    const found = this.#byEntity.get(keyOf(entity)) ?? [];
    return [...found].sort((a, b) => (a.file === b.file ? a.range.start - b.range.start : a.file < b.file ? -1 : 1));
  }

  definitionsOf(entity: Entity): readonly Mention[] {
    return this.of(entity).filter(({ role }) => role === 'definition');
  }

  #add(mention: Mention): void {
    this.count++;
    push(this.#byEntity, keyOf(mention.entity), mention);
    push(this.#byFile, mention.file, mention);
  }
}

function push(map: Map<string, Mention[]>, key: string, mention: Mention): void {
  const list = map.get(key);
  if (list) list.push(mention);
  else map.set(key, [mention]);
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
