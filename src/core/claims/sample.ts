import type { Interval } from '../figures/figure.ts';
import { everything, nonNegative, sameInterval } from '../figures/index.ts';
import {
  certaintyCodes,
  type DatasetIndex,
  type JudgedCondition,
  type Measure,
  type MeasureValue,
} from '../query/index.ts';
import { type MarkedCondition, type Outcome, outcomesOfField, outcomesOfMeasure } from './conditions-apart.ts';

/** Some of a dataset's records: those that meet all conditions, or the one at a position. */
export interface Selection {
  readonly conditions: readonly JudgedCondition[];
  /** Position in the dataset. */
  readonly only: number | undefined;
}

/** What a record may be in a world. */
export interface Member {
  /** The record's position in its dataset; -1 of one that the files lack. */
  readonly at: number;
  /** Which selections it belongs to, a bit each, the first selection's the lowest. */
  readonly mask: number;
  /** Where its value of each measure lies; undefined where it can have none. */
  readonly values: readonly (Quantity | undefined)[];
}

/** An unknown number. Two with the same `variable` of one record are the same number. */
export interface Quantity {
  readonly interval: Interval;
  readonly variable: number;
}

/** The records of a dataset as a check sees them; those outside every selection are left out. */
export interface Sample {
  /** The same in every world. */
  readonly fixed: readonly Member[];
  /** One list of alternatives a record; a mask of 0 stands for being outside. */
  readonly uncertain: readonly (readonly Member[])[];
  /** What a record that the files lack may be. Empty under complete coverage, or where none can belong. */
  readonly unlisted: readonly Member[];
}

const { impossible, possible, certain } = certaintyCodes as Record<'impossible' | 'possible' | 'certain', number>;

/** Looks at every record of a dataset: which selections it belongs to and what its measures may be, jointly. */
export function takeSample(
  index: DatasetIndex,
  selections: readonly Selection[],
  measures: readonly Measure[],
): Sample {
  const columns = measures.map((measure) => index.valuesOf(measure));
  const ranges = measures.map((measure) => rangeOf(index, measure));
  const plain = selections.length === 1 && measures.length === 1 ? plainMembers(columns[0]!, ranges[0]!) : undefined;
  const codes = selections.map(({ conditions }) => index.judgeAll(conditions));
  const fixed: Member[] = [];
  const uncertain: Member[][] = [];
  if (plain && selections[0]!.only === undefined) {
    const [own] = codes as [Uint8Array];
    // Thousands of times over thousands of records: no more is looked at than the code.
    for (let at = 0; at < own.length; at++) {
      if (own[at] === certain) fixed.push(plain[at]!);
      else if (own[at] === possible) {
        const judged = [selections[0]!.conditions.filter(({ codes: each }) => each[at] === possible)];
        uncertain.push(alternatives(index, judged, 0, 1, measures, plain[at]!.values, at));
      }
    }
    return { fixed, uncertain, unlisted: unlistedMembers(index, selections, measures, ranges) };
  }
  for (const at of positionsOf(index, selections)) {
    let sure = 0;
    let open = 0;
    for (let bit = 0; bit < selections.length; bit++) {
      const { only } = selections[bit]!;
      const code = only === undefined ? codes[bit]![at]! : only === at ? certain : impossible;
      if (code === certain) sure |= 1 << bit;
      else if (code === possible) open |= 1 << bit;
    }
    if (sure === 0 && open === 0) continue;
    const quantities = columns.map((column, slot): Quantity | undefined =>
      quantityOf(column[at]!, ranges[slot]!, sharedSlot(columns, at, slot)),
    );
    if (open === 0) fixed.push({ at, mask: sure, values: quantities });
    else {
      const judged = selections.map(({ conditions }) => conditions.filter(({ codes: each }) => each[at] === possible));
      uncertain.push(alternatives(index, judged, sure, open, measures, quantities, at));
    }
  }
  return { fixed, uncertain, unlisted: unlistedMembers(index, selections, measures, ranges) };
}

const keptMembers = new WeakMap<readonly MeasureValue[], { readonly range: Interval; readonly members: Member[] }>();

/** Every record as a member of one selection, with its value of one measure: most checks ask for no more. */
function plainMembers(column: readonly MeasureValue[], range: Interval): readonly Member[] {
  let kept = keptMembers.get(column);
  if (!kept || !sameInterval(kept.range, range)) {
    const members = column.map((value, at): Member => ({ at, mask: 1, values: [quantityOf(value, range, 0)] }));
    kept = { range, members };
    keptMembers.set(column, kept);
  }
  return kept.members;
}

