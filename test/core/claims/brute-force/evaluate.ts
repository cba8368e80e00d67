import type { SmallClaim, SmallCondition, SmallOperand } from './claims.ts';
import { far, type Slot, type SmallBook, type SmallProduct, type Span, slots } from './small-world.ts';

/**
 * An evaluator of claims that shares nothing with the product: it writes out worlds of a small book, number by number, and
 * computes each. Numbers run over a grid of all ends, points a hair inside and outside of them, and points between.
 * Worlds with the same members whose numbers lie between the same marks form one connected set, on which what is computed
 * takes every value between its least and its greatest.
 */
export type BruteVerdict = 'verified' | 'consistent' | 'contradicted' | 'unverifiable';

/** So near to an end that no figure of a claim lies between. */
const hair = 2 ** -20;

/** More worlds than this are not written out. */
const mostWorlds = 20_000;

/** How many records that the files lack are tried. Enough to reach beyond every figure where only their number counts. */
const unlistedRecords = 14;

interface World {
  readonly id: string;
  readonly kind: string;
  readonly values: Readonly<Record<Slot, number | undefined>>;
}

/** What one record may be, as far as the claim can tell. */
interface Possibility {
  /** By selection. */
  readonly belongs: readonly boolean[];
  readonly values: Readonly<Record<Slot, number | undefined>>;
  /** Which marks its numbers lie between. */
  readonly cell: string;
}

type Selection = { readonly where: readonly SmallCondition[]; readonly only?: string };

/** The verdict; undefined where there are too many worlds to write out. */
export function evaluate(book: SmallBook, claim: SmallClaim): BruteVerdict | undefined {
  const selections = claim.operands.flatMap(selectionsOf);
  const used = new Set<Slot>([
    ...claim.operands.flatMap((operand) => ('slot' in operand && operand.slot ? [operand.slot] : [])),
  ]);
  if (lacksData(book, claim)) return 'unverifiable';
  const marks = marksOf(book, selections);
  const records = book.products.map((product) => possibilities(product, selections, used, marks));
  const stranger = possibilities(
    { id: '', kind: undefined, platforms: undefined, figures: {} },
    selections,
    used,
    marks,
  );
  const joining = book.complete ? [] : stranger.filter(({ belongs }) => belongs.some(Boolean));
  if (joining.length > 0 && claim.operands.some((operand) => needsAll(operand, joining, selections, claim))) {
    return 'unverifiable';
  }
  // How many join and what numbers they bring would both have to run without bound.
  if (joining.length > 0 && claim.relation && used.size > 0 && countsUnlisted(claim, selections, joining))
    return undefined;
  const extras = joining.length === 0 ? [[[]]] : strangers(joining, used, claim.relation !== undefined);
  if (!extras) return undefined;
  const size = [...records, ...extras].reduce((product, each) => product * each.length, 1);
  if (size > mostWorlds) return undefined;

  const groups = new Map<string, Group>();
  for (const world of product(
    records.map((each) => each.map((one) => [one])),
    extras,
  )) {
    const key = world.map(({ belongs, cell }) => `${belongs.map(Number).join('')}${cell}`).join('|');
    const group = groups.get(key) ?? newGroup();
    groups.set(key, group);
    const outcome = compute(book, claim, world);
    if (outcome === 'undefined') return 'unverifiable';
    add(group, outcome);
  }
  return settle([...groups.values()], claim, joining.length > 0);
}

function selectionsOf(operand: SmallOperand): Selection[] {
  if (operand.type === 'record') return [{ where: [], only: operand.of }];
  if (operand.type === 'share') return [{ where: [...operand.where, ...operand.of] }, { where: operand.of }];
  return [{ where: operand.where }];
}

/** The rules on data that is missing: an unknown record's value, a measure that nobody or no member has. */
function lacksData(book: SmallBook, claim: SmallClaim): boolean {
  const known = (product: SmallProduct, slot: Slot) => product.figures[slot] !== undefined && applies(product);
  return claim.operands.some((operand) => {
    if (operand.type === 'record') return !known(book.products.find(({ id }) => id === operand.of)!, operand.slot);
    const where = operand.type === 'share' ? [...operand.where, ...operand.of] : operand.where;
    const asked = where.flatMap(({ slot }) => (slot ? [slot] : []));
    if (asked.some((slot) => !book.products.some((product) => known(product, slot)))) return true;
    if (!('slot' in operand) || !operand.slot) return false;
    const { slot } = operand;
    const whole = operand.type === 'share' ? operand.of : operand.where;
    const selection = [{ where: whole }];
    const marks = marksOf(book, selection);
    return !book.products.some(
      (product) =>
        known(product, slot) &&
        possibilities(product, selection, new Set([slot]), marks).some(({ belongs }) => belongs[0]),
    );
  });
}

