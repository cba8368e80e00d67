import type { TextRange } from '../text/range.ts';
import { add, type Decimal, decimalOf, negate, shift } from './decimal.ts';
import type { FigureForm } from './figure.ts';
import type { Qualifier } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** One number with all that stands around it: a whole figure, or one end of a range. */
export interface Term {
  /** The span of everything that belongs to it. */
  readonly range: TextRange;
  /** The span of digits, 余 and scale, without sign, percent sign and words. */
  readonly numberRange: TextRange;
  /** The digits with their sign, before scale and form. */
  readonly mantissa: Decimal;
  /** The power of ten that the scale stands for; undefined without a scale. */
  readonly scale: number | undefined;
  /** The power of ten that the form stands for: -2 for %, -1 for 成, else 0. */
  readonly formPower: number;
  readonly form: FigureForm;
  readonly formRange: TextRange | undefined;
  readonly unit: TextRange | undefined;
  readonly qualifier: Qualifier | undefined;
  /** A scale without a digit before it: 百万. */
  readonly bare: boolean;
  /** Every token that narrows or widens the number: more than one contradict each other. */
  readonly modifiers: readonly {
    readonly kind: 'qualifier' | 'more' | 'level' | 'several';
    readonly range: TextRange;
  }[];
}

const half = decimalOf('0.5');

/** Reads terms from a list of tokens, one at a time, from where it stands. */
export class TermReader {
  readonly #tokens: readonly Token[];
  position: number;

  /** `position` is the index of the first token to look at. */
  constructor(tokens: readonly Token[], position = 0) {
    this.#tokens = tokens;
    this.position = position;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.position + ahead];
  }

  /** Reads the longest term here. Undefined, without moving on, where none begins. */
  read(): Term | undefined {
    const start = this.position;
    const builder = new TermBuilder();
    while (this.#readBefore(builder)) this.position++;
    if (!this.#readCore(builder)) {
      this.position = start;
      return undefined;
    }
    while (this.#readAfter(builder)) this.position++;
    return builder.finish(this.#tokens[start]!.range.start, this.#tokens[this.position - 1]!.range.end);
  }

  #readBefore(builder: TermBuilder): boolean {
    const token = this.peek();
    switch (token?.kind) {
      case 'qualifier':
        if (token.place === 'after' || builder.sign) return false;
        builder.qualify(token.qualifier, token.range);
        return true;
      case 'tilde':
        if (builder.sign) return false;
        builder.qualify('about', token.range);
        return true;
      case 'plus':
      case 'minus':
        if (builder.sign) return false;
        builder.sign = token.kind;
        return true;
      case 'unit':
        if (!token.prefix || builder.unit) return false;
        builder.unit = token.range;
        return true;
      case 'percent-before':
        if (builder.form !== 'plain') return false;
        builder.setForm('percent', token.range);
        return true;
      default:
        return false;
    }
  }

  #readCore(builder: TermBuilder): boolean {
    const token = this.peek();
    const following = this.peek(1);
    switch (token?.kind) {
      case 'number':
        builder.setNumber(token.value, token.range);
        break;
      case 'several':
        if (following?.kind !== 'scale' || !following.bare) return false;
        builder.several(token.range);
        break;
      case 'several-scale':
        builder.several(token.range);
        builder.scale(token.power, token.range);
        break;
      case 'scale':
        if (!token.bare) return false;
        builder.setNumber(decimalOf('1'), token.range);
        builder.bare = token.digits !== undefined;
        builder.scale(token.power, token.range);
        break;
      case 'half':
        builder.setNumber(half, token.range);
        if (token.whole || !continuesHalf(following)) builder.setForm('percent', token.range);
        break;
      default:
        return false;
    }
    this.position++;
    return true;
  }

  #readAfter(builder: TermBuilder): boolean {
    const token = this.peek();
    switch (token?.kind) {
      case 'scale':
        return builder.scale(token.power, token.range);
      case 'more':
        return builder.modify('more', token.range);
      case 'level':
        return builder.modify('level', token.range);
      case 'plus':
        if (this.peek(1)?.kind === 'number') return false;
        builder.qualify('at-least', token.range);
        return true;
      case 'qualifier':
        if (token.place === 'before') return false;
        builder.qualify(token.qualifier, token.range);
        return true;
      case 'percent':
      case 'points':
      case 'times':
        return builder.setForm(token.kind, token.range);
      case 'tenths':
        return builder.tenths(token.range);
      case 'half':
        return !token.whole && builder.halfTenth(token.range);
      case 'unit':
        return builder.addUnit(token.range);
      default:
        return false;
    }
  }
}

