import type { PhrasingContent } from 'mdast';
import type { Book } from '../../book/book.ts';
import { type ProsePart, parsedProse, proseOf } from '../../book/prose-parts.ts';
import { forEachNode } from '../../prose/index.ts';
import type { ReportContext } from '../context.ts';
import { text } from '../nodes.ts';
import { pathInBook, safeAddress } from './links.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** The media type of an image that a report can show, by its file's name. */
export function imageType(path: string): string | undefined {
  return types[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
}

/** The images inside the book that its prose shows, sorted; a report is to be given their bytes. */
export function imagesOf(book: Book): string[] {
  const paths = proseOf(book).flatMap((part) => {
    const found: string[] = [];
    forEachNode(parsedProse(part).tree, (node) => {
      if (node.type !== 'image' && node.type !== 'definition') return;
      const path = imagePath(book.root, part, node.url);
      if (path !== undefined) found.push(path);
    });
    return found;
  });
  return [...new Set(paths)].sort();
}

function imagePath(root: string, part: ProsePart, url: string): string | undefined {
  const path = pathInBook(root, part.file, url);
  return path !== undefined && imageType(path) !== undefined ? path : undefined;
}

/** An image of the book. One from elsewhere is a link, since a report asks nobody for anything; one that is not there, its text. */
export function imageOf(
  { input, say }: ReportContext,
  part: ProsePart,
  { url, title }: { readonly url: string; readonly title?: string | null | undefined },
  alt: string,
  inLink: boolean,
): PhrasingContent[] {
  const path = imagePath(input.book.root, part, url);
  if (path !== undefined && input.images.has(path)) {
    return [{ type: 'bookImage', path, alt, ...(title ? { title } : {}) }];
  }
  const address = safeAddress(url);
  if (address !== undefined && !inLink) return [{ type: 'link', url: address, children: [text(alt || address)] }];
  return [text(say('report/no-image', { name: alt || url }))];
}
