import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpretParts } from '../../../src/core/figures/parse-figure.ts';
import { readPlainNumber } from '../../../src/core/figures/plain-number.ts';

const number = fc.stringMatching(/^[0-9]{1,16}(\.[0-9]{1,9})?$/);

describe('a figure of nothing but digits', () => {
  it.each(['0', '00', '007', '4306', '2.1', '0.50', '10.0', '999999999999999', '0.00000000000001'])(
    'is what its parts say: %s',
    (text) => {
      expect(readPlainNumber(text)).toEqual(interpretParts(text));
    },
  );

  it('is what its parts say, whatever its digits and its unit', () => {
    fc.assert(
      fc.property(number, fc.constantFrom(undefined, 'count', 'percent', 'minutes', 'GB'), (text, unit) => {
        const plain = readPlainNumber(text);
        if (plain) expect(plain).toEqual(interpretParts(text, unit));
        else expect(text.replace('.', '').length).toBeGreaterThan(15);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['', '1,200', '-1', '1e3', '.5', '5.', '１２', ' 5', '5 ', '9007199254740993', '1.2亿'])(
    'is not %j',
    (text) => {
      expect(readPlainNumber(text)).toBeUndefined();
    },
  );
});
