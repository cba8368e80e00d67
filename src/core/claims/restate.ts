import { canonicalUnit, type Figure, formatFigure, type Interval, isSubset, parseFigure } from '../figures/index.ts';
import type { Locale } from '../messages/message.ts';
import { acceptedBy } from './accepted.ts';
import { claimFigure } from './claim-figure.ts';
import type { ComputedFigure, Verdict } from './verdict.ts';

/** A figure that a claim could state instead of its own, so that it holds in every world. */
export interface Restatement {
  /** `update`: all that the data say. `weaken`: less than they say, but nothing that they leave open. */
  readonly kind: 'update' | 'weaken';
  /** In the spelling of the old one, as far as that will do. */
  readonly text: string;
}

/** A number as it was written: what stands before it, its digits with scale and sign, and what stands behind. */
const written =
  /^(.*?)(\d[\d,]*(?:\.\d+)?)(\s*(?:千万|百万|十万|万亿|[千万亿kKMB]|bn)?)(\s*(?:%|％|个百分点|pp|倍|x)?)(.*)$/;
const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  bn: 1e9,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};

/**
 * The figures that a claim could truly state, where its own is contradicted or left open: the number or range that was
 * computed, and the bounds that are certain. None where nothing certain can be said, and of claims about an order.
 */
export function restatements({ kind, claim, checkType, computed, statement = '' }: Verdict): readonly Restatement[] {
  const old = claimFigure(claim);
  if (kind !== 'contradicted' && kind !== 'consistent') return [];
  if (!old?.figure || old.key !== 'is' || !computed || !('min' in computed)) return [];
  const exactly = checkType === 'count' || checkType === 'rank';
  const locale: Locale = /\p{Script=Han}/u.test(statement + old.text) ? 'zh' : 'en';
  const holds = (text: string) => {
    const { figure } = parseFigure(text, computed.unit);
    return figure !== undefined && figure.form === old.figure!.form && isSubset(computed, acceptedBy(figure, exactly));
  };
  const first = (kind: Restatement['kind'], texts: readonly string[]): Restatement[] => {
    const text = texts.find(holds);
    return text === undefined || text === old.text ? [] : [{ kind, text }];
  };
  const { min, max } = computed;
  const speller = new Speller(old.text, old.figure, computed, locale);
  if (min === max) return first('update', speller.numbers(min, 'nearest'));
  const range = Number.isFinite(max) && min > 0 ? first('update', speller.ranges()) : [];
  const low = min > 0 ? first('weaken', speller.lowerBounds()) : [];
  const high = Number.isFinite(max) ? first('weaken', speller.upperBounds()) : [];
  return [...range, ...low, ...high];
}

type Rounding = 'nearest' | 'down' | 'up';

/** Spells numbers as an old figure was spelled. */
class Speller {
  readonly #old: Figure;
  readonly #computed: ComputedFigure;
  readonly #locale: Locale;
  readonly #parts: readonly string[] | undefined;

  constructor(text: string, old: Figure, computed: ComputedFigure, locale: Locale) {
    this.#old = old;
    this.#computed = computed;
    this.#locale = locale;
    this.#parts = written.exec(text)?.slice(1);
  }

  /** Without qualifiers; with as many decimals as the old number has, or up to two more where that is then all of it. */
  numbers(value: number, rounding: Rounding): string[] {
    return this.#cores(value, rounding).map((core) => core + this.#counter);
  }

  ranges(): string[] {
    const { min, max } = this.#computed;
    const [low] = this.#cores(min, 'down');
    const [high] = this.#cores(max, 'up');
    const plain = this.#written({ ...this.#computed, minOpen: false, maxOpen: false });
    return [...(low !== undefined && high !== undefined ? [`${low}-${high}${this.#counter}`] : []), plain];
  }

  lowerBounds(): string[] {
    const { min, minOpen } = this.#computed;
    const words = this.#locale === 'zh' ? (minOpen ? '超过' : '至少') : minOpen ? 'more than ' : 'at least ';
    const cores = this.#cores(min, 'down');
    return [
      ...(this.#old.max === Infinity ? cores.map((core) => this.#inPlace(core)) : []),
      ...cores.map((core) => words + core + this.#counter),
      this.#written({ min, minOpen, max: Infinity, maxOpen: true }),
    ];
  }

  upperBounds(): string[] {
    const { max, maxOpen } = this.#computed;
    const words = this.#locale === 'zh' ? (maxOpen ? '不足' : '不超过') : maxOpen ? 'less than ' : 'at most ';
    const cores = this.#cores(max, 'up');
    const isBound = Number.isFinite(this.#old.max) && this.#old.min <= 0 && this.#old.max > 0;
    return [
      ...(isBound ? cores.map((core) => this.#inPlace(core)) : []),
      ...cores.map((core) => words + core + this.#counter),
      this.#written({ min: 0, minOpen: false, max, maxOpen }),
    ];
  }

  get #counter(): string {
    const behind = this.#parts?.[4] ?? '';
    const { unitWord } = this.#old;
    if (unitWord === undefined || !behind.includes(unitWord)) return '';
    return /^\s/.test(behind) ? ` ${unitWord}` : unitWord;
  }

  #inPlace(core: string): string {
    const [before = '', , , , behind = ''] = this.#parts ?? [];
    return before + core + behind;
  }

  #cores(value: number, rounding: Rounding): string[] {
    const fallback = this.#written({ min: value, max: value, minOpen: false, maxOpen: false });
    const [, digits = '', scale = '', sign = ''] = this.#parts ?? [];
    if (digits === '') return [fallback];
    const isShare = /[%％]|个百分点|pp/.test(sign) || (sign === '' && this.#computed.form === 'percent');
    const scaled = (value * (isShare ? 100 : 1)) / (scales[scale.trim()] ?? 1);
    const isFit = scaled === 0 || (Math.abs(scaled) >= 0.1 && Math.abs(scaled) < 1e5);
    if (!isFit) return [fallback];
    const decimals = digits.split('.')[1]?.length ?? 0;
    const numbers = [0, 1, 2].map((more) => rounded(scaled, decimals + more, rounding));
    // A number that can be written out is not rounded.
    const isWhole = (number: string) => Math.abs(Number(number) - scaled) <= 1e-9 * Math.abs(scaled);
    const ordered = [...numbers.filter(isWhole), ...numbers];
    const cores = ordered.map((number) => this.#grouped(number, digits) + scale + sign);
    return [...new Set([...cores, fallback])];
  }

  #grouped(number: string, like: string): string {
    return like.includes(',') ? number.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : number;
  }

  #written(interval: Interval): string {
    const { unit, form } = this.#computed;
    const named = form && unit === undefined ? { ...interval, form } : interval;
    const isCount = unit !== undefined && canonicalUnit(unit) === 'count';
    return formatFigure(named, { locale: this.#locale, unit: isCount ? undefined : unit, style: 'words' });
  }
}

function rounded(value: number, decimals: number, rounding: Rounding): string {
  const power = 10 ** decimals;
  // What lies a rounding error beside a number that can be written is that number.
  const near = Math.round(value * power);
  const isWritten = Math.abs(value * power - near) < 1e-9 * Math.max(1, Math.abs(near));
  const whole =
    rounding === 'nearest' || isWritten ? near : Math[rounding === 'down' ? 'floor' : 'ceil'](value * power);
  return String(Number((whole / power).toFixed(decimals)));
}
