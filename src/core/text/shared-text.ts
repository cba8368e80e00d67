/** A longer piece of a text may be no string of its own, and would keep the whole text alive. */
const longest = 12;
const most = 5_000;

const known = new Map<string, string>();

/**
 * The text, as the one string that stands for all equal ones: a book has the same keys, dates and ids in every file, and
 * each would take room of its own. Only those are remembered that have come lately.
 */
export function sharedText(text: string): string {
  if (text.length > longest) return text;
  const shared = known.get(text);
  if (shared !== undefined) return shared;
  if (known.size >= most) known.clear();
  known.set(text, text);
  return text;
}
