import type { RuleLevel } from '../../core/rules/rule.ts';
import type { EarlierBook } from '../../core/workspace/index.ts';
import { readLeftBook } from '../../node/left-book.ts';
import type { PackedReader } from '../../node/packed-reader.ts';
import type { KeptExaminations } from './kept-examinations.ts';

/**
 * The book as the last check under the same rules has left it; undefined where there is none to go on from.
 * @param seen the names of what files held a moment ago, as far as they were looked at
 */
export async function earlierBook(
  kept: KeptExaminations,
  reader: PackedReader,
  rules: Readonly<Record<string, RuleLevel>>,
  seen: ReadonlyMap<string, string> = new Map(),
): Promise<EarlierBook | undefined> {
  const left = readLeftBook(kept.cache, reader);
  if (left?.state.rules !== JSON.stringify(rules)) return undefined;
  const unseen = [...left.identities.keys()].filter((path) => !seen.has(path));
  const now = new Map([...seen, ...(await kept.identify(unseen))]);
  const changed = new Set<string>();
  for (const [path, identity] of left.identities) if (now.get(path) !== identity) changed.add(path);
  const files = left.files(changed);
  return files && { state: left.state, files, changed };
}
