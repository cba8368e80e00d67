import type { Book } from '../../book/book.ts';
import type { Product } from '../../book/model.ts';
import { render } from '../../messages/catalogue.ts';
import { type Locale, message } from '../../messages/message.ts';
import { byTerm } from './by-term.ts';
import { groupOf, type TreeNode } from './tree-node.ts';

/** The products by track, in the order of the files. */
export function productNodes(book: Book, locale: Locale): TreeNode[] {
  const products = [...book.model.products.values()];
  const groups = byTerm(book, 'track', products, ({ track }) => track, productNode, locale);
  return groupOf('products', 'products', render(message('workbench/products'), locale), groups, products.length);
}

function productNode({ id, name, company, place }: Product): TreeNode {
  return { id: `product/${id}`, kind: 'product', label: name, description: company ?? '', place, children: [] };
}
