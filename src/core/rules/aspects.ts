import type { Book } from '../book/book.ts';
import type { Declaration } from '../book/model.ts';
import { namesOf } from '../book/names.ts';
import { linkableNames } from '../book/unlinked-names.ts';
import { brokenFiles } from './damage.ts';
import { manifestDocument } from './rule-levels.ts';
import { unnamedIn } from './unnamed.ts';

/** What of a book rules about single files read besides the file, each told by something that stays the same with it. */
export type Aspect = keyof typeof aspects;

const aspects = {
  /** Which files could not be read whole, and what they hold. */
  damage: brokenFiles,
  /** Of what kinds something has no id yet. */
  unnamed: (book: Book) => unnamedIn(book).text,
  /** The text of trendbook.yaml. */
  manifest: manifestDocument,
  tables: ({ model }: Book) => model.tables,
  metrics: ({ model }: Book) => model.metrics,
  platforms: ({ model }: Book) => model.taxonomies.get('platform'),
  /** The dates that the book is of. */
  date: ({ model }: Book) => `${model.asOf}\n${model.edition}`,
  /** Which of the products with one id counts. */
  firstProducts: (book: Book) =>
    book.all('product').length === book.model.products.size ? undefined : book.model.products,
  /** Everything about claims that trends say of them. */
  claims: ({ model }: Book) => model.claims,
  /** Which claim stands in which trend. */
  claimOwners: ({ model }: Book) => ownersText(model.claims),
  /** Which trends there are, and their order. */
  trends: (book: Book) => [...book.model.trendOrder, '', ...book.all('trend').map(({ id }) => id)].join('\n'),
  /** Names that hold numbers. */
  names: namesOf,
  /** Names that prose can be linked by. */
  linkableNames,
} satisfies Record<string, (book: Book) => unknown>;

/** What the aspect is in a book, to be compared by identity. */
export function readAspect(aspect: Aspect, book: Book): unknown {
  return aspects[aspect](book);
}

const owners = new WeakMap<ReadonlyMap<string, Declaration>, string>();

function ownersText(claims: ReadonlyMap<string, Declaration>): string {
  let text = owners.get(claims);
  if (text === undefined) {
    text = [...claims.values()].map(({ id, trend }) => `${id}\n${trend}`).join('\n');
    owners.set(claims, text);
  }
  return text;
}
