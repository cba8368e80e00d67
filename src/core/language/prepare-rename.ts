import type { Book, BookFile } from '../book/book.ts';
import { type Message, message } from '../messages/message.ts';
import { type TextRange, touches } from '../text/range.ts';
import { forEachPair } from '../yaml/visit.ts';
import { type Entity, type Mention, mentionsOf } from './mentions.ts';

/** Why something is not renamed; nothing has been changed. */
export interface Refusal {
  readonly refusal: Message;
}

/** The id that would be renamed. */
export interface RenameStart {
  /** Without quotes. */
  readonly range: TextRange;
  readonly id: string;
  readonly mention: Mention;
}

/** The taxonomies that keys of the file format name. */
export const builtInTaxonomies: readonly string[] = [
  'perspective',
  'kind',
  'track',
  'scenario',
  'platform',
  'dimension',
];

/** Says which id a rename at an offset would change, or why there can be none. */
export function prepareRename(book: Book, file: BookFile, offset: number): RenameStart | Refusal {
  const mentions = mentionsOf(book);
  const mention = mentions.at(file.path, offset);
  if (!mention) return { refusal: nothingAt(book, file, offset) };
  const { entity, written, range } = mention;
  const { id } = entity;
  if (isFixed(entity)) return { refusal: message('navigation/rename-fixed', { id }) };
  if (written === 'title') return { refusal: message('navigation/rename-title', { id }) };
  if (written === 'row-number') return { refusal: message('navigation/rename-row-number', { id }) };
  if (written === 'file-name') {
    return { refusal: message('navigation/rename-file-name', { id, file: mention.file }) };
  }
  const places = definitionPlaces(book, entity);
  if (places.length === 0) return { refusal: message('navigation/rename-unknown', { id }) };
  if (places.length > 1) return { refusal: message('navigation/rename-shared', { id, places: places.join(', ') }) };
  const torn = tornFile(book, id);
  if (torn !== undefined) return { refusal: message('navigation/rename-unreadable', { file: torn }) };
  return { range, id, mention };
}

function nothingAt(book: Book, file: BookFile, offset: number): Message {
  const reference = book.contents
    .get(file.path)
    ?.references.find(({ place }) => place.range.start < place.range.end && touches(place.range, offset));
  if (reference?.fault) return message('navigation/rename-unknown', { id: reference.id });
  if (reference) return message('navigation/rename-fixed', { id: reference.id });
  return message('navigation/rename-nothing');
}

function isFixed({ kind, id }: Entity): boolean {
  return (kind === 'taxonomy' && builtInTaxonomies.includes(id)) || (kind === 'column' && id === 'id');
}

/** `file:line` of every definition, repeated keys of one mapping included. */
function definitionPlaces(book: Book, entity: Entity): string[] {
  return mentionsOf(book)
    .definitionsOf(entity)
    .flatMap(({ file, token }) => {
      const { source, documents } = book.files.get(file)!;
      const starts = [token.start];
      for (const { yaml } of documents) {
        forEachPair(yaml.root, (pair, siblings) => {
          if (pair.key.range.start !== token.start || token.start === token.end) return;
          const repeated = siblings.filter((each) => each !== pair && each.key.source === entity.id);
          // Columns repeat in the index, too.
          if (entity.kind !== 'column') starts.push(...repeated.map(({ key }) => key.range.start));
        });
      }
      return starts.map((start) => `${file}:${(source?.positionAt(start).line ?? 0) + 1}`);
    });
}

/** A file that has the id in a part that could not be read, where it may well be meant. */
function tornFile(book: Book, id: string): string | undefined {
  const word = new RegExp(`(?<![a-z0-9-])${id.replace(/[^a-z0-9-]/gi, '\\$&')}(?![a-z0-9-])`);
  const torn = [...book.files.values()].find(({ source, problem, yaml }) => {
    if (!source) return false;
    const whole = problem !== undefined || yaml?.problems.some(({ kind }) => kind === 'conflict-marker');
    const spans = whole
      ? [source.text]
      : (yaml?.documents ?? []).flatMap(({ damaged }) => damaged.map((span) => source.slice(span)));
    return spans.some((text) => word.test(text));
  });
  return torn?.path;
}
