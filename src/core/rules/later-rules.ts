/**
 * Rules that the format names and that come with claims, rankings, charts and prose. Settings and suppressions may name
 * them already, so that a book's settings are valid whatever version checks it.
 */
export const laterRules: readonly string[] = [];