function applies({ platforms }: SmallProduct): boolean {
  return platforms === undefined || platforms === 'app';
}

function marksOf(book: SmallBook, selections: readonly Selection[]): number[] {
  const ends = book.products.flatMap(({ figures }) => slots.flatMap((slot) => spanEnds(figures[slot]?.span)));
  const asked = selections.flatMap(({ where }) => where.flatMap((condition) => condition.marks));
  return [...new Set([0, far, ...ends, ...asked])].filter((mark) => mark <= far).sort((a, b) => a - b);
}

function spanEnds(span: Span | undefined): number[] {
  return span ? [span.low, span.high] : [];
}

function possibilities(
  product: SmallProduct,
  selections: readonly Selection[],
  used: ReadonlySet<Slot>,
  marks: readonly number[],
): Possibility[] {
  const asked = new Set(selections.flatMap(({ where }) => where.flatMap(({ slot }) => (slot ? [slot] : []))));
  const numbers = (slot: Slot): readonly (number | undefined)[] => {
    if (!applies(product)) return [undefined];
    if (!used.has(slot) && !asked.has(slot)) return [undefined];
    const span = product.figures[slot]?.span ?? { low: 0, high: far, lowOpen: false, highOpen: true };
    return gridOf(span, marks);
  };
  const kinds = product.kind ? [product.kind] : ['native', 'plus', 'wrapper', 'another'];
  const thresholds = [...new Set(selections.flatMap(({ where }) => where.flatMap((each) => each.marks)))];
  const found = new Map<string, Possibility>();
  for (const kind of kinds) {
    for (const m of numbers('m')) {
      for (const n of numbers('n')) {
        for (const before of numbers('m-before')) {
          const values = { m, n, 'm-before': before };
          const world: World = { id: product.id, kind, values };
          const belongs = selections.map(({ where, only }) =>
            only === undefined ? where.every((condition) => condition.holds(world)) : only === product.id,
          );
          const inside = belongs.some(Boolean);
          const kept = Object.fromEntries(
            slots.map((slot) => [slot, inside && used.has(slot) ? values[slot] : undefined]),
          );
          const cell = slots
            .filter((slot) => inside && used.has(slot) && asked.has(slot))
            .map(
              (slot) =>
                thresholds.filter((mark) => (values[slot] ?? 0) > mark).length * 2 +
                thresholds.filter((mark) => values[slot] === mark).length,
            )
            .join();
          const key = JSON.stringify([belongs, kept, cell]);
          found.set(key, { belongs, values: kept as Possibility['values'], cell });
        }
      }
    }
  }
  return [...found.values()];
}

/** Every mark in the interval, a hair beside each, and a point between neighbours. */
function gridOf({ low, high, lowOpen, highOpen }: Span, marks: readonly number[]): number[] {
  const points = marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    const between = next === undefined ? [] : [next === far ? mark + 1 : (mark + next) / 2];
    return [mark - hair, mark, mark + hair, ...between];
  });
  return [...new Set(points)].filter(
    (point) => (lowOpen ? point > low : point >= low) && (highOpen ? point < high : point <= high),
  );
}

function needsAll(
  operand: SmallOperand,
  joining: readonly Possibility[],
  selections: readonly Selection[],
  claim: SmallClaim,
): boolean {
  if (operand.type !== 'mean' && operand.type !== 'median' && operand.type !== 'share') return false;
  const before = claim.operands.slice(0, claim.operands.indexOf(operand)).flatMap(selectionsOf).length;
  const whole = before + selectionsOf(operand).length - 1;
  return selections.length > whole && joining.some(({ belongs }) => belongs[whole]);
}

function countsUnlisted(
  { operands }: SmallClaim,
  selections: readonly Selection[],
  joining: readonly Possibility[],
): boolean {
  let selection = 0;
  return operands.some((operand) => {
    const at = selection;
    selection += selectionsOf(operand).length;
    return operand.type === 'count' && at < selections.length && joining.some(({ belongs }) => belongs[at]);
  });
}

