import type { Reference } from '../../book/book.ts';
import { joinPath, relativeTo } from '../../book/paths.ts';
import { directivesOf } from '../../book/prose-parts.ts';
import { message } from '../../messages/message.ts';
import { attributeOf } from '../../prose/index.ts';
import { lineEnding } from '../../yaml/index.ts';
import { manifestOf } from '../manifest-entry.ts';
import { listedTrend } from '../new-files/list-trend.ts';
import { newProduct } from '../new-files/new-product.ts';
import { newTrend } from '../new-files/new-trend.ts';
import type { ActionContext } from './action.ts';
import type { Creation } from './create-missing.ts';

/** A product's file; its name is the label that prose gives it, else the id. */
export function createProduct(reference: Reference, { book, can }: ActionContext): Creation | undefined {
  const { id } = reference;
  const { path, text } = newProduct(book, { id, name: labelOf(reference, { book }) ?? id });
  if (!can.createFiles || book.files.has(path)) return undefined;
  const title = message('action/create-product', { id, file: relativeTo(book.root, path)! });
  return { key: `create product ${id}`, title, edit: () => ({ edits: [], renames: [], creations: [{ path, text }] }) };
}

/** A trend's file, of the perspective of the trend that names it or else the book's first, and its place in the report. */
export function createTrend(reference: Reference, { book, file, can }: ActionContext): Creation | undefined {
  const { id } = reference;
  const perspectives = [...(book.model.taxonomies.get('perspective')?.terms.keys() ?? [])];
  const own = book.model.trends.get(file.documents[0]?.id ?? '')?.perspective;
  const perspective = own !== undefined && perspectives.includes(own) ? own : perspectives[0];
  const listed = listedTrend(book, id);
  if (!can.createFiles || perspective === undefined || !listed) return undefined;
  const { path, text } = newTrend(book, { id, title: labelOf(reference, { book }) ?? id, perspective }, false);
  if (book.files.has(path)) return undefined;
  const title = message('action/create-trend', { id, file: relativeTo(book.root, path)! });
  return {
    key: `create trend ${id}`,
    title,
    edit: () => ({ edits: listed, renames: [], creations: [{ path, text }] }),
  };
}

/** A page with its heading. */
export function createPage({ id }: Reference, { book, can }: ActionContext): Creation | undefined {
  const path = joinPath(book.root, `pages/${id}.md`);
  if (!can.createFiles || book.files.has(path)) return undefined;
  const source = manifestOf(book)?.source;
  const text = `# ${id}${source ? lineEnding(source) : '\n'}`;
  const title = message('action/create-page', { id, file: relativeTo(book.root, path)! });
  return { key: `create page ${id}`, title, edit: () => ({ edits: [], renames: [], creations: [{ path, text }] }) };
}

/** What stands between the brackets of the directive that names it: `:product[夸克]{#quark}`. */
function labelOf({ place }: Reference, { book }: Pick<ActionContext, 'book'>): string | undefined {
  for (const part of book.contents.get(place.file)?.prose ?? []) {
    for (const directive of directivesOf(part).directives) {
      const id = attributeOf(directive, 'id');
      if (!id || part.map.rangeInSource(id.valueRange).start !== place.range.start) continue;
      const label = directive.label?.text.replace(/\s+/g, ' ').trim();
      return label === '' ? undefined : label;
    }
  }
  return undefined;
}
