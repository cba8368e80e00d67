import type { Reference } from '../../book/book.ts';
import { message } from '../../messages/message.ts';
import { scalarText } from '../../yaml/index.ts';
import { manifestEntry } from '../manifest-entry.ts';
import { idScalar } from '../written-id.ts';
import type { ActionContext } from './action.ts';
import type { Creation } from './create-missing.ts';

/** A term of its taxonomy, labelled by its id until somebody gives it a better name. */
export function createTerm({ id, scope }: Reference, { book }: ActionContext): Creation | undefined {
  if (!scope) return undefined;
  const edits = manifestEntry(book, ['taxonomies', scope], id, (flow) => scalarText(id, flow));
  if (!edits) return undefined;
  const title = message('action/create-term', { id, taxonomy: scope });
  return { key: `create term ${scope} ${id}`, title, edit: () => ({ edits, renames: [] }) };
}

/** A taxonomy with the terms that the book names of it. */
export function createTaxonomy({ id }: Reference, { book }: ActionContext): Creation | undefined {
  const terms = [
    ...new Set(book.references.filter(({ kind, scope }) => kind === 'term' && scope === id).map((each) => each.id)),
  ];
  const flow = `{ ${terms.map((term) => `${idScalar(term)}: ${scalarText(term, true)}`).join(', ')} }`;
  const edits = manifestEntry(book, ['taxonomies'], id, () => (terms.length === 0 ? '{}' : flow));
  if (!edits) return undefined;
  return {
    key: `create taxonomy ${id}`,
    title: message('action/create-taxonomy', { id }),
    edit: () => ({ edits, renames: [] }),
  };
}

/** A source of that id, which stands for its title until somebody writes it. */
export function createSource({ id }: Reference, { book }: ActionContext): Creation | undefined {
  const edits = manifestEntry(book, ['sources'], id, () => `{ title: ${scalarText(id, true)} }`);
  if (!edits) return undefined;
  return {
    key: `create source ${id}`,
    title: message('action/create-source', { id }),
    edit: () => ({ edits, renames: [] }),
  };
}
