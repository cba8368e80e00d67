import { message } from '../messages/message.ts';
import { type Condition, certaintyCodes, type DatasetIndex, type Measure, unitOf } from '../query/index.ts';
import type { TextRange } from '../text/range.ts';
import { CannotJudge } from './cannot-judge.ts';
import type { Check, Token } from './check.ts';
import type { Aggregation, Operand, ShareOperand } from './operand.ts';
import { type Member, measureKey, type Sample, type Selection, takeSample } from './sample.ts';
import { noData, required, type Scope } from './scope.ts';

/** Gathers what a check computes with: selections and measures by dataset, so that one sample shows them jointly. */
export class Gathering {
  readonly #scope: Scope;
  readonly #parts: {
    readonly index: DatasetIndex;
    readonly selections: Selection[];
    readonly measures: Measure[];
    readonly operands: { readonly operand: PlacedOperand; readonly selection: number; readonly measure: number }[];
  }[] = [];

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** An operand as a check or a side of it writes it. */
  operand(check: Check): Operand | ShareOperand {
    const { type } = check;
    if (type === 'share') return this.share(check);
    if (type === undefined) return this.value(check, check.measure);
    if (type === 'count') return this.aggregate(check, 'count', check.where, undefined);
    if (type === 'sum' || type === 'mean' || type === 'median' || type === 'min' || type === 'max') {
      return this.aggregate(check, type, check.where, required(check.measure, check));
    }
    throw new CannotJudge(message('claim/unverifiable/incomplete'), check.range, true);
  }

  /** The measure of one record; it must have one. */
  value(check: Check, measureToken: Token | undefined): Operand {
    const { index, at } = this.#scope.record(check.of, check.from, check.range);
    const measure = this.#scope.measure(index, measureToken, check.range);
    const value = index.valuesOf(measure)[at]!;
    if (value.kind === 'missing') throw noData(measure, [value], measureToken?.range ?? check.range);
    return this.#add(index, 'value', { conditions: [], only: at }, measure);
  }

  /** The records of a `where`, counted or with the numbers of a measure put together; some record must have it. */
  aggregate(
    check: Check,
    aggregation: Exclude<Aggregation, 'value'>,
    where: readonly Condition[],
    measureToken: Token | undefined,
  ): Operand {
    const index = this.#scope.dataset(check.from, check.range);
    const selection = this.#scope.selection(index, where);
    const measure = measureToken && this.#scope.measure(index, measureToken, check.range);
    this.#scope.requireData(index, selection, where);
    if (measure) this.#requireMember(index, selection, measure, measureToken.range);
    return this.#add(index, aggregation, selection, measure);
  }

  /** The part that meets `where` of the whole that meets `of`: of the records, or of the sum of a measure. */
  share(check: Check): ShareOperand {
    const aggregation = check.measure ? 'sum' : 'count';
    const whole = this.aggregate(check, aggregation, check.whole, check.measure);
    const index = this.#scope.dataset(check.from, check.range);
    const own = this.#scope.selection(index, check.where);
    this.#scope.requireData(index, own, check.where);
    const ofWhole = this.#scope.selection(index, check.whole);
    const both: Selection = { conditions: [...own.conditions, ...ofWhole.conditions], only: undefined };
    const measure = check.measure && this.#scope.measure(index, check.measure, check.range);
    return { part: this.#add(index, aggregation, both, measure), whole };
  }

  /** What the records of all datasets that were gathered may be. Settles the operands' bits and slots. */
  sample(): Sample {
    const fixed: Member[] = [];
    const uncertain: (readonly Member[])[] = [];
    const unlisted: Member[] = [];
    let bits = 0;
    let slots = 0;
    for (const { index, selections, measures, operands } of this.#parts) {
      for (const { operand, selection, measure } of operands) {
        operand.bit = 1 << (bits + selection);
        operand.slot = measure < 0 ? -1 : slots + measure;
      }
      const sample = takeSample(index, selections, measures);
      const shift = (member: Member) => shifted(member, bits, slots);
      fixed.push(...sample.fixed.map(shift));
      uncertain.push(...sample.uncertain.map((members) => members.map(shift)));
      unlisted.push(...sample.unlisted.map(shift));
      bits += selections.length;
      slots += measures.length;
    }
    return { fixed, uncertain, unlisted };
  }

  /** The unit of an operand, once the sample is taken: of a measure its own, of a share percent. */
  unitOf(operand: Operand | ShareOperand): string | undefined {
    if ('part' in operand) return 'percent';
    if (operand.aggregation === 'count') return 'count';
    const measures = this.#parts.flatMap((part) => part.measures);
    return unitOf(measures[operand.slot]!);
  }

  #add(index: DatasetIndex, aggregation: Aggregation, selection: Selection, measure: Measure | undefined): Operand {
    let part = this.#parts.find((each) => each.index === index);
    if (!part) {
      part = { index, selections: [], measures: [], operands: [] };
      this.#parts.push(part);
    }
    part.selections.push(selection);
    let own = -1;
    if (measure) {
      own = part.measures.findIndex((each) => measureKey(each) === measureKey(measure));
      if (own < 0) own = part.measures.push(measure) - 1;
    }
    const operand: PlacedOperand = { aggregation, bit: 0, slot: -1 };
    part.operands.push({ operand, selection: part.selections.length - 1, measure: own });
    return operand;
  }

  #requireMember(index: DatasetIndex, selection: Selection, measure: Measure, range: TextRange): void {
    const values = index.valuesOf(measure);
    const codes = index.judgeAll(selection.conditions);
    const isMember = (at: number) => codes[at] !== certaintyCodes.impossible;
    if (values.some(({ kind }, at) => kind === 'known' && isMember(at))) return;
    const members = values.filter((_, at) => isMember(at));
    throw noData(measure, members, range);
  }
}

/** An operand whose place in the sample is settled once all datasets are known. */
interface PlacedOperand {
  readonly aggregation: Aggregation;
  bit: number;
  slot: number;
}

function shifted(member: Member, bits: number, slots: number): Member {
  if (bits === 0 && slots === 0) return member;
  const { at, mask, values } = member;
  const moved = values.map((value) => value && { ...value, variable: value.variable + slots });
  return { at, mask: mask << bits, values: [...Array.from({ length: slots }, () => undefined), ...moved] };
}