function continuesHalf(following: Token | undefined): boolean {
  return ['scale', 'unit', 'tenths', 'times', 'points'].includes(following?.kind ?? '');
}

class TermBuilder {
  sign: 'plus' | 'minus' | undefined;
  unit: TextRange | undefined;
  form: FigureForm = 'plain';
  /** Stays false for a scale with an article (a million), which says its one. */
  bare = false;
  #formRange: TextRange | undefined;
  #mantissa: Decimal | undefined;
  #number: TextRange | undefined;
  #power = 0;
  #scales = 0;
  #tenths = false;
  #halved = false;
  #unitBehind = false;
  #qualifier: Qualifier | undefined;
  readonly #modifiers: { kind: Term['modifiers'][number]['kind']; range: TextRange }[] = [];

  setNumber(value: Decimal, range: TextRange): void {
    this.#mantissa = value;
    this.#number = range;
  }

  /** 数, 几 and their English like: from two of the scale to ten of it. */
  several(range: TextRange): void {
    this.setNumber(decimalOf('1'), range);
    this.#modifiers.push({ kind: 'several', range });
  }

  qualify(qualifier: Qualifier, range: TextRange): void {
    this.#qualifier ??= qualifier;
    this.#modifiers.push({ kind: 'qualifier', range });
  }

  modify(kind: 'more' | 'level', range: TextRange): boolean {
    if (this.#unitBehind) return false;
    this.#modifiers.push({ kind, range });
    if (this.form === 'plain') this.#extendNumber(range);
    return true;
  }

  /** A second scale stands only behind 余 or 多 that split it: 五千多万, 百余万. */
  scale(power: number, range: TextRange): boolean {
    const split = this.#scales === 1 && power >= 4 && this.#power < 4 && this.#modifiers.at(-1)?.kind === 'more';
    if (this.form !== 'plain' || this.#unitBehind || (this.#scales > 0 && !split)) return false;
    this.#power += power;
    this.#scales++;
    this.#extendNumber(range);
    return true;
  }

  setForm(form: FigureForm, range: TextRange): boolean {
    if (this.form !== 'plain' || this.#unitBehind) return false;
    this.form = form;
    this.#formRange = range;
    return true;
  }

  tenths(range: TextRange): boolean {
    if (this.#scales > 0 || !this.setForm('percent', range)) return false;
    this.#tenths = true;
    return true;
  }

  halfTenth(range: TextRange): boolean {
    if (!this.#tenths || this.#halved || !this.#mantissa) return false;
    this.#mantissa = add(this.#mantissa, half);
    this.#formRange = range;
    this.#halved = true;
    return true;
  }

  addUnit(range: TextRange): boolean {
    if (this.unit && (!this.#unitBehind || this.unit.end !== range.start)) return false;
    this.unit = { start: this.unit?.start ?? range.start, end: range.end };
    this.#unitBehind = true;
    return true;
  }

  finish(start: number, end: number): Term {
    const wholeHalf = this.form === 'percent' && this.#formRange?.start === this.#number!.start;
    const formPower = this.form !== 'percent' && this.form !== 'points' ? 0 : wholeHalf ? 0 : this.#tenths ? -1 : -2;
    return {
      range: { start, end },
      numberRange: this.#number!,
      mantissa: this.sign === 'minus' ? negate(this.#mantissa!) : this.#mantissa!,
      scale: this.#scales > 0 ? this.#power : undefined,
      formPower,
      form: this.form,
      formRange: this.#formRange,
      unit: this.unit,
      qualifier: this.#qualifier,
      bare: this.bare,
      modifiers: this.#modifiers,
    };
  }

  #extendNumber(range: TextRange): void {
    this.#number = { start: this.#number!.start, end: range.end };
  }
}

/** The number that a term states, sign, scale and form applied. */
export function statedValue(term: Term): Decimal {
  return shift(term.mantissa, (term.scale ?? 0) + term.formPower);
}
