/**
 * Whether a link to a folder leads in a circle: to a folder that one has come through on the way to the link, or to one
 * above it. `passed` holds the resolved paths of the folders on the way, the link's own folder included.
 */
export function isCircle(target: string, passed: readonly string[], separator = '/'): boolean {
  const above = target === '' || target.endsWith(separator) ? target : target + separator;
  return passed.some((folder) => folder === target || folder.startsWith(above));
}
