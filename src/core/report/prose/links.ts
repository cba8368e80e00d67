import type { PhrasingContent } from 'mdast';
import { parentOf, relativeTo, resolvePath } from '../../book/paths.ts';
import type { ProsePart } from '../../book/prose-parts.ts';
import type { ReportContext } from '../context.ts';

/** Where links may lead to; whatever else an address begins with runs something, or reads something. */
const schemes = /^(?:https?|mailto):/i;

/** An address that a link may have; undefined for any other, and for one that is relative. */
export function safeAddress(url: string): string | undefined {
  // Browsers leave these out of an address before they look at its scheme.
  const clean = url.replace(/[\u0000-\u0020]/g, '');
  return schemes.test(clean) ? clean : undefined;
}

/**
 * A link of the book's prose: to the web as it is; to a page or a trend of the book, to its place in the report; any
 * other is its text alone.
 */
export function linkOf(
  context: ReportContext,
  part: ProsePart,
  { url, title }: { readonly url: string; readonly title?: string | null | undefined },
  children: PhrasingContent[],
  inLink: boolean,
): PhrasingContent[] {
  if (inLink) return children;
  const address = safeAddress(url);
  if (address !== undefined) return [{ type: 'link', url: address, ...(title ? { title } : {}), children }];
  const anchor = anchorOf(context, part, url);
  return anchor === undefined ? children : [{ type: 'reference', to: anchor, children }];
}

function anchorOf({ input: { book }, plan }: ReportContext, part: ProsePart, url: string): string | undefined {
  const path = pathInBook(book.root, part.file, url);
  if (path === undefined) return undefined;
  const page = [...plan.before, ...plan.after].find((file) => file.path === path);
  if (page) return `page-${/([^/]+)\.md$/.exec(path)![1]}`;
  const trend = book.files.get(path.replace(/\.trend\.md$/, '.trend.yaml'))?.documents[0];
  return trend?.kind === 'trend' ? `trend-${trend.id}` : undefined;
}

/** The file of the book that a relative address names; undefined for one that is absolute or leaves the book. */
export function pathInBook(root: string, from: string, url: string): string | undefined {
  const [written = ''] = url.split(/[?#]/);
  if (written === '') return undefined;
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return undefined;
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const resolved = resolvePath(parentOf(from), path);
  return resolved !== undefined && relativeTo(root, resolved) !== undefined ? resolved : undefined;
}
