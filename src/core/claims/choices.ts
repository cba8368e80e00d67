import type { Member, Sample } from './sample.ts';

/** A member so many times over: once for a record of the files, any number of times for what the files lack. */
export interface Drawn {
  readonly member: Member;
  readonly least: number;
  /** ∞ where there may be any number more. */
  readonly most: number;
}

/** What is open in a sample, as independent choices between alternatives. */
export type Choice = readonly (readonly Drawn[])[];

/** So many combinations are looked at one by one; of more only the bounds are computed. */
export const mostCombinations = 4096;

/** How often a record that the files lack is drawn one by one: of numbers, and where only their number counts. */
const unlistedCopies = 4;
const unlistedCounts = 24;

/**
 * The choices that a sample leaves open.
 * @param countsOnly only how many members there are matters: records that are alike are then taken together
 * @param summed the selections (bits) of which more than one unlisted record of a kind can make a difference
 * @param copies how many such records are drawn one by one before "any number more"
 */
export function choicesOf(
  sample: Sample,
  countsOnly: boolean,
  summed: number,
  copies: number = unlistedCopies,
): Choice[] {
  const listed = countsOnly ? alike(sample.uncertain) : sample.uncertain.map((members) => members.map(once));
  return [...listed, ...unlistedChoices(sample.unlisted, countsOnly, summed, copies)];
}

/** The number of combinations of independent choices. */
export function combinationsOf(choices: readonly Choice[]): number {
  return choices.reduce((product, choice) => product * choice.length, 1);
}

/** Every combination of the choices, one after the other. */
export function* combine(choices: readonly Choice[]): Generator<readonly Drawn[]> {
  const picks = choices.map(() => 0);
  for (;;) {
    yield choices.flatMap((choice, index) => choice[picks[index]!]!);
    let at = 0;
    while (at < picks.length && ++picks[at]! === choices[at]!.length) picks[at++] = 0;
    if (at === picks.length) return;
  }
}

function once(member: Member): Drawn[] {
  return member.mask === 0 ? [] : [{ member, least: 1, most: 1 }];
}

function unlistedChoices(unlisted: readonly Member[], countsOnly: boolean, summed: number, fewest: number): Choice[] {
  const members = countsOnly ? [...new Map(unlisted.map((each) => [each.mask, each])).values()] : unlisted;
  const kinds = members.length;
  return members.map((member) => {
    const copies = (member.mask & summed) !== 0;
    const most = !copies || kinds > 2 ? 1 : countsOnly && kinds === 1 ? unlistedCounts : fewest;
    const choice: Drawn[][] = [[]];
    for (let n = 1; n <= most; n++) choice.push([{ member, least: n, most: n }]);
    if (copies) choice.push([{ member, least: most + 1, most: Infinity }]);
    return choice;
  });
}

/** Records with the same alternatives: only how many take which one matters. */
function alike(uncertain: readonly (readonly Member[])[]): Choice[] {
  const groups = new Map<string, { members: Member[]; size: number }>();
  for (const alternatives of uncertain) {
    const members = [...new Map(alternatives.map((each) => [each.mask, each])).values()];
    members.sort((a, b) => a.mask - b.mask);
    const key = members.map(({ mask }) => mask).join();
    const group = groups.get(key);
    if (group) group.size++;
    else groups.set(key, { members, size: 1 });
  }
  return [...groups.values()].map(({ members, size }) => distributions(members, size));
}

function distributions(members: readonly Member[], size: number): Choice {
  const [first, ...rest] = members;
  const draw = (member: Member, n: number): Drawn[] =>
    n === 0 || member.mask === 0 ? [] : [{ member, least: n, most: n }];
  if (!first) return [[]];
  if (rest.length === 0) return [draw(first, size)];
  const all: (readonly Drawn[])[] = [];
  for (let n = 0; n <= size && all.length <= mostCombinations; n++) {
    for (const others of distributions(rest, size - n)) all.push([...draw(first, n), ...others]);
  }
  return all;
}
