/** Pure functions on the paths of a FileSystem: relative to its root, forward slashes. */

/** `a/b` + `c/d` = `a/b/c/d`; either side may be ''. */
export function joinPath(folder: string, name: string): string {
  if (folder === '') return name;
  return name === '' ? folder : `${folder}/${name}`;
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path of a file inside a folder relative to that folder, or undefined where it lies outside. */
export function relativeTo(folder: string, path: string): string | undefined {
  if (folder === '') return path;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/**
 * Resolves what a file says of another (`../data/deals.csv`) against the folder that it stands in. Undefined for an
 * absolute path, a drive or share, or one that leaves the root: nothing in a book may point out of it.
 */
export function resolvePath(folder: string, path: string): string | undefined {
  if (/^([/\\]|[a-zA-Z]:|[a-zA-Z][a-zA-Z0-9+.-]*:\/\/)/.test(path) || path.includes('\\')) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else {
      parts.push(part);
    }
  }
  return parts.join('/');
}