/** Where the records stand that may belong to a selection. */
function positionsOf(index: DatasetIndex, selections: readonly Selection[]): Iterable<number> {
  const single = selections.flatMap(({ only }) => only ?? []);
  if (single.length === selections.length) return [...new Set(single)].sort((a, b) => a - b);
  return index.dataset.records.keys();
}

/** The range of numbers that a value which is not known can take. */
export function rangeOf(index: DatasetIndex, measure: Measure): Interval {
  if (measure.kind === 'metric') return measure.metric.range;
  if (measure.column.range) return measure.column.range;
  const belowZero = index.valuesOf(measure).some((value) => value.kind === 'known' && value.interval.min < 0);
  return belowZero ? everything : nonNegative;
}

function quantityOf(value: MeasureValue, range: Interval, variable: number): Quantity | undefined {
  if (value.kind === 'known') return { interval: value.interval, variable };
  return value.reason === 'not-applicable' ? undefined : { interval: range, variable };
}

/** The first measure that the same observation answers: `app.dau@2024` and `app.dau@2024-10` can be one number. */
function sharedSlot(columns: readonly (readonly MeasureValue[])[], at: number, slot: number): number {
  if (slot === 0) return 0;
  const value = columns[slot]![at]!;
  if (value.kind !== 'known') return slot;
  const earlier = columns.findIndex((column) => sameOrigin(column[at]!, value));
  return earlier < 0 ? slot : earlier;
}

function sameOrigin(a: MeasureValue, b: MeasureValue): boolean {
  return a === b || (a.kind === 'known' && b.kind === 'known' && a.evidence[0]?.place === b.evidence[0]?.place);
}

/** One unknown of a record with what hangs on it. */
interface Unknown {
  readonly conditions: MarkedCondition[];
  /** Of a measure: its value as the record says it. */
  readonly known: MeasureValue | undefined;
  readonly domain: Interval | undefined;
  readonly isList: boolean;
  /** The measures of the check that are this unknown. */
  readonly slots: number[];
}

function alternatives(
  index: DatasetIndex,
  open: readonly (readonly JudgedCondition[])[],
  sure: number,
  maybe: number,
  measures: readonly Measure[],
  quantities: readonly (Quantity | undefined)[],
  at: number,
): Member[] {
  const unknowns: Unknown[] = [];
  const needed: number[] = [];
  let next = 0;
  open.forEach((conditions, selection) => {
    needed[selection] = 0;
    for (const { resolved } of conditions) {
      const bit = 1 << next++;
      needed[selection]! |= bit;
      if (resolved.kind === 'field') {
        const name = fieldKey(resolved.field.name);
        const unknown = unknowns.find(({ conditions: [first] }) => first && fieldName(first) === name);
        if (unknown) unknown.conditions.push({ bit, resolved });
        else {
          const isList = listFields.has(name) || (index.dataset.name === 'products' && isFurther(name));
          unknowns.push({ conditions: [{ bit, resolved }], known: undefined, domain: undefined, isList, slots: [] });
        }
      } else if (resolved.kind === 'measure') {
        const known = index.valuesOf(resolved.measure)[at];
        addMeasure(unknowns, index, resolved.measure, known, { bit, resolved }, undefined);
      }
    }
  });
  measures.forEach((measure, slot) => {
    const quantity = quantities[slot];
    const known = index.valuesOf(measure)[at];
    if (quantity && unknowns.some((unknown) => isSame(unknown, measure, known))) {
      addMeasure(unknowns, index, measure, known, undefined, slot);
    }
  });
  const combined = combine(unknowns, quantities);
  return membersOf(at, combined, needed, sure, maybe);
}

function addMeasure(
  unknowns: Unknown[],
  index: DatasetIndex,
  measure: Measure,
  known: MeasureValue | undefined,
  condition: MarkedCondition | undefined,
  slot: number | undefined,
): void {
  let unknown = unknowns.find((each) => isSame(each, measure, known));
  if (!unknown) {
    const domain = known?.kind === 'known' ? known.interval : rangeOf(index, measure);
    unknown = { conditions: [], known, domain, isList: false, slots: [] };
    unknowns.push(unknown);
  }
  if (condition) unknown.conditions.push(condition);
  if (slot !== undefined) unknown.slots.push(slot);
}

/** Whether an unknown is the value of that measure: by where it stands; of what is missing, by what is asked. */
function isSame(unknown: Unknown, measure: Measure, known: MeasureValue | undefined): boolean {
  if (unknown.known && known && unknown.known.kind === 'known') return sameOrigin(unknown.known, known);
  return unknown.conditions.some(
    ({ resolved }) => resolved.kind === 'measure' && measureKey(resolved.measure) === measureKey(measure),
  );
}

