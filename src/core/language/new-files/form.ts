import type { Book } from '../../book/book.ts';
import { relativeTo } from '../../book/paths.ts';
import { type Message, message } from '../../messages/message.ts';
import type { ActionEdit } from '../actions/action.ts';
import { badNewId } from '../rename-checks.ts';
import { listedTrend } from './list-trend.ts';
import { type NewFile, pathOfNew } from './new-file.ts';
import { newProduct } from './new-product.ts';
import { newTrend } from './new-trend.ts';
import { proposeId } from './propose-id.ts';

export type NewFileKind = 'product' | 'trend';

/** One question of the form for a new product or trend, to be answered by choosing. */
export interface FormField {
  readonly key: 'kind' | 'track' | 'scenarios' | 'platforms' | 'perspective' | 'products';
  readonly title: Message;
  /** Several may be chosen. */
  readonly many: boolean;
  readonly required: boolean;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

/** What was filled in. */
export interface FormAnswers {
  /** A product's name, a trend's title. */
  readonly name: string;
  readonly id: string;
  /** By the fields' keys. */
  readonly chosen: Readonly<Partial<Record<FormField['key'], readonly string[]>>>;
}

/** The questions after name and id, with what the book has to choose from; those without any choice are left out. */
export function formFields(book: Book, kind: NewFileKind): readonly FormField[] {
  const ask = (
    key: FormField['key'],
    taxonomy: string | undefined,
    { many = false, required = false } = {},
  ): FormField[] => {
    const choices = book
      .all(taxonomy === undefined ? 'product' : 'term', taxonomy)
      .map(({ id, label }) => ({ id, label }));
    return choices.length === 0 ? [] : [{ key, title: message(`form/${key}`), many, required, choices }];
  };
  if (kind === 'trend') {
    return [...ask('perspective', 'perspective', { required: true }), ...ask('products', undefined, { many: true })];
  }
  return [
    ...ask('kind', 'kind'),
    ...ask('track', 'track'),
    ...ask('scenarios', 'scenario', { many: true }),
    ...ask('platforms', 'platform', { many: true }),
  ];
}

/** An id that is free, from what the name has of Latin letters and digits, else from the kind: product, product-2. */
export function proposedId(book: Book, kind: NewFileKind, name: string): string {
  const isTaken = (id: string) => newIdProblem(book, kind, id) !== undefined;
  return proposeId(name, isTaken) || proposeId(kind, isTaken);
}

/** Why a new product or trend cannot have that id; undefined where it can. */
export function newIdProblem(book: Book, kind: NewFileKind, id: string): Message | undefined {
  const path = pathOfNew(book, kind, id);
  const bad = badNewId(book, { kind, id: '', scope: undefined }, id);
  if (bad || !book.files.has(path)) return bad;
  return message('action/file-exists', { file: relativeTo(book.root, path)! });
}

/** The file as it was filled in, and the edit that makes it; a new trend takes its place in the report's list with it. */
export function filledIn(
  book: Book,
  kind: NewFileKind,
  { name, id, chosen }: FormAnswers,
): { readonly file: NewFile; readonly edit: ActionEdit } {
  const { kind: [of] = [], track: [track] = [], perspective: [perspective] = [] } = chosen;
  const { scenarios, platforms, products } = chosen;
  const file =
    kind === 'product'
      ? newProduct(book, { id, name, kind: of, track, scenarios, platforms })
      : newTrend(book, { id, title: name, perspective, products }, true);
  const edits = kind === 'trend' ? (listedTrend(book, id) ?? []) : [];
  return { file, edit: { edits, renames: [], creations: [{ path: file.path, text: file.text }] } };
}
