import type { FigureForm, Interval } from '../figures/figure.ts';
import { formatFigure } from '../figures/index.ts';
import type { Locale, Localised } from '../messages/message.ts';
import type { ComputedFigure } from './verdict.ts';

/** A computed figure as one would write it. */
export function figureText(value: ComputedFigure, locale: Locale): string {
  return formatFigure(shortened(value), { locale, unit: value.unit });
}

/** What is known of a computed number, in words; they are put together when somebody reads them. */
export function wordsFor(value: ComputedFigure): Localised {
  return {
    get en() {
      return words(value, 'en');
    },
    get zh() {
      return words(value, 'zh');
    },
  };
}

function words(value: ComputedFigure, locale: Locale): string {
  const { min, max, minOpen, maxOpen } = shortened(value);
  const write = (number: number) => numberText(number, value, locale);
  const zh = locale === 'zh';
  if (min === max) return write(min);
  if (min === -Infinity && max === Infinity) return zh ? '任意数值' : 'any number';
  if (max === Infinity) {
    const low = write(min);
    if (zh) return `${minOpen ? '大于' : '不少于'}${low}，没有上限`;
    return minOpen ? `more than ${low}, without upper bound` : `from ${low} up, without upper bound`;
  }
  if (min === -Infinity) {
    const high = write(max);
    if (zh) return `${maxOpen ? '小于' : '不超过'}${high}，没有下限`;
    return `${maxOpen ? 'less than' : 'at most'} ${high}, without lower bound`;
  }
  const [low, high] = [write(min), write(max)];
  if (!minOpen && !maxOpen) return zh ? `${low}至${high}` : `from ${low} to ${high}`;
  if (zh) return `${minOpen ? '大于' : '不少于'}${low}且${maxOpen ? '小于' : '不超过'}${high}`;
  return `${minOpen ? 'more than' : 'at least'} ${low} and ${maxOpen ? 'less than' : 'at most'} ${high}`;
}

function numberText(number: number, { unit, form }: ComputedFigure, locale: Locale): string {
  const value = { min: number, max: number, minOpen: false, maxOpen: false, ...(form && { form }) };
  return formatFigure(value, { locale, unit });
}

/** Computed numbers are written with six digits: a quotient has no last one. */
function shortened({ min, max, minOpen, maxOpen, form }: ComputedFigure): Interval & { form?: FigureForm } {
  const short = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(6)) : value);
  const whole = (value: number) => (Number.isSafeInteger(value) ? value : short(value));
  return { min: whole(min), max: whole(max), minOpen, maxOpen, ...(form && { form }) };
}