/**
 * The records that the files lack: as many of each kind as matter. Numbers without bound reach anywhere with two of them;
 * bounded ones need so many that together they reach beyond every figure. Undefined where those are too many to try, as
 * they are beside another number that may be anything.
 */
function strangers(
  joining: readonly Possibility[],
  used: ReadonlySet<Slot>,
  isRelated: boolean,
): Possibility[][][] | undefined {
  const repeated = (one: Possibility) =>
    Array.from({ length: unlistedRecords + 1 }, (_, count): Possibility[] => Array(count).fill(one));
  if (used.size === 0) return [...new Map(joining.map((one) => [one.belongs.join(), one])).values()].map(repeated);
  if (joining.length <= 2) return joining.map(repeated);
  const selections = [...new Set(joining.flatMap(({ belongs }) => belongs.flatMap((is, at) => (is ? [at] : []))))];
  const highestIn = (slot: Slot, selection: number) =>
    Math.max(0, ...joining.map(({ belongs, values }) => (belongs[selection] ? (values[slot] ?? 0) : 0)));
  const highest = Math.min(...[...used].flatMap((slot) => selections.map((each) => highestIn(slot, each))));
  if (isRelated && highest < far - 1) return undefined;
  if (highest < far - 1 && highest * 4 <= unlistedRecords) return undefined;
  const one = [[], ...joining.map((each) => [each])];
  return highest < far - 1 ? [one, one, one, one] : [one, one];
}

function* product(
  records: readonly (readonly (readonly Possibility[])[])[],
  extras: readonly (readonly (readonly Possibility[])[])[],
): Generator<readonly Possibility[]> {
  const all = [...records, ...extras];
  const picks = all.map(() => 0);
  for (;;) {
    yield all.flatMap((each, index) => each[picks[index]!]!);
    let at = 0;
    while (at < picks.length && ++picks[at]! === all[at]!.length) picks[at++] = 0;
    if (at === picks.length) return;
  }
}

/** What the worlds of one connected set give. */
interface Group {
  min: number;
  max: number;
  divisorMin: number;
  divisorMax: number;
  someHold: boolean;
  someFail: boolean;
}

function newGroup(): Group {
  return {
    min: Infinity,
    max: -Infinity,
    divisorMin: Infinity,
    divisorMax: -Infinity,
    someHold: false,
    someFail: false,
  };
}

type Outcome = 'undefined' | { readonly holds?: boolean; readonly value?: number; readonly divisor?: number };

function add(group: Group, outcome: Exclude<Outcome, 'undefined'>): void {
  const { holds, value, divisor } = outcome;
  if (holds !== undefined) {
    group.someHold ||= holds;
    group.someFail ||= !holds;
  }
  if (value !== undefined) {
    group.min = Math.min(group.min, value);
    group.max = Math.max(group.max, value);
  }
  if (divisor !== undefined) {
    group.divisorMin = Math.min(group.divisorMin, divisor);
    group.divisorMax = Math.max(group.divisorMax, divisor);
  }
}

function settle(groups: readonly Group[], claim: SmallClaim, partial: boolean): BruteVerdict {
  const isQuotient = claim.relation === 'quotient' || claim.relation === 'relative';
  const divides = isQuotient || claim.operands.some(({ type }) => type === 'share');
  const orderFails = claim.top && !groups.some(({ someHold }) => someHold);
  if (divides && !orderFails && groups.some((group) => group.divisorMin <= 0 && group.divisorMax >= 0)) {
    return 'unverifiable';
  }
  let some = false;
  let all = true;
  const neutral = claim.relation === 'quotient' ? 1 : 0;
  for (const group of groups) {
    const hasValue = group.min <= group.max;
    if (group.someFail) all = false;
    if (claim.list || (claim.top && !claim.accepted)) {
      some ||= group.someHold;
      continue;
    }
    if (!hasValue) continue;
    let low = group.min;
    let lowOpen = false;
    const accepted = claim.accepted ?? { low: -Infinity, high: Infinity, lowOpen: true, highOpen: true };
    const above = claim.ordered && (accepted.low < neutral || (accepted.low === neutral && !accepted.lowOpen));
    const agreed: Span = above ? { ...accepted, low: neutral, lowOpen: true } : accepted;
    if (low < agreed.low || (low === agreed.low && agreed.lowOpen)) {
      all = false;
      low = agreed.low;
      lowOpen = agreed.lowOpen;
    }
    let high = group.max;
    let highOpen = false;
    if (high > agreed.high || (high === agreed.high && agreed.highOpen)) {
      all = false;
      high = agreed.high;
      highOpen = agreed.highOpen;
    }
    some ||= low < high || (low === high && !lowOpen && !highOpen);
  }
  if (!some) return 'contradicted';
  return all && !(claim.top && partial) ? 'verified' : 'consistent';
}

