import { checkFigure, type Interval, parseFigure } from '../figures/index.ts';
import type { Message, MessageId } from '../messages/message.ts';

/** What spreadsheets write where there is no figure. */
const nothing = /^([-–—]+|\/|n\/?a|无|暂无|null|#N\/A)$/i;

/** Whether a cell says, in so many words, that there is no figure. */
export function saysNothing(text: string): boolean {
  return nothing.test(text.trim());
}

/** A figure with its column's scale or percent sign, which goes behind its last number: 100+ (万) is 100万+. */
export function withSuffix(text: string, suffix: string): string {
  if (suffix === '' || /[%％万亿千百kKMB]/.test(text)) return text;
  return text.replace(/(\d[\d,.]*)([余多]?)(?!.*\d)/s, `$1$2${suffix}`);
}

/** What is wrong with a figure at its place, if anything. */
export function figureFault(
  text: string,
  unit: string | undefined,
  range: Interval | undefined,
  allowNegative = false,
): Message | undefined {
  const fault = checkFigure(text, parseFigure(text, unit), { unit, range, allowNegative });
  return fault && { id: `${fault.rule}/${fault.code}` as MessageId, params: fault.params as never };
}

/** Whether a column of plain numbers for a percent metric is meant in percent: some number is above 1. */
export function lacksPercentSigns(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN));
  return numbers.length > 0 && numbers.every((number) => !Number.isNaN(number)) && numbers.some((number) => number > 1);
}
