import fc from 'fast-check';
import { compareDates, containsDate, overlapsDate, parseDate, sameDate } from '../../../src/core/dates/index.ts';
import type { Fuzzer } from '../fuzzer.ts';
import { step } from '../support/longest-step.ts';

const parts = [
  '2024',
  '2023',
  '0000',
  '9999',
  '-2024',
  '202X',
  '20XX',
  '-10',
  '-13',
  '-00',
  '-XX',
  '-02',
  '-29',
  '-31',
  '-21',
  '-24',
  '/',
  '..',
  '?',
  '~',
  '%',
  ' ',
  'Y17',
  'T00:00',
  '１',
];

const text = fc.oneof(
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 7 }).map((chosen) => chosen.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** Texts that are nearly dates: a span of days or nothing, and the relations between spans agree with each other. */
export const dates: Fuzzer<readonly [string, string]> = {
  name: 'dates',
  share: 0.1,
  boundedRuns: 2000,
  cases: fc.tuple(text, text),

  check: (drawn) => step('reading dates', () => expectSound(drawn)),
};

function expectSound([a, b]: readonly [string, string]): void {
  const [left, right] = [parseDate(a), parseDate(b)];
  for (const span of [left, right]) {
    if (span && !(span.first <= span.last)) throw new Error(`it ends (${span.last}) before it begins (${span.first})`);
  }
  if (!left || !right) return;
  if (compareDates(left, right) !== 0 - compareDates(right, left)) throw new Error('their order depends on who asks');
  if (containsDate(left, right) && !overlapsDate(left, right))
    throw new Error('one is in the other, but they do not meet');
  if (sameDate(left, right) !== (compareDates(left, right) === 0)) throw new Error('the same, and yet in an order');
}
