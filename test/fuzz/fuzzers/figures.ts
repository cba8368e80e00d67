import fc from 'fast-check';
import {
  checkFigure,
  type Figure,
  figuresInText,
  findFigures,
  formatFigure,
  type Interval,
  parseFigure,
  sameInterval,
} from '../../../src/core/figures/index.ts';
import { findNumerals, knownNames } from '../../../src/core/prose/index.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { step } from '../support/longest-step.ts';
import { expectWithin } from '../support/well-formed.ts';

const words = [
  ...'超 超过 逾 突破 过 高于 以上 不低于 至少 不足 不到 低于 少于 以下 不超过 至多 约 大约 左右 近 余 多 级 数 几 半 两 成 个 款 次 家 元 分钟 倍 个百分点 百 十 千 万 亿 万亿 百万 千万 十万 一 三 九 零 〇'.split(
    ' ',
  ),
  ...'over above under below about nearly almost least most more than k K M B bn m x pp % ‰ minutes users USD CNY $ ¥ GB million'.split(
    ' ',
  ),
  ...'> < ≥ ≤ >= <= ~ ≈ + - – — － ～ 至 到 to 且 and , ， . ． : / ( ) _ e E0 ∞ NaN .inf'.split(' '),
  ...'0 00 1 2 9 10 007 12 100 1200 1,200 1,00 1.5 0.1 .5 5. 1e3 1e400 9007199254740993 １２ ３．５ ² ½ ٣'.split(' '),
  ...['constructor', 'toString', '__proto__', ' ', '\u00a0', '\u3000', '\t', '\u200b', ''],
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 7 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double().map(String),
);

const units = [undefined, 'count', 'percent', 'ratio', 'minutes', 'CNY', 'USD', 'GB', '款', 'constructor', '__proto__'];

const names = knownNames(['Llama 3.1', '360', '豆包2.0'], ['豆包', '360']);

interface Written {
  readonly text: string;
  readonly unit: string | null;
}

/** Numbers as nobody would write them: read or refused, and what is read can be written and read again. */
export const figures: Fuzzer<Written> = {
  name: 'figures',
  share: 0.2,
  boundedRuns: 2000,
  cases: fc.record({ text, unit: fc.constantFrom(...units.map((unit) => unit ?? null)) }),

  check: (drawn) => step('reading figures', () => expectSound(drawn)),
};

function expectSound({ text: written, unit }: Written): void {
  const result = parseFigure(written, unit ?? undefined);
  const { figure, problem } = result;
  if (problem) expectWithin(problem.range, written.length, problem.code);
  checkFigure(written, result, { unit: unit ?? undefined });
  for (const { range } of [...findFigures(written), ...figuresInText(written)])
    expectWithin(range, written.length, 'figure');
  findNumerals(written, names);
  if (!figure) return;
  if (!(figure.min <= figure.max)) throw new Error(`it ends (${figure.max}) before it begins (${figure.min})`);
  if (!Number.isFinite(figure.representative)) throw new Error(`it stands for ${figure.representative}`);
  for (const locale of ['en', 'zh'] as const)
    for (const style of ['short', 'words'] as const) expectStable(figure, locale, style);
}

function expectStable(figure: Figure, locale: 'en' | 'zh', style: 'short' | 'words'): void {
  if (!canBeMeant(figure)) return;
  const first = formatFigure(figure, { locale, style });
  const again = parseFigure(first).figure;
  if (!again || !sameInterval(again, figure)) throw new Error(`written as ${first}, which means something else`);
  const second = formatFigure(again, { locale, style });
  if (second !== first) throw new Error(`written as ${first}, and then as ${second}`);
}

/** See `formatFigure`: these intervals no figure can mean. */
function canBeMeant({ min, max }: Interval): boolean {
  return !(min === -Infinity && (max === Infinity || max > 0));
}
