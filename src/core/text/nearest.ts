import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a misspelt word probably means, nearest first, at most `limit`. Upper and lower case, hyphens,
 * underscores and spaces hardly count; else one slip is allowed in short words, two in longer ones and a third of the
 * letters in long ones. The word itself is no candidate.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): string[] {
  return ranked(word, candidates)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/**
 * The one candidate that was surely meant: the only one that is near enough. For repairs that are applied unasked.
 */
export function nearestOne(word: string, candidates: Iterable<string>): string | undefined {
  const [first, second] = ranked(word, candidates);
  return first && !second ? first.candidate : undefined;
}

function ranked(word: string, candidates: Iterable<string>): { candidate: string; cost: number }[] {
  const plainWord = plain(word);
  const tolerated = slips(plainWord.length);
  const near: { candidate: string; cost: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word || candidate === '') continue;
    const plainCandidate = plain(candidate);
    if (Math.abs(plainCandidate.length - plainWord.length) > tolerated) continue;
    const cost = swapped(plainWord, plainCandidate) ? 1 : distance(plainWord, plainCandidate);
    if (cost <= tolerated && cost < plainCandidate.length) near.push({ candidate, cost });
  }
  return near.sort((a, b) => a.cost - b.cost || (a.candidate < b.candidate ? -1 : 1));
}

function slips(length: number): number {
  if (length <= 1) return 0;
  if (length <= 4) return 1;
  return Math.max(2, Math.floor(length / 3));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}

/** Whether two neighbouring letters changed places, the commonest slip of all. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i + 1 < a.length && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