function compute(book: SmallBook, claim: SmallClaim, world: readonly Possibility[]): Outcome {
  const listed = world.slice(0, book.products.length);
  if (claim.list) {
    const { ids, exactly } = claim.list;
    const members = listed.flatMap(({ belongs }, index) => (belongs[0] ? [book.products[index]!.id] : []));
    const others = world.length > listed.length || members.some((id) => !ids.includes(id));
    return { holds: ids.every((id) => members.includes(id)) && !(exactly && others) };
  }
  if (claim.top) return topOf(book, claim, world);
  let selection = 0;
  const numbers: { value: number; divisor?: number }[] = [];
  for (const operand of claim.operands) {
    const number = operandOf(operand, world, selection);
    if (number === undefined) return 'undefined';
    numbers.push(number);
    selection += selectionsOf(operand).length;
  }
  const [a, b] = numbers;
  if (!b) return a!;
  if (a!.divisor === 0 || b.divisor === 0) return { divisor: 0 };
  if (claim.relation === 'difference') return { value: a!.value - b.value };
  if (b.value === 0) return { divisor: 0 };
  const value = claim.relation === 'quotient' ? a!.value / b.value : (a!.value - b.value) / b.value;
  return { value, divisor: b.value };
}

function operandOf(
  operand: SmallOperand,
  world: readonly Possibility[],
  selection: number,
): { value: number; divisor?: number } | undefined {
  const members = world.filter(({ belongs }) => belongs[selection]);
  if (operand.type === 'count') return { value: members.length };
  if (operand.type === 'share') {
    const whole = world.filter(({ belongs }) => belongs[selection + 1]);
    const amount = (of: readonly Possibility[]) => (operand.slot ? sum(numbersOf(of, operand.slot)) : of.length);
    const divisor = amount(whole);
    return { value: divisor === 0 ? 0 : amount(members) / divisor, divisor };
  }
  const numbers = numbersOf(members, operand.slot);
  if (operand.type === 'sum') return { value: sum(numbers) };
  if (numbers.length === 0) return undefined;
  numbers.sort((x, y) => x - y);
  const n = numbers.length;
  if (operand.type === 'min') return { value: numbers[0]! };
  if (operand.type === 'max') return { value: numbers[n - 1]! };
  if (operand.type === 'median')
    return { value: (numbers[Math.floor((n - 1) / 2)]! + numbers[Math.floor(n / 2)]!) / 2 };
  return { value: sum(numbers) / n };
}

function topOf(book: SmallBook, claim: SmallClaim, world: readonly Possibility[]): Outcome {
  const { ids, ascending, slot } = claim.top!;
  const leaders = ids.map((id) => world[book.products.findIndex((product) => product.id === id)]!);
  const product = (id: string) => book.products.find((each) => each.id === id)!;
  if (ids.some((id) => !applies(product(id)))) return 'undefined';
  const sign = ascending ? -1 : 1;
  const numberIn = (one: Possibility) =>
    one.belongs[0] && one.values[slot] !== undefined ? sign * one.values[slot] : undefined;
  const values = leaders.map(numberIn);
  const others = world.filter((one) => !leaders.includes(one)).flatMap((one) => numberIn(one) ?? []);
  let holds = values.every((value) => value !== undefined);
  for (let index = 0; holds && index + 1 < values.length; index++) holds = values[index]! >= values[index + 1]!;
  if (holds) holds = others.every((other) => other <= values.at(-1)!);
  if (!holds || !claim.relation) return { holds };
  const [first, second] = values.map((value) => sign * value!) as [number, number];
  if (claim.relation === 'difference') return { holds, value: first - second };
  if (second === 0) return { holds, divisor: 0 };
  return { holds, divisor: second, value: claim.relation === 'quotient' ? first / second : (first - second) / second };
}

function numbersOf(members: readonly Possibility[], slot: Slot): number[] {
  return members.flatMap(({ values }) => values[slot] ?? []);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
