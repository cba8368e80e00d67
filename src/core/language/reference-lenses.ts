import type { Book, BookFile } from '../book/book.ts';
import type { Place } from '../book/model.ts';
import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import type { TextRange } from '../text/range.ts';
import { type Entity, mentionsOf } from './mentions.ts';

/** A line above a definition that says how often it is referred to. */
export interface ReferenceLens {
  /** The id, or the name of what has its id from its file. */
  readonly range: TextRange;
  readonly entity: Entity;
  /** Another definition stands on the same line: the text then says which one it counts. */
  readonly shared: boolean;
}

const counted = new Set<Entity['kind']>([
  'product',
  'trend',
  'table',
  'claim',
  'chart',
  'term',
  'metric',
  'source',
  'ranking',
]);

/** Where a file defines something that others refer to, in the order of the text. What they are counted by `countReferences`. */
export function referenceLenses(book: Book, file: BookFile): readonly ReferenceLens[] {
  const { source } = file;
  if (!source || !file.yaml) return [];
  const definitions = mentionsOf(book)
    .in(file.path)
    .filter(({ role, entity }) => role === 'definition' && counted.has(entity.kind));
  const lines = definitions.map(({ range }) => source.positionAt(range.start).line);
  return definitions.map(({ range, entity }, index) => {
    const shared = lines[index - 1] === lines[index] || lines[index + 1] === lines[index];
    return { range, entity, shared };
  });
}

/** What a lens says and leads to. Counting needs the whole book: call it for lenses that are looked at. */
export function countReferences(
  book: Book,
  { entity, shared }: Pick<ReferenceLens, 'entity' | 'shared'>,
  locale: Locale,
): { readonly title: string; readonly places: readonly Place[] } {
  const places = mentionsOf(book)
    .of(entity)
    .filter(({ role }) => role === 'reference')
    .map(({ file, range }) => ({ file, range }));
  const count = render(message('navigation/references', { count: places.length }), locale);
  return { title: shared ? `${entity.id}: ${count}` : count, places };
}
