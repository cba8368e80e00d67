/**
 * A PDF with the dates on which it was made, and the ids that are made of them, put to fixed ones of the same length: the
 * only parts in which two prints of one page differ. Offsets in the file stay right.
 */
export function withoutDates(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const fixed = text
    .replace(/(\/(?:CreationDate|ModDate) ?\(D:)(\d+)/g, (_, key: string, digits: string) => {
      return key + '19700101000000'.padEnd(digits.length, '0').slice(0, digits.length);
    })
    .replace(
      /(\/ID ?\[\s*<)([0-9A-Fa-f]+)(>\s*<)([0-9A-Fa-f]+)(>)/g,
      (_, a: string, b: string, c: string, d: string, e: string) => {
        return a + '0'.repeat(b.length) + c + '0'.repeat(d.length) + e;
      },
    );
  return Buffer.from(fixed, 'latin1');
}
