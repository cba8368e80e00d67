import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret, interpretParts } from '../../../src/core/figures/parse-figure.ts';
import { readPlainNumber } from '../../../src/core/figures/plain-number.ts';

const number = fc.stringMatching(/^[0-9]{1,16}(\.[0-9]{1,9})?[万亿%]?$/);

describe('a figure of digits and perhaps a scale', () => {
  it.each([
    '0',
    '00',
    '007',
    '4306',
    '2.1',
    '0.50',
    '10.0',
    '999999999999999',
    '0.00000000000001',
    '4.7万',
    '0万',
    '1.25亿',
    '12.5%',
    '0.0%',
    '100%',
    '9999999亿',
  ])('is what its parts say: %s', (text) => {
    expect(readPlainNumber(text)).toEqual(interpretParts(text));
  });

  it('is what its parts say, whatever its digits and its unit', () => {
    fc.assert(
      fc.property(
        number,
        fc.constantFrom(undefined, 'count', 'percent', 'minutes', 'GB', '万', '万人', '%', '亿元'),
        (text, unit) => {
          const plain = readPlainNumber(text, unit);
          if (plain) expect(plain).toEqual(interpretParts(text, unit));
          else expect(text.length > 7 || unit?.includes(text.at(-1)!)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    '',
    '1,200',
    '-1',
    '1e3',
    '.5',
    '5.',
    '１２',
    ' 5',
    '5 ',
    '9007199254740993',
    '超1.2亿',
    '12345678万',
    '1.2 亿',
    '%',
    '1%%',
  ])('is not %j', (text) => {
    expect(readPlainNumber(text)).toBeUndefined();
  });
});

it('a figure that was read before, under whatever unit, is read as for the first time', () => {
  const texts = ['超1亿', '5 GB', '5', 'GB5', '万5', '10-20万', 'n/a', '2GB', '一\n5', ':5', '2:GB5', ''];
  const units = [undefined, '', 'GB', '5', '\n', 'GB5', ':', '万'];
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...units))), (asked) => {
      for (const [text, unit] of asked) expect(interpret(text, unit)).toEqual(interpretParts(text, unit));
    }),
    { numRuns: 200 },
  );
});
