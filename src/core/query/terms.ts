import type { Taxonomy } from '../book/model.ts';

/** Whether the term is the ancestor or lies anywhere below it. A circle of parents ends where it closes. */
export function isWithin(taxonomy: Taxonomy | undefined, term: string, ancestor: string): boolean {
  const seen = new Set<string>();
  for (let current: string | undefined = term; current !== undefined && !seen.has(current); ) {
    if (current === ancestor) return true;
    seen.add(current);
    current = taxonomy?.terms.get(current)?.parent;
  }
  return false;
}

/** Whether something on one of the platforms can have figures for that platform: the same one, or one above or below it. */
export function platformsAllow(
  taxonomy: Taxonomy | undefined,
  platforms: readonly string[],
  platform: string,
): boolean {
  return platforms.some((each) => isWithin(taxonomy, each, platform) || isWithin(taxonomy, platform, each));
}
