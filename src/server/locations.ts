import { URI, Utils } from 'vscode-uri';
import type { FileLink } from '../core/language/markdown.ts';
import type { Folder } from './folder.ts';

/** Links to lines of a folder's files, as editors open them. */
export function linksOf(folder: Pick<Folder, 'uriOf'>): FileLink {
  return (file, line) => `${folder.uriOf(file)}#L${line + 1}`;
}

/** The URI in the one spelling that can be compared: no trailing slash, Windows drive letter in lower case. */
export function normalUri(uri: string | URI): URI {
  const parsed = typeof uri === 'string' ? URI.parse(uri) : uri;
  const path = parsed.path.replace(/(?<=.)\/+$/, '').replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
  return path === parsed.path ? parsed : parsed.with({ path });
}

/** The path of a URI below a folder, relative and without a leading slash; undefined where it lies elsewhere. */
export function pathBelow(folder: URI, uri: URI): string | undefined {
  if (folder.scheme !== uri.scheme || folder.authority !== uri.authority) return undefined;
  if (uri.path === folder.path) return '';
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(prefix) ? uri.path.slice(prefix.length) : undefined;
}

/** The URI of a path below a folder. */
export function uriBelow(folder: URI, path: string): URI {
  return path === '' ? folder : Utils.joinPath(folder, ...path.split('/'));
}

/** The folders above, nearest first, the URI's own parent to the root of its scheme. */
export function* foldersAbove(uri: URI): Generator<URI> {
  let current = uri;
  for (;;) {
    const parent = Utils.dirname(current);
    if (parent.path === current.path || parent.path === '' || parent.path === '.') return;
    yield parent;
    current = parent;
  }
}