/** The same for all names of one measure: the platform and the date may be left out. */
export function measureKey(measure: Measure): string {
  if (measure.kind === 'column') return measure.column.id;
  return `${measure.platform ?? ''}.${measure.metric.id}@${measure.date ?? ''}`;
}

const listFields: ReadonlySet<string> = new Set(['aliases', 'scenarios', 'platforms', 'tags', 'related', 'products']);
const singleFields: ReadonlySet<string> = new Set([
  'id',
  'name',
  'company',
  'kind',
  'track',
  'launched',
  'url',
  'summary',
]);

/** Of any further taxonomy a product may have several terms. */
function isFurther(name: string): boolean {
  return !singleFields.has(name);
}

function fieldKey(name: string): string {
  return { scenario: 'scenarios', platform: 'platforms' }[name] ?? name;
}

function fieldName({ resolved }: MarkedCondition): string | undefined {
  return resolved.kind === 'field' ? fieldKey(resolved.field.name) : undefined;
}

interface Combination {
  readonly holds: number;
  readonly values: readonly (Quantity | undefined)[];
}

/** Every combination of what the unknowns can turn out to be. */
function combine(unknowns: readonly Unknown[], quantities: readonly (Quantity | undefined)[]): Combination[] {
  let combinations: Combination[] = [{ holds: 0, values: quantities }];
  for (const { conditions, domain, isList, slots } of unknowns) {
    const outcomes = domain ? outcomesOfMeasure(domain, conditions) : outcomesOfField(conditions, isList);
    combinations = combinations.flatMap(({ holds, values }) =>
      outcomes.map((outcome) => ({ holds: holds | outcome.holds, values: cut(values, slots, outcome) })),
    );
  }
  return combinations;
}

function cut(
  values: readonly (Quantity | undefined)[],
  slots: readonly number[],
  { value }: Outcome,
): readonly (Quantity | undefined)[] {
  if (!value || slots.length === 0) return values;
  return values.map((quantity, slot) =>
    quantity && slots.includes(slot) ? { ...quantity, interval: value } : quantity,
  );
}

/** The distinct members that combinations make; all that lie outside are one. */
function membersOf(
  at: number,
  combinations: readonly Combination[],
  needed: readonly number[],
  sure: number,
  maybe: number,
): Member[] {
  const members = new Map<string, Member>();
  for (const { holds, values } of combinations) {
    let mask = sure;
    needed.forEach((bits, selection) => {
      if (maybe & (1 << selection) && (holds & bits) === bits) mask |= 1 << selection;
    });
    const member = { at, mask, values: mask === 0 ? [] : values };
    members.set(`${mask} ${member.values.map(keyOf).join(' ')}`, member);
  }
  return [...members.values()];
}

function keyOf(quantity: Quantity | undefined): string {
  if (!quantity) return '-';
  const { min, max, minOpen, maxOpen } = quantity.interval;
  return `${minOpen ? '(' : '['}${min},${max}${maxOpen ? ')' : ']'}`;
}

/** Whether records may belong to a selection that the files lack. Never where an `id` in it names a closed set. */
export function mayBeUnlisted(index: DatasetIndex, selection: Selection): boolean {
  return unlistedMembers(index, [selection], [], []).length > 0;
}

/** A record that the files lack says nothing; only its id is another one than theirs. */
function unlistedMembers(
  index: DatasetIndex,
  selections: readonly Selection[],
  measures: readonly Measure[],
  ranges: readonly Interval[],
): Member[] {
  if (index.dataset.coverage === 'complete') return [];
  let sure = 0;
  let open = 0;
  const undecided = selections.map(({ conditions, only }, bit) => {
    const closed = only !== undefined || conditions.some(({ resolved }) => isId(resolved) && !isNegated(resolved));
    const others = conditions.filter(({ resolved }) => !isId(resolved));
    if (!closed && others.length === 0) sure |= 1 << bit;
    else if (!closed) open |= 1 << bit;
    return closed ? [] : others;
  });
  if (sure === 0 && open === 0) return [];
  const quantities = ranges.map((interval, slot): Quantity => ({ interval, variable: slot }));
  return alternatives(index, undecided, sure, open, measures, quantities, -1).filter(({ mask }) => mask !== 0);
}

function isId(resolved: JudgedCondition['resolved']): boolean {
  return resolved.kind === 'field' && resolved.field.name === 'id';
}

function isNegated(resolved: JudgedCondition['resolved']): boolean {
  return resolved.kind === 'field' && resolved.negated;
}
