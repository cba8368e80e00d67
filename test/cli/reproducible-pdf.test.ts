import { describe, expect, it } from 'vitest';
import { reproduciblePdf } from '../../src/cli/build/pdf/reproducible-pdf.ts';

const print = (text: string) => Buffer.from(text, 'latin1');

/** The parts of a print that depend on when it was made, and on how many elements the browser had counted before. */
const printedAt = (date: string, firstNode: number) => {
  const name = (more: number) => `(node${String(firstNode + more).padStart(8, '0')})`;
  return print(
    [
      `<</CreationDate (D:${date}+00'00')/ModDate (D:${date}+00'00')>>`,
      `<</S /TH/ID ${name(0)}>> <</S /TH/ID ${name(63)}>> <</S /TD/Headers [${name(63)} ${name(0)}]>>`,
      `<</Limits [${name(0)} ${name(63)}]/Names [${name(0)} 11 0 R ${name(63)} 12 0 R]>>`,
      `/ID [<${date}AB> <${date}AB>]`,
      '\xff\x00\x80',
    ].join('\n'),
  );
};

describe('a reproducible PDF', () => {
  it('is the same whenever it was made and however far the browser had counted', () => {
    const one = reproduciblePdf(printedAt('20261127054037', 98));
    expect(Buffer.from(one).toString('latin1')).toBe(
      [
        "<</CreationDate (D:19700101000000+00'00')/ModDate (D:19700101000000+00'00')>>",
        '<</S /TH/ID (node00000000)>> <</S /TH/ID (node00000001)>> <</S /TD/Headers [(node00000001) (node00000000)]>>',
        '<</Limits [(node00000000) (node00000001)]/Names [(node00000000) 11 0 R (node00000001) 12 0 R]>>',
        '/ID [<0000000000000000> <0000000000000000>]',
        '\xff\x00\x80',
      ].join('\n'),
    );
    expect(reproduciblePdf(printedAt('20250101000000', 160))).toEqual(one);
  });

  it.each([
    [
      'another distance between elements',
      '/ID (node00000007) /ID (node00000009)',
      '/ID (node00000007) /ID (node00000100)',
    ],
    [
      'an element that comes later and was counted earlier',
      '/ID (node00000030) /ID (node00000020)',
      '/ID (node00000003) /ID (node00000002)',
    ],
  ])('does not depend on %s', (_, a, b) => {
    expect(reproduciblePdf(print(a))).toEqual(reproduciblePdf(print(b)));
  });

  it.each([
    ['text that reads like a name', '/Alt (see \\(node00000161\\))'],
    ['another name', '/ID (note00000161)'],
    ['an id of an element that is no pair', '/ID (ABCD)'],
    ['nothing', ''],
  ])('leaves %s as it is', (_, text) => {
    expect(Buffer.from(reproduciblePdf(print(text))).toString('latin1')).toBe(text);
  });
});
