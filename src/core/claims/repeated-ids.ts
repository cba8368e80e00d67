import type { Declaration, Place } from '../book/model.ts';
import { valueUnder } from '../yaml/nodes.ts';
import { readCheck } from './read-check.ts';

/** The ids of a claim's list, or of its leaders, that stand there before: a mistake, since each counts once. */
export function repeatedIds({ node, place: { file } }: Declaration): { readonly id: string; readonly place: Place }[] {
  const check = readCheck(valueUnder(node, 'check'));
  const lists = [check?.exactly, check?.includes, check?.first];
  return lists.flatMap((tokens = []) => {
    const seen = new Set<string>();
    return tokens.flatMap(({ text: id, range }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [{ id, place: { file, range } }];
    });
  });
}
